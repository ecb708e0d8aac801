"""An item's flowcharts, full size, with the same as an ordered list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhinan.draw.chart.drawing import draw_flowchart
from zhinan.draw.chart.outline import OutlineStep, outline
from zhinan.draw.chart.sheet_size import A4, PHONE, Sheet
from zhinan.guide.derived_charts import charts_of
from zhinan.guide.life.paper_facts import flowchart
from zhinan.model.flowchart import Flowchart
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.namesakes import apart_of, called
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.imprint import Imprint, imprint_of, sheet_of


@dataclass(frozen=True)
class Drawing:
    """A chart that is drawn only where its page is rendered: what it is drawn from tells it apart."""

    chart: Flowchart
    id_prefix: str
    """What the ids in it begin with."""
    sheet: Sheet

    def __html__(self) -> str:
        """The SVG, for a template to put in as it is."""
        return draw_flowchart(self.chart, id_prefix=self.id_prefix, sheet=self.sheet)


@dataclass(frozen=True)
class ChartView:
    """One chart, drawn twice, and told."""

    anchor: str
    """Id of its title, unique among all items of a city."""
    label: str
    """The same where several charts stand on a page and each needs a name; else empty."""
    title: str
    phone: Drawing
    """For a narrow screen."""
    paper: Drawing
    """For a wide screen and for A4."""
    steps: tuple[OutlineStep, ...]
    sheet: str
    """Which of how many sheets."""


@dataclass(frozen=True)
class FlowchartSheet:
    """All charts of an item: one sheet each."""

    city: str
    item: str
    charts: tuple[ChartView, ...]
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
            "count": len(sheet.charts),
            "pdfs": (),
            "more": (
                Link("打印清单", urls.checklist(place, item)),
                Link(f"{place.here}要打印的", urls.printing(place)),
            ),
        },
    )


def flowchart_sheet(guide: Guide, place: Place, item: Item) -> FlowchartSheet:
    """The charts, drawn."""
    charts = charts_of(item)
    return FlowchartSheet(
        city=place.short,
        item=called(place, item),
        charts=tuple(chart_view(chart, item, number, len(charts)) for number, chart in enumerate(charts, 1)),
        origin=chart_origin(item),
        imprint=imprint_of(guide, place, urls.item(place, item), item.heading, flowchart(place, item)),
    )


def chart_origin(item: Item) -> str | None:
    """After what the charts are drawn; a picture in the document is named by its printed title."""
    if item.flowcharts:
        return None
    pictures = "".join(f"“{title}”" for title in item.chart_titles)
    if pictures:
        return f"原文件的{pictures}是图片，文字没有提取出来；这里的图按原文件的办理流程绘制。"
    return "图按原文件的办理流程绘制。"


def chart_view(chart: Flowchart, item: Item, number: int, count: int) -> ChartView:
    """One chart; the ids in it are unique among all items of a city."""
    name = f"chart-{item.id}-{number}"
    anchor = f"chart-{number}-{item.id}"
    return ChartView(
        anchor=anchor,
        label="" if count == 1 else anchor,
        title=chart.title,
        phone=Drawing(chart, f"{name}-phone", PHONE),
        paper=Drawing(chart, f"{name}-paper", A4),
        steps=outline(chart),
        sheet=sheet_of(number, count),
    )
