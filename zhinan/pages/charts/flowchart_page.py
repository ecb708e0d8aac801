"""An item's flowcharts, full size, with the same as an ordered list."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.guide.derived_charts import charts_of
from zhinan.guide.life.paper_facts import flowchart
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.charts.chart_sheets import WIDTH, Charts
from zhinan.pages.charts.foot_facts import FootFact, foot_facts
from zhinan.pages.namesakes import apart_of, called
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.imprint import Imprint, foot_height, imprint_of
from zhinan.pages.paper.type_size import LEADING, POINT, lines

SIZE = 10
"""Points of the sheet, of which all else but the chart is set."""
BETWEEN = 220.0
"""Millimetres of A4 below the head, less what is free around the chart."""


class FlowchartSheet(Struct, frozen=True):
    """All charts of an item."""

    city: str
    item: str
    charts: Charts
    facts: tuple[FootFact, ...]
    """What stands at the foot of each sheet."""
    origin: str | None
    """After what they are drawn; None where they are transcribed."""
    imprint: Imprint


def flowchart_pages(guide: Guide, place: Place) -> Iterator[Page]:
    """/<city>/<item>/flowchart/, for items that have steps"""
    for item in place.items:
        if charts_of(item):
            yield flowchart_page(guide, place, item)


def flowchart_page(guide: Guide, place: Place, item: Item) -> Page:
    """One item's charts."""
    sheet = flowchart_sheet(guide, place, item)
    return Page(
        url=urls.flowchart(place, item),
        template="flowchart.html",
        title=f"{item.name}流程图",
        apart=apart_of(place, item),
        description=f"{place.name}{called(place, item)}的办理流程图，一步一步看，可以打印张贴。",
        place=named(place),
        crumbs=(Link(sheet.item, urls.item(place, item)),),
        values={
            "sheet": sheet,
            "pdfs": (),
            "more": (
                Link("打印清单", urls.checklist(place, item)),
                Link(f"{place.here}全部打印件", urls.printing(place)),
            ),
        },
    )


def flowchart_sheet(guide: Guide, place: Place, item: Item) -> FlowchartSheet:
    """The charts, drawn."""
    facts, origin = foot_facts(place, item), chart_origin(item)
    imprint = imprint_of(guide, place, urls.item(place, item), item.heading, flowchart(place, item))
    return FlowchartSheet(
        city=place.short,
        item=called(place, item),
        charts=Charts(
            item.id, item.name, charts_of(item), bool(item.flowcharts), height_between(facts, origin, imprint)
        ),
        facts=facts,
        origin=origin,
        imprint=imprint,
    )


def height_between(facts: tuple[FootFact, ...], origin: str | None, imprint: Imprint) -> float:
    """What head and foot leave of a sheet, in millimetres; mirrors static/css/charts.css."""
    em = SIZE * POINT
    below = lines("".join(fact.words for fact in facts), WIDTH / em / 1.15) * 1.15 * LEADING
    below += lines(origin, WIDTH / em / 0.88) * 0.88 * LEADING if origin else 0
    return BETWEEN - (below + foot_height(imprint, WIDTH / em)) * em


def chart_origin(item: Item) -> str | None:
    """After what the charts are drawn; a picture in the document is named by its printed title."""
    if item.flowcharts:
        return None
    pictures = "".join(f"“{title}”" for title in item.chart_titles)
    if pictures:
        return f"原文件的{pictures}是图片，文字没有提取出来；这里的图按原文件的办理流程绘制。"
    return "图按原文件的办理流程绘制。"
