"""What several pages show is worked out once: charts, folders, the common part of checklists, links."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from zhinan.pages.charts import chart_sheets
from zhinan.pages.paper import checklist
from zhinan.pages.printing import hall_folder
from zhinan.pages.urls import NOT_FOUND
from zhinan.publish import links, search_files
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "sites" / "good" / "small"
"""One city, its items done at several halls."""


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[object]]:
    """How often each was worked out in one build, by one process, of the same things."""
    root = tmp_path_factory.mktemp("once")
    shutil.copytree(SMALL / "content", root / "content")
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    found: dict[str, Counter[object]] = {}
    chart_sheets._sheets.cache_clear()  # other tests in this process may have drawn the same
    with pytest.MonkeyPatch.context() as patch:

        def count(module: object, name: str, key: Callable[..., object]) -> None:
            made, counter = getattr(module, name), found.setdefault(name, Counter())

            def counting(*args: object, **named: object) -> object:
                counter[key(*args, **named)] += 1
                return made(*args, **named)

            patch.setattr(module, name, counting)

        count(chart_sheets, "draw_flowchart", lambda chart, **named: (chart, *named.values()))
        count(hall_folder, "folder_of", lambda _guide, place, office, _charts: (place.id, office.id))
        count(checklist, "tick_groups", lambda place, item: (place.id, item.id))
        count(links, "_leads_somewhere", lambda page, link, _known: _target(page, link))
        patch.setattr(search_files, "index_files", lambda *_, **__: {})
        built = build(Project(root), jobs=1)
    assert built.ok, built.problems
    return found


def _target(page: str, link: str) -> tuple[str, str]:
    """What tells apart what a link leads to: the folder that it goes up to, and the rest of it."""
    if link.startswith(links.OUTSIDE):
        return "", link
    if page == NOT_FOUND:  # it is shown under any address
        return page, link
    folders, rest = page.split("/")[:-1], link
    while rest.startswith("../") and folders:
        folders, rest = folders[:-1], rest[3:]
    return (page if rest[:1] in ("", "#", "?") and rest == link else "/".join(folders), rest)


@pytest.mark.parametrize("name", ["draw_flowchart", "folder_of", "_leads_somewhere"])
def test_what_several_pages_show_is_worked_out_once(counted: dict[str, Counter[object]], name: str) -> None:
    assert counted[name]
    assert [(key, times) for key, times in counted[name].items() if times > 1] == []


def test_what_a_checklist_has_to_bring_is_worked_out_once_for_all_halls(
    counted: dict[str, Counter[object]],
) -> None:
    assert counted["tick_groups"]
    assert max(counted["tick_groups"].values()) <= 1
