"""Items made by hand, and how to read their charts."""

from __future__ import annotations

from msgspec.structs import replace

from zhinan.content.item.materials import material_of
from zhinan.guide.derived_charts import derive_flowcharts
from zhinan.model.chartrules import graph_faults
from zhinan.model.flowchart import Flowchart
from zhinan.model.item import Item, Material, Step

PLAIN = Item(
    id="x", business="x", name="生育津贴支付", official_name="生育津贴支付", group="生育保险", part="职工",
    heading="生育津贴支付", audience=("参保女职工",),
)  # fmt: skip


def item(*steps: Step | str, materials: tuple[Material | str, ...] = (), **more: object) -> Item:
    found = tuple(material_of(one) if isinstance(one, str) else one for one in materials)
    told = tuple(Step(one) if isinstance(one, str) else one for one in steps)
    return replace(PLAIN, steps=told, materials=found, **more)


def only(one: Item) -> Flowchart:
    (chart,) = derive_flowcharts(one)
    assert graph_faults(chart) == ()
    return chart


def way_through(chart: Flowchart, *answers: str) -> list[str]:
    """The texts from the start to the end, a branch being taken by the first of `answers` that it has."""
    texts: list[str] = []
    here = "start"
    nodes = {node.id: node for node in chart.nodes}
    while True:
        assert len(texts) < len(nodes), f"these answers lead round in a circle: {answers}"
        texts.append(nodes[here].text)
        ways = [edge for edge in chart.edges if edge.source == here]
        if not ways:
            return texts
        here = next((edge for edge in ways if edge.label in answers), ways[0]).target


def papers(chart: Flowchart) -> list[str]:
    return [node.text for node in chart.nodes if node.kind == "paper"]
