"""The markup of a flowchart: one picture with a name, no styles of its own, no links, well-formed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.draw.chart.charts import CHARTS, chart
from zhinan.draw.chart.drawing import draw_flowchart
from zhinan.draw.chart.sheet_size import A4, PHONE

CSS = Path(__file__).resolve().parents[3] / "static" / "chart.css"
SVG = "{http://www.w3.org/2000/svg}"


def parsed(name: str, prefix: str = "c") -> ET.Element:
    return ET.fromstring(draw_flowchart(CHARTS[name], id_prefix=prefix))


@pytest.mark.parametrize("name", CHARTS)
def test_is_one_picture_named_by_its_title_and_description(name: str) -> None:
    root = parsed(name, "yizhou-1")
    assert root.get("role") == "img"
    ids = {element.get("id", ""): element.tag.removeprefix(SVG) for element in root.iter()}
    ids.pop("", None)
    assert ids == {"yizhou-1-title": "title", "yizhou-1-desc": "desc"}
    assert root.get("aria-labelledby") == " ".join(ids)
    assert root.findtext(f"{SVG}title") == CHARTS[name].title


@pytest.mark.parametrize("name", CHARTS)
def test_holds_a_strict_content_security_policy(name: str) -> None:
    markup = draw_flowchart(CHARTS[name], id_prefix="c")
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|<a\s|href=", markup)


@pytest.mark.parametrize("name", CHARTS)
def test_texts_are_whole(name: str) -> None:
    texts = ["".join(element.itertext()) for element in parsed(name).iter(f"{SVG}text")]
    drawn = "".join(texts)
    for node in CHARTS[name].nodes:
        assert node.text in drawn
    for edge in CHARTS[name].edges:
        assert edge.label is None or edge.label in texts


def test_a_text_that_looks_like_markup_is_shown_as_text() -> None:
    odd = chart('<b>"标题"&', "a 始 开始\nb 步 <script>x</script>&amp;\nz 终 结束", "a>b b>z")
    markup = draw_flowchart(odd, id_prefix='"><i>')
    root = ET.fromstring(markup)
    assert root.findtext(f"{SVG}title") == '<b>"标题"&'
    assert "<script>x</script>&amp;" in "".join(root.itertext())
    assert "<i>" not in markup


def test_shapes_tell_the_kinds_apart_without_colour() -> None:
    groups = parsed("生育津贴").iter(f"{SVG}g")
    shapes = {group.get("class", "").split("chart-")[-1]: group[0] for group in groups}
    assert shapes["question"].tag == f"{SVG}polygon"
    assert shapes["paper"].tag == f"{SVG}path"
    assert shapes["step"].tag == f"{SVG}rect"
    assert float(shapes["start"].get("rx", 0)) > float(shapes["step"].get("rx", 0))


def test_arrows_have_heads_and_paper_lines_are_dashed() -> None:
    root = parsed("生育津贴")
    flow = [edge for edge in CHARTS["生育津贴"].edges if not edge.source.startswith("m")]
    assert len(list(root.iter(f"{SVG}polygon"))) == len(flow) + 1, "a head for each arrow, and the question"
    dashed = [path for path in root.iter(f"{SVG}path") if path.get("stroke-dasharray")]
    assert len(dashed) == 1


def test_without_a_stylesheet_it_is_black_on_white_and_keeps_its_size() -> None:
    root = parsed("生育津贴")
    assert root.get("font-size") == "15"
    for group in root.iter(f"{SVG}g"):
        assert all(part.get("fill") in ("none", "currentColor") for part in group), group.get("class")


@pytest.mark.parametrize("name", CHARTS)
def test_every_class_has_its_rule(name: str) -> None:
    rules = CSS.read_text(encoding="utf-8")
    for sheet in (PHONE, A4):
        markup = draw_flowchart(CHARTS[name], id_prefix="c", sheet=sheet)
        for names in re.findall(r'class="([^"]*)"', markup):
            for one in names.split():
                plain = ("chart-node", "chart-step", "chart-line-flow", "chart-phone")
                assert one in plain or f".{one}" in rules, one


def test_paper_is_pure_black_and_white() -> None:
    printed = CSS.read_text(encoding="utf-8").split("@media print")[1].split("@media")[0]
    values = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", printed))
    assert set(values.values()) == {"#000", "#fff"}
    used = set(re.findall(r"var\((--[\w-]+)", CSS.read_text(encoding="utf-8")))
    assert used == set(values), "every colour that the drawings use has its value on paper"
