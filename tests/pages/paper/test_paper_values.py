"""What the other papers show: wall lists, forms, charts, hall sheets, and the list of all papers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.known import only_list
from tests.pages.made_places import CITY, HOTLINE, LISTING, XIQU, city, guide
from zhinan.guide.derived_charts import charts_of
from zhinan.model.form import Form, FormCell, FormRow, RowKind
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Material, Step
from zhinan.pages.charts.flowchart_page import flowchart_sheet
from zhinan.pages.forms.form_rows import cell_view, row_view
from zhinan.pages.forms.form_views import Blank, Box
from zhinan.pages.paper.form_page import form_sheet
from zhinan.pages.paper.hall_sheet import hall_sheet, height
from zhinan.pages.paper.type_size import PAPER
from zhinan.pages.printing.hall_folder import folders_in
from zhinan.pages.printing.print_centre import paper_pages
from zhinan.pages.wall.poster import list_poster, on_sheets, place_poster
from zhinan.pages.wall.poster_cut import group_label
from zhinan.pages.wall.poster_format import A3
from zhinan.pages.wall.poster_rows import PaperList, PosterPaper, item_row, paper_lists


def test_the_seal_of_the_list_is_the_provinces() -> None:
    listed = guide(CITY, LISTING)
    assert list_poster(listed, only_list(listed)).seal == "样例"
    renamed = guide(CITY, replace(LISTING, name="江南省", short_name=None))
    assert list_poster(renamed, only_list(renamed)).seal == "江南"


def test_papers_on_a_wall_list_are_numbered_where_there_are_several() -> None:
    several = (Material("甲", case="一"), Material("乙", case="一"), Material("丙", case="二"))
    assert paper_lists(several) == (
        PaperList("一", listed=(PosterPaper(1, "甲"), PosterPaper(2, "乙"))),
        PaperList("二", alone="丙"),
    )


def test_what_the_document_counts_itself_is_not_counted_again() -> None:
    texts = ("一、单位：", "（一）营业执照", "1.原件", "2.复印件", "二、个人：身份证")
    (found,) = paper_lists(tuple(Material(text) for text in texts))
    assert found.listed == tuple(PosterPaper(0, text) for text in texts)
    row = item_row(1, item(group="三、参保登记"), CITY, None, several=False)
    assert group_label(row, continued=False) == "三、参保登记"
    row = item_row(1, item(group="参保登记"), CITY, None, several=False)
    assert group_label(row, continued=True) == "一、参保登记（续）"


def test_many_papers_on_a_wall_list_run_on() -> None:
    (found,) = paper_lists(tuple(Material(f"第{n}样") for n in range(13)))
    assert (len(found.run_on), found.listed, found.alone) == (13, (), "")
    assert found.run_on[12] == PosterPaper(13, "第12样")


def test_a_wall_list_says_what_the_document_does_not() -> None:
    bare, told = item(), item(Step("提出申请", stage="申请"), channels=(Channel("other", "其他"),))
    row = item_row(1, bare, CITY, None, several=False)
    assert (row.no_papers, row.limit, row.stages, row.ways) == (
        "原文件未写", ("原文件未写",), "原文件未写", ("原文件未写",),
    )  # fmt: skip
    row = item_row(1, told, CITY, None, several=False)
    assert (row.stages, row.ways) == ("申请", ("其他",))


def test_a_step_that_is_no_more_than_a_name_is_a_stage_on_a_wall_list() -> None:
    steps = (Step("初审", stage="审核"), Step("制证、发证"), Step("登记", stage="办结"), Step("签收，归档"))
    row = item_row(1, item(*steps), CITY, None, several=False)
    assert row.stages == "初审、制证、发证、办结"


def test_a_long_limit_stands_on_a_wall_list_by_its_cases(coded: Guide) -> None:
    city = coded.place("yichuan")
    assert city
    row = next(row for row in place_poster(coded, city).rows if "门诊慢病" in row.name)
    assert [line.partition("：")[0] for line in row.limit] == ["甲类慢性病"] * 2 + ["乙类慢性病"] * 2
    assert row.limit[1:] == (
        "甲类慢性病：其他病种随时申报，每季度审核办理一次，自审核之日起：20个工作日",
        "乙类慢性病：属于即时办结病种的：即时办结",
        "乙类慢性病：其他病种随时申报，每季度审核办理一次：没有写天数",
    )


def test_a_wall_list_counts_its_rows_and_sheets() -> None:
    place = city(*(replace(item(), id=f"x{n}") for n in range(60)), hotline=HOTLINE)
    poster = place_poster(guide(place), place)
    found = on_sheets(poster, A3)
    assert (found.items, found.hotline, found.paper) == (60, "0530-5550101", "A3")
    assert found.count == len(found.sheets) > 1
    assert sum(group.span for sheet in found.sheets for group in sheet.groups) == 60
    assert found.style_sheet == "css/page-a3.css"


CELL = FormCell(3, "姓名")


@pytest.mark.parametrize(
    ("cell", "kind", "boxes", "blank", "keyboard"),
    [
        (CELL, "fill", (), None, ""),
        (replace(CELL, text="联系电话"), "fill", (), None, "tel"),
        (replace(CELL, text="电子邮箱"), "fill", (), None, "email"),
        (CELL, "hand", (), Blank(None, "手写"), ""),
        (CELL, "office", (), Blank(None, "经办机构填写"), ""),
        (replace(CELL, text="签字日期"), "hand", (), None, ""),
        (replace(CELL, statement="本人承诺属实"), "fill", (), Blank("本人承诺属实", None), ""),
        (
            replace(CELL, options=("死亡", "其他（ ）")),
            "fill",
            (Box("field-3-1", "死亡"), Box("field-3-2", "其他", open_text=True)),
            None,
            "",
        ),
    ],
)
def test_a_field_is_filled_in_as_its_paper_asks(
    cell: FormCell, kind: RowKind, boxes: tuple[Box, ...], blank: Blank | None, keyboard: str
) -> None:
    found = cell_view(cell, FormRow(kind, (cell,)))
    assert (found.id, found.boxes, found.blank, found.keyboard) == ("field-3", boxes, blank, keyboard)


def test_a_long_field_has_several_lines_and_one_without_a_label_is_named() -> None:
    assert cell_view(replace(CELL, text="备注"), FormRow("fill")).long
    unlabelled = cell_view(replace(CELL, text="□新增 □变更", options=("新增", "变更")), FormRow("fill"))
    assert (unlabelled.label, unlabelled.name) == ("", "办理什么")


def test_a_row_is_a_heading_or_boxes_or_cells() -> None:
    assert row_view(FormRow("heading", title="基本信息")).heading == "基本信息"
    ticks = row_view(FormRow("ticks", (CELL,), title="办理")).ticks
    assert ticks is not None
    assert (ticks.title, ticks.boxes) == ("办理", (Box("field-3", "姓名"),))
    cells = row_view(FormRow("hand", (CELL, CELL)))
    assert (cells.style, len(cells.cells)) == ("cells-2 row-hand", 2)


def test_a_table_has_its_headings_in_two_rows_and_a_field_in_each_blank_line() -> None:
    parts = (FormCell(2, "起"), FormCell(3, "止"))
    row = FormRow("table", (FormCell(1, "姓名"), FormCell(2, "期间", parts=parts)), blanks=2)
    table = row_view(row).table
    assert table is not None
    assert [(head.text, head.span) for head in table.heads] == [("姓名", 0), ("期间", 2)]
    assert table.subheads == ("起", "止")
    assert [[field.id for field in line.fields] for line in table.lines] == [
        ["field-1", "field-2", "field-3"],
        ["field-1-2", "field-2-2", "field-3-2"],
    ]
    form = Form("f", "申请表", ("姓名",), rows=(row,))
    assert form_sheet(guide(CITY), CITY, form).wide


def test_charts_are_told_apart_where_there_are_several() -> None:
    one = item("提出申请", "受理", "办结")
    (alone,) = flowchart_sheet(guide(CITY), CITY, one).charts.sheets
    assert (alone.anchor, alone.label) == ("chart-1-x", "")
    several = replace(one, flowcharts=charts_of(one) * 2)
    found = flowchart_sheet(guide(CITY), CITY, several).charts.sheets
    assert [chart.label for chart in found] == ["chart-1-x", "chart-2-x"]


def test_a_hall_sheet_has_a_column_of_numbers_where_a_counter_has_one() -> None:
    one = city(item(channels=(Channel("hall", "现场办理", counter_kinds=("转移",)),)))
    found = hall_sheet(guide(one), one, XIQU)
    assert (found.city, found.areas, found.has_phones) == ("样例", "西区", True)
    assert height(found, found.fit.points) <= PAPER[1]
    silent = replace(XIQU, counters=tuple(replace(counter, phones=()) for counter in XIQU.counters))
    assert not hall_sheet(guide(one), city(offices=(silent,)), silent).has_phones


def test_the_list_of_papers_counts_what_a_hall_prints() -> None:
    one = city(item("申请", "办结", channels=(Channel("hall", "现场办理", counter_kinds=("转移",)),)))
    printing = next(
        page
        for page in paper_pages(guide(one), one, folders_in(guide(one), one))
        if page.template == "print.html"
    )
    values = printing.values
    assert (values["checklists_title"], values["flowcharts_title"]) == (
        "单张办事清单（1项）",
        "流程图（1项）",
    )
    counts = {hall.anchor: hall.count for hall in values["halls"]}
    assert counts == {"hall-dongqu": "共2张A4", "hall-xiqu": "共5张A4", "hall-nanqu": "共2张A4"}
    xiqu = next(hall for hall in values["halls"] if hall.anchor == "hall-xiqu")
    assert xiqu.checklists[0].url == "yangli/x/checklist/#hall-xiqu"
