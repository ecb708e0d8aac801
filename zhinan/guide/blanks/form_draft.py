"""forms/<form>.yaml: a blank form, row by row as the same form of another place has it."""

from __future__ import annotations

from collections.abc import Mapping

from zhinan.guide.blanks.gaps import entry, line, together
from zhinan.model.form import Form, FormCell, FormRow

SIGNS = {"hand": "【手写】", "office": "【经办机构】", "heading": "【小标题】", "fill": ""}
EXAMPLES = (
    "#   - 单位名称",
    "#   - 成立时间 | 营业面积（㎡）                 # 一行有几栏的，用 | 隔开",
    "#   - 【勾选 注销原因】单位撤销 | 单位解散 | 其他",
    "#   - 【表格5行】姓名 | 身份证号码 | 备注        # 各栏是表头，下面空5行",
    "#   - 【手写】单位名称（盖章）                   # 要签字盖章的",
    "#   - 【经办机构】经办人 | 复核人                # 由经办机构填的",
)


def form_draft(place_id: str, form_id: str, model: Form | None, answers: Mapping[str, str]) -> dict[str, str]:
    """One blank form."""
    title = answers.get("标题", "") or (model.title if model else "")
    rows = [entry(_row(row)) for row in model.rows] if model else [entry("", "照原表，从上到下一行写一条")]
    notes = ["说明:", *map(entry, model.notes)] if model and model.notes else []
    return {
        f"{place_id}/forms/{form_id}.yaml": together(
            line("标题", title, "表格上印的名称"),
            "字段:" + (f"{' ' * 25}# 照样板填的，照本市的表核对" if model else ""),
            *rows,
            *([] if model else ["# 例：", *EXAMPLES]),
            *(notes or ["# 说明:", "#   - 填表说明，一条一段"]),
        )
    }


def _row(row: FormRow) -> str:
    """A row as editors write it."""
    if row.kind == "heading":
        return f"【小标题】{row.title or ''}"
    sign = SIGNS.get(row.kind, "")
    if row.kind == "ticks":
        sign = f"【勾选 {row.title}】" if row.title else "【勾选】"
    if row.kind == "table":
        sign = f"【表格{row.blanks}行】"
    return sign + " | ".join(map(_cell, row.cells))


def _cell(cell: FormCell) -> str:
    return " > ".join((cell.text, *(part.text for part in cell.parts)))
