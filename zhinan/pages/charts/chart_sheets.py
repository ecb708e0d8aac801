"""An item's charts on sheets of paper: as large as they go, ways side by side, too long ones in parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from zhinan.draw.chart.drawing import draw_flowchart
from zhinan.draw.chart.layout import fitted
from zhinan.draw.chart.outline import OutlineStep, outline
from zhinan.draw.chart.sheet_size import PHONE, Sheet
from zhinan.guide.chart_papers import ELSEWHERE
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.pages.charts.large_steps import size_for
from zhinan.pages.charts.parts import parted
from zhinan.pages.paper.imprint import sheet_of
from zhinan.pages.paper.type_size import lines

WIDTH = 182.0
"""Millimetres of A4 between the margins."""
TITLE_ROOM = 20.0
"""Em of a line of the title."""
TITLE_LINE = 9.2
"""Millimetres of a third and any further line of the title."""
BETWEEN = 6.0
"""Millimetres between two columns."""
MOST_COLUMNS = 3
LARGE = "large-"
CALLED = "流程图"
"""What the classes of the sizes of steps begin with."""
FEWEST_BOXES = 3
"""A chart of fewer boxes is told as steps in large type."""
READABLE = 11.0
"""Points below which papers are named on the checklist alone."""
TOGETHER = 12.0
"""Points below which ways have sheets of their own."""


class Drawing(Struct, frozen=True):
    """A chart that is drawn only where its page is rendered: what it is drawn from tells it apart."""

    chart: Flowchart
    id_prefix: str
    """What the ids in it begin with."""
    sheet: Sheet

    def __html__(self) -> str:
        """The SVG, for a template to put in as it is."""
        return _drawn(self)


@lru_cache(maxsize=512)  # an item's page, its chart's and the folder of each hall show the same
def _drawn(drawing: Drawing) -> str:
    return draw_flowchart(drawing.chart, id_prefix=drawing.id_prefix, sheet=drawing.sheet)


class ChartView(Struct, frozen=True):
    """A chart, or a part of one: drawn twice and told, or only told, in large type."""

    head: str
    """Whose way it is, where several stand side by side."""
    phone: Drawing | None
    """For a narrow screen."""
    paper: Drawing | None
    """For a wide screen and for paper."""
    steps: tuple[OutlineStep, ...]
    style: str = ""
    """The class of the size of steps that are only told."""

    @property
    def told(self) -> tuple[OutlineStep, ...]:
        """The steps, where they stand beside a drawing."""
        return self.steps if self.paper else ()


class ChartSheet(Struct, frozen=True):
    """One sheet."""

    anchor: str
    """Id of its title, unique among all items of a city."""
    label: str
    """The same where an item has several sheets and each needs a name; else empty."""
    title: str
    above: str
    """What the sheet is; whose chart it is, where its title does not say so."""
    columns: tuple[ChartView, ...]
    style: str
    """columns-2; empty where there is one."""
    number: str
    """Which of how many."""
    paper_only: bool
    """A further part of what a narrow screen shows whole."""


class Charts(Struct, frozen=True):
    """An item's charts, and the room there is for each: laid out only where their page is rendered."""

    id: str
    """The item's."""
    name: str
    charts: tuple[Flowchart, ...]
    printed: bool
    """Whether the document prints them: then nothing in them is said otherwise."""
    height: float
    """What head and foot leave of a sheet, in millimetres."""

    @property
    def sheets(self) -> tuple[ChartSheet, ...]:
        """All sheets."""
        return _sheets(self)

    @property
    def count(self) -> int:
        """How many."""
        return len(self.sheets)


@lru_cache(maxsize=512)
def _sheets(item: Charts) -> tuple[ChartSheet, ...]:
    together = _side_by_side(item)
    found = [together] if together else [one for chart in item.charts for one in _single(item, chart)]
    sheets = []
    for number, (title, views) in enumerate(found, 1):
        anchor = f"chart-{number}-{item.id}"
        style = f"columns-{len(views)}" if len(views) > 1 else ""
        further = not any(view.steps for view in views)
        label = anchor if len(found) > 1 else ""
        place = sheet_of(number, len(found))
        above = CALLED if title.startswith(item.name) else f"{item.name} · {CALLED}"
        sheets.append(ChartSheet(anchor, label, title, above, views, style, place, further))
    return tuple(sheets)


Titled = tuple[str, tuple[ChartView, ...]]


def _side_by_side(item: Charts) -> Titled | None:
    """The ways of an item on one sheet; None where they are not ways, or are too much for it."""
    charts = item.charts
    heads = [_head(chart.title, item.name) for chart in charts]
    if item.printed or not 1 < len(charts) <= MOST_COLUMNS or not all(heads):
        return None
    width = (WIDTH - BETWEEN * (len(charts) - 1)) / len(charts)
    height = _height(item.name, item.height) - TITLE_LINE * max(lines(head, width / 6.0) for head in heads)
    views = []
    for number, (chart, head) in enumerate(zip(charts, heads, strict=True), 1):
        view = _view(item, chart, str(number), (width, height))
        if view is None or (view.paper and _points(view, width, height) < TOGETHER):
            return None
        views.append(replace(view, head=head))
    told = [int(view.style.removeprefix(LARGE)) for view in views if view.style]
    return item.name, tuple(
        replace(view, style=f"{LARGE}{min(told)}") if view.style else view for view in views
    )


def _head(title: str, name: str) -> str:
    """现场办理, of 关系转出（现场办理）; empty where a chart has a title of its own."""
    rest = title.removeprefix(name)
    return rest[1:-1] if rest != title and rest.startswith("（") and rest.endswith("）") else ""


def _single(item: Charts, chart: Flowchart) -> Iterator[Titled]:
    """A chart on a sheet of its own, or on several where it is too long."""
    height = _height(chart.title, item.height)
    number = item.charts.index(chart) + 1
    view = _view(item, chart, str(number), (WIDTH, height))
    if view:
        yield chart.title, (view,)
        return
    parts = parted(chart, WIDTH, height)
    told = Drawing(chart, f"chart-{item.id}-{number}-phone", PHONE)
    for place, part in enumerate(parts, 1):
        size = fitted(part, WIDTH, height)
        paper = Drawing(part, f"chart-{item.id}-{number}-{place}-paper", size.sheet) if size else None
        steps = outline(chart) if place == 1 else ()
        style = "" if paper else f"{LARGE}{size_for(outline(part), WIDTH, height)}"
        title = f"{chart.title}（第{place}张，共{len(parts)}张）"
        view = ChartView("", told if place == 1 else None, paper, steps if paper else outline(part), style)
        yield title, (view,)


def _view(item: Charts, chart: Flowchart, number: str, area: tuple[float, float]) -> ChartView | None:
    """A chart as large as an area holds it; None where it holds it in no size that can be read."""
    steps = outline(chart)
    if sum(node.kind not in ("start", "end", "paper") for node in chart.nodes) < FEWEST_BOXES:
        return ChartView("", None, None, steps, f"{LARGE}{size_for(steps, *area)}")
    size, drawn = fitted(chart, *area), chart
    if not item.printed and (size is None or size.points < READABLE):
        drawn = _without_papers(chart)
        size = fitted(drawn, *area)
    if size is None:
        return None
    name = f"chart-{item.id}-{number}"
    return ChartView(
        "", Drawing(chart, f"{name}-phone", PHONE), Drawing(drawn, f"{name}-paper", size.sheet), steps
    )


def _points(view: ChartView, width: float, height: float) -> float:
    found = fitted(view.paper.chart, width, height) if view.paper else None
    return found.points if found else 0.0


def _without_papers(chart: Flowchart) -> Flowchart:
    """The chart with a word on where the papers are named in place of the papers."""
    papers = {node.id for node in chart.nodes if node.kind == "paper"}
    if len(papers) < 2:
        return chart
    goal = next(edge.target for edge in chart.edges if edge.source in papers)
    said = Node("papers", "paper", ELSEWHERE.format(count=len(papers)))
    nodes = (*(node for node in chart.nodes if node.id not in papers), said)
    edges = (*(edge for edge in chart.edges if edge.source not in papers), Edge("papers", goal))
    return replace(chart, nodes=nodes, edges=edges)


def _height(title: str, whole: float) -> float:
    """The height less what a long title takes."""
    return whole - TITLE_LINE * max(lines(title, TITLE_ROOM) - 2, 0)
