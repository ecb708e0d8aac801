"""Who speaks, in site.yaml: what is there is read, and what a public site lacks is told."""

from __future__ import annotations

import pytest

from zhinan.content.site.site_files import read_site
from zhinan.model.site import Site
from zhinan.text.source import Source
from zhinan.text.tree import parse

PUBLIC = "名称: 指南\n网址: https://www.example.gov.cn/\n"
ALL = """主办单位: 样例局
承办单位: 无
备案号: 样ICP备01234567号-1
公安备案号: 无
网站标识码: "0123456789"
联系: 无
热线: 12345、0530-5550101
"""


def read(text: str) -> tuple[Site, Source]:
    """The settings, and the file with what is wrong in it."""
    source = Source("site.yaml", text)
    node = parse(source)
    assert node is not None
    site = read_site(source, node)
    assert site is not None
    return site, source


def test_what_is_said_is_read_and_none_is_nothing() -> None:
    site, source = read(PUBLIC + ALL)
    assert source.problems == []
    one = site.speaker
    assert (one.sponsor, one.keeper, one.icp) == ("样例局", "", "样ICP备01234567号-1")
    assert (one.police, one.code, site.contact) == ("", "0123456789", None)
    assert [phone.display for entry in one.hotline for phone in entry.phones] == ["12345", "0530-5550101"]


def test_a_public_site_is_told_what_it_does_not_say() -> None:
    _, source = read(PUBLIC + "主办单位: 样例局\n热线: 无\n")
    (told,) = source.problems
    assert (told.level, told.message) == (
        "warning",
        "网站有了网址，还没有写：承办单位、备案号、公安备案号、网站标识码、联系",
    )


def test_a_site_without_an_address_is_asked_for_nothing() -> None:
    assert read("名称: 指南\n")[1].problems == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("备案号", "01234567"), ("公安备案号", "样公网安备123号"), ("网站标识码", "123"), ("热线", "5550101")],
)
def test_a_number_of_another_shape_is_an_error(key: str, value: str) -> None:
    _, source = read(f'名称: 指南\n{key}: "{value}"\n')
    (told,) = source.problems
    assert told.level == "error"
    assert value in told.message
