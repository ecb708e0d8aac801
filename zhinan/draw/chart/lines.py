"""The lines between the boxes, each by the way that the plan chose, with its label."""

from __future__ import annotations

from msgspec import Struct, field

from zhinan.draw.chart.arrangement import Arrangement
from zhinan.draw.chart.columns import Columns
from zhinan.draw.chart.geometry import Box, Label, Point, Route
from zhinan.draw.chart.placing import Placed
from zhinan.draw.chart.plan import Link, Plan, Port, assigned_lanes, level_with
from zhinan.draw.chart.ports import entry, hook_port, lane_port, main_port, stub_port
from zhinan.draw.chart.rows import CHANNEL, STUB, stub, stubs
from zhinan.draw.chart.sheet_size import Sheet

Drawn = tuple[list[Point], Label | None]

APART = 6.0
"""The least distance between two lines on the same track of the gutter."""


class Router(Struct):
    """Draws the lines of one chart; it remembers which parts of the gutter are taken."""

    order: Arrangement
    plan: Plan
    columns: Columns
    sheet: Sheet
    placed: Placed
    taken: list[tuple[int, float, float, str]] = field(default_factory=list)
    """Of each line along the gutter its track, its upper and lower end, and whose it is."""

    def routes(self) -> tuple[Route, ...]:
        """All lines: papers first, then the arrows in the order of the chart."""
        found = [self._paper(name) for name in self.placed.cards]
        for link in self.plan.links:
            points, label = self._drawn(link)
            ends = link.edge.source, link.edge.target
            found.append(Route(*ends, tidy(points), back=link.back, label=label))
        return tuple(found)

    def _drawn(self, link: Link) -> Drawn:
        match link.way:
            case "down":
                return self._down(link)
            case "lane":
                return self._lane(link)
            case "out":
                return self._out(link)
            case "chain" | "drop":
                return self._below(link)
            case "around":
                return self._around(link)
            case _:
                return self._by_gutter(link)

    def _paper(self, name: str) -> Route:
        card, box = self.placed.cards[name], self.placed.boxes[name]
        if name in {node.id for node in self.order.spine}:
            row = self.order.row_of()[name]
            y = main_port(self.order, self.plan, self.placed, row, "card")
            return Route(card.ids[0], name, ((card.x, y), (box.right_at(y), y)), paper=True)
        x = card.middle
        return Route(card.ids[0], name, ((x, card.bottom), (x, box.top_at(x))), paper=True)

    def _down(self, link: Link) -> Drawn:
        upper, lower = self._ends(link)
        axis = self.columns.axis
        label = link.label and link.label.moved(axis + 7, upper.bottom + 4)
        return [(axis, upper.bottom), (axis, lower.y)], label

    def _lane(self, link: Link) -> Drawn:
        source, target = self._ends(link)
        number = assigned_lanes([one for one in self.plan.links if one.way == "lane"])[link]
        x = self.columns.lane(number, self.sheet) - self.columns.lane_label
        start = lane_port(self.order, self.plan, self.placed, link, at_target=False)
        end = lane_port(self.order, self.plan, self.placed, link, at_target=True)
        left = source.left_at(start)
        label = link.label and link.label.moved(left - link.label.width - 3, start - link.label.height - 1)
        return [(left, start), (x, start), (x, end), (target.left_at(end), end)], label

    def _out(self, link: Link) -> Drawn:
        source, target = self._ends(link)
        start = main_port(self.order, self.plan, self.placed, link.first, "out")
        first = level_with(self.order, self.plan.links, link.first) is link
        level = first and target.y + 8 <= start <= target.bottom - 8
        end = start if level else entry(link, target)
        points = [(source.right_at(start), start)]
        if not level:
            x = self._track(f"out {link.edge.source}", start, end)
            points += [(x, start), (x, end)]
        points.append((target.left_at(end), end))
        words = link.label
        label = words and words.moved(self.columns.side_left - 9 - words.width, end - words.height - 3)
        return points, label

    def _below(self, link: Link) -> Drawn:
        """From a side box straight down to the next one, or down and then left into a later row's box."""
        source, target = self._ends(link)
        x = source.middle
        label = link.label and link.label.moved(x + 7, source.bottom + 4)
        if link.way == "chain":
            return [(x, source.bottom), (x, target.y)], label
        y = main_port(self.order, self.plan, self.placed, link.last, "above")
        return [(x, source.bottom), (x, y), (target.right_at(y), y)], label

    def _around(self, link: Link) -> Drawn:
        source = self.placed.boxes[link.edge.source]
        number = [one for one in self.plan.links if one.way == "around"].index(link)
        first = self.order.beside[link.first][0].id
        x = self.columns.side_right + self.sheet.lane * (number + 1) - 2
        y = self._ceiling(link, first) - CHANNEL * (number + 1)
        return [(source.right, source.centre), (x, source.centre), (x, y), *self._home(link, y)], None

    def _by_gutter(self, link: Link) -> Drawn:
        name = link.edge.source
        source = self.placed.boxes[name]
        upwards = link.back or link.way in ("hook", "climb")
        x = stub_port(
            self.plan, self.placed, link, upwards=upwards, crowded=self._crowded(name, upwards=upwards)
        )
        before = stubs(self.plan, name, upwards=upwards)
        length = sum(stub(one) for one in before[: before.index(link) + 1])
        begin = source.top_at(x) if upwards else source.bottom_at(x)
        y = source.y - length if upwards else source.bottom + length
        if link.way == "hook":
            y = self._ceiling(link, name)
        label = None
        if link.label:
            beside = (
                x + 5 if x + 5 + link.label.width <= self.columns.side_right else x - 5 - link.label.width
            )
            label = link.label.moved(beside, y + 4 if upwards else y - 4 - link.label.height)
        return [(x, begin), (x, y), *self._home(link, y)], label

    def _ceiling(self, link: Link, node: str) -> float:
        """The y of the line that leads to the left above the first side box of a row."""
        own = self.placed.boxes[node].y - sum(stub(one) for one in self.plan.upwards(node))
        if link.hooked:
            return min(own, self.placed.boxes[self.order.spine[link.first].id].y - STUB)
        return own

    def _crowded(self, node: str, *, upwards: bool) -> bool:
        """Whether another line has the middle of a side box's upper or lower edge."""
        chains = [link for link in self.plan.links if link.way == "chain"]
        if upwards:
            return node in self.order.cards or any(link.edge.target == node for link in chains)
        return any(link.edge.source == node for link in chains)

    def _home(self, link: Link, y: float) -> list[Point]:
        """From the height `y` to the target: into its lower side, or along the gutter."""
        target = self.placed.boxes[link.edge.target]
        if link.way in ("hook", "around"):
            x = hook_port(self.order, self.plan, self.placed, link)
            if x is not None:
                return [(x, y), (x, target.bottom_at(x))]
        if link.way == "beside":
            end, x_end = target.y + target.height * 0.75, target.left_at(target.y + target.height * 0.75)
        else:
            port: Port = "above" if link.way == "sink" else "own" if link.first == link.last else "below"
            end = main_port(self.order, self.plan, self.placed, link.last, port)
            x_end = target.right_at(end)
        x = self._track(f"in {link.edge.target}", y, end)
        return [(x, y), (x, end), (x_end, end)]

    def _track(self, owner: str, start: float, end: float) -> float:
        """The x of a free track of the gutter between two heights; lines of one owner share theirs."""
        low, high = sorted((start, end))
        number = 0
        while any(
            track == number and other != owner and low < bottom + APART and high > top - APART
            for track, top, bottom, other in self.taken
        ):
            number += 1
        self.taken.append((number, low, high, owner))
        return self.columns.track(min(number, max(self.plan.tracks - 1, 0)))

    def _ends(self, link: Link) -> tuple[Box, Box]:
        return self.placed.boxes[link.edge.source], self.placed.boxes[link.edge.target]


def tidy(points: list[Point]) -> tuple[Point, ...]:
    """The same line without points that lie on the way from one to the next."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < 0.05 and abs(kept[-1][1] - point[1]) < 0.05:
            continue
        while len(kept) > 1 and _between(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _between(before: Point, middle: Point, after: Point) -> bool:
    level = abs(before[1] - middle[1]) < 0.05 and abs(middle[1] - after[1]) < 0.05
    upright = abs(before[0] - middle[0]) < 0.05 and abs(middle[0] - after[0]) < 0.05
    return level or upright
