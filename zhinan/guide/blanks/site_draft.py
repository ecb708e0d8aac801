"""site.yaml of a new site."""

from __future__ import annotations

from collections.abc import Mapping

from zhinan.guide.blanks.gaps import line, together


def site_draft(answers: Mapping[str, str]) -> dict[str, str]:
    """The settings of the site; what may be missing is a remark."""
    address = answers.get("网址", "")
    return {
        "site.yaml": together(
            line("名称", answers.get("名称", ""), "网站的名称，如：××办事指南"),
            line("网址", address, "网站放在哪里")
            if address
            else "# 网址: https://example.gov.cn/zhinan/    # 网站放在哪里；印二维码要用，没定就不写",
            "# 领域:                                      # 办什么、给谁办；不写时“适用”可以写 个人、单位",
            "#   简称: ××",
            "#   适用:",
            "#     - {编号: person, 名称: 个人}",
            "#     - {编号: company, 名称: 单位}",
            "# 仓库: https://example.com/zhinan           # 编辑提交修改的地方",
            "# 许可: CC BY 4.0",
            "# 联系: ××市××局                        # 也可以是邮箱或网址",
        )
    }
