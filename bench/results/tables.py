"""The tables of docs/performance.md, a function each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bench.results.arithmetic import exponents, ratios, spread
from bench.results.figures import loads, mega, plain, share, table
from bench.results.keeping import Result
from bench.rounds import CHECK, COLD, INDEX, NOTHING, SCENARIOS, Measured
from bench.serving.saves import KINDS, Save

TITLES = {
    COLD: "cold",
    NOTHING: "nothing changed",
    "word": "one word of an item",
    "limit": "one limit",
    "phone": "one hall's phone",
    "synonym": "one synonym",
    "template": "one template (home)",
    "style": "one style sheet",
    CHECK: "check",
}
FIGURES = (("cpu_apart", 2), ("search_cpu", 2), ("wall", 2), ("peak_apart", 0), ("peak", 0))
HUGO_FIGURES = (("cpu", 2), ("wall", 2), ("peak", 0))
"""Absolute values, and their digits."""
SAVED = (("disk", "save → disk, s", 3), ("told", "save → reload, s", 3), ("cpu", "processor, s", 2),
         ("memory", "holds, MiB", 0))  # fmt: skip
GROWING = (
    ("ours", COLD, "cpu_apart", "processor, search apart"),
    ("ours", COLD, "search_cpu", "Pagefind's processor"),
    ("ours", COLD, "peak", "peak, with search"),
    ("ours", NOTHING, "cpu", "processor"),
    ("ours", "word", "cpu_apart", "processor, search apart"),
    ("ours", CHECK, "cpu", "processor"),
    ("hugo", COLD, "cpu", "processor"),
    ("hugo", COLD, "peak", "peak"),
)


def conditions(results: Sequence[Result]) -> str:
    """When, where, with what, and how busy the machine was."""
    return table(
        ("", *_sizes(results)),
        [
            ("date", *(result.date for result in results)),
            (
                "rounds; saves",
                *(f"{_rounds(result.measured)}; {_rounds(result.saves)}" for result in results),
            ),
            ("load of the machine", *(loads(result) for result in results)),
            ("places; items", *(f"{result.places:,}; {result.items:,}" for result in results)),
            ("pages", *(f"{result.pages:,}" for result in results)),
            ("HTML, ours; Hugo's", *("; ".join(map(mega, result.html)) for result in results)),
            ("all files", *(f"{result.files:,}; {mega(result.bytes)}" for result in results)),
            ("machine", *(result.machine for result in results)),
            ("files on", *(result.disk for result in results)),
            *((name, *(result.versions.get(name, "") for result in results)) for name in results[0].versions),
        ],
    )


def processor(results: Sequence[Result]) -> str:
    """Ours in shares of Hugo's."""
    return _beside(results, "cpu")


def wall(results: Sequence[Result]) -> str:
    """Ours in shares of Hugo's."""
    return _beside(results, "wall")


def peak(results: Sequence[Result]) -> str:
    """Ours in shares of Hugo's."""
    return _beside(results, "peak")


def _beside(results: Sequence[Result], name: str) -> str:
    rows = []
    for scenario in SCENARIOS:
        cells = []
        for result in results:
            theirs = result.values("hugo", scenario, name)
            for own in (f"{name}_apart", name):
                cells.append(share(spread(ratios(result.values("ours", scenario, own), theirs))))
        rows.append((TITLES[scenario], *cells))
    head = [cell for size in _sizes(results) for cell in (f"{size}: search apart", "with search")]
    return table(("", *head), rows)


def absolute(result: Result) -> str:
    """Seconds and MiB of one size."""
    rows = []
    for scenario in (*SCENARIOS, CHECK):
        ours = [_median(result, "ours", scenario, name, digits) for name, digits in FIGURES]
        hugo = [_median(result, "hugo", scenario, name, digits) for name, digits in HUGO_FIGURES]
        rows.append((TITLES[scenario], *ours, *hugo))
    head = ("", "processor s, search apart", "Pagefind's", "wall s", "peak MiB, search apart", "with search",
            "Hugo: processor s", "wall s", "peak MiB")  # fmt: skip
    return table(head, rows)


def made(result: Result) -> str:
    """Pages rendered beside pages that differ, and files, for each scenario of one size."""
    rows = []
    for scenario in SCENARIOS:
        found = [one for one in result.measured if one.contender == "ours" and one.scenario == scenario]
        if found and found[-1].difference:
            rendered, changed = found[-1].rendered or 0, found[-1].difference
            counts = (changed.files, changed.written, changed.gone)
            per_page = f"{rendered / changed.pages:,.1f}" if changed.pages else "–"
            counted = (f"{rendered:,}", f"{changed.pages:,}", per_page, *(f"{count:,}" for count in counts))
            rows.append((TITLES[scenario], *counted, mega(changed.bytes)))
    head = ("", "pages rendered", "pages that differ", "rendered : differ", "files that differ",
            "files written", "files gone", "bytes that differ")  # fmt: skip
    return table(head, rows)


def search(results: Sequence[Result]) -> str:
    """Pagefind's share of a cold build, beside plain Pagefind on the same pages."""
    asked = (("ours", COLD, "search_cpu", "ours, processor s", 2),
             ("pagefind", INDEX, "cpu", "plain Pagefind, processor s", 2),
             ("pagefind", INDEX, "peak", "plain Pagefind, peak MiB", 0))  # fmt: skip
    rows = [
        (title, *(_median(result, contender, scenario, name, digits) for result in results))
        for contender, scenario, name, title, digits in asked
    ]
    pairs = (
        (result.values("ours", COLD, "search_cpu"), result.values("pagefind", INDEX, "cpu"))
        for result in results
    )
    rows.append(("ours / plain, processor", *(share(spread(ratios(own, other))) for own, other in pairs)))
    return table(("", *_sizes(results)), rows)


def preview(result: Result) -> str:
    """From a save to the disk and to the browser, at one size."""
    rows = []
    for kind in KINDS:
        for name, title, digits in SAVED:
            ours, theirs = (result.save_values(who, kind, name) for who in ("ours", "hugo"))
            # Hugo's processor time is often less than what the system counts in.
            beside = "–" if name == "cpu" else share(spread(ratios(ours, theirs)))
            own, other = (plain(spread(values.values()), digits) for values in (ours, theirs))
            rows.append((TITLES[kind], title, own, other, beside))
    return table(("", "", "ours", "Hugo", "ours / Hugo"), rows)


def growth(results: Sequence[Result]) -> str:
    """Exponents in pages, from each size to the next."""
    if len(results) < 2:
        return "One size alone does not grow."
    rows = []
    for contender, scenario, name, title in GROWING:
        points = []
        for result in results:
            found = spread(result.values(contender, scenario, name).values())
            points.append((result.pages, found.median if found else 0.0))
        rows.append((f"{contender}, {TITLES[scenario]}: {title}", *_growths(points)))
    rows.append(("bytes of HTML", *_growths([(result.pages, result.html[0]) for result in results])))
    steps = [f"{one.pages:,} → {other.pages:,}" for one, other in pairwise(results)]
    return table(("pages", *steps), rows)


def _growths(points: Sequence[tuple[float, float]]) -> list[str]:
    if any(cost <= 0 for _, cost in points):
        return ["–"] * (len(points) - 1)
    return [f"{found:.2f}" for found in exponents(points)]


def _median(result: Result, contender: str, scenario: str, name: str, digits: int) -> str:
    return plain(spread(result.values(contender, scenario, name).values()), digits)


def _sizes(results: Sequence[Result]) -> list[str]:
    return [f"N = {result.cities}" for result in results]


def _rounds(runs: Iterable[Measured | Save]) -> int:
    return len({run.round for run in runs})
