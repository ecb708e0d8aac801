"""What several pages show is worked out once: charts, folders, the common part of checklists, links."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from zhinan.model.problem import Problem
from zhinan.pages.charts import chart_sheets
from zhinan.pages.paper import checklist
from zhinan.pages.printing import hall_folder
from zhinan.pages.urls import NOT_FOUND
from zhinan.publish import links, search_files
from zhinan.publish.making import linkage
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "sites" / "good" / "small"
"""One city, its items done at several halls."""


def project_at(root: Path) -> Project:
    """A project of the small guide."""
    shutil.copytree(SMALL / "content", root / "content")
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    return Project(root)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[object]]:
    """How often each was worked out in one build, by one process, of the same things."""
    project = project_at(tmp_path_factory.mktemp("once"))
    found: dict[str, Counter[object]] = {}
    for kept in (
        chart_sheets._sheets,
        chart_sheets._drawn,
    ):  # other tests in this process may have drawn the same
        kept.cache_clear()
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
        built = build(project, jobs=1)
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


def test_a_build_looks_at_the_links_only_of_the_pages_that_it_renders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_at(tmp_path)
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    assert build(project, jobs=1).ok
    seen: list[str] = []
    looked = links.check_links

    def looking(pages: Mapping[str, list[tuple[int, str]]], known: links.Known) -> Iterable[Problem]:
        seen.extend(pages)
        return looked(pages, known)

    monkeypatch.setattr(linkage, "check_links", looking)
    page = project.content / "yangli" / "items" / "transfer-out.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("参保人员提出申请", "参保人员自己提出申请", 1), encoding="utf-8")
    built = build(project, jobs=1)
    assert built.ok
    assert len(set(seen)) == len(seen) == built.pages - built.kept > 0
    assert built.kept > 0


def test_a_file_of_an_editors_own_that_pages_lead_to_and_that_has_gone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    project = project_at(tmp_path)
    own, about = project.root_files / "notice.txt", project.root / "templates" / "about.html"
    own.parent.mkdir()
    own.write_text("公告\n", encoding="utf-8")
    shown = "<a href=\"{{ 'notice.txt' | href }}\">公告</a>"
    about.write_text(about.read_text(encoding="utf-8").replace("关于本站", shown), encoding="utf-8")
    first = build(project, jobs=1)
    assert first.ok, first.problems
    own.unlink()
    told = [problem for problem in build(project, jobs=1).problems if problem.level == "error"]
    assert ["notice.txt" in problem.message for problem in told] == [True], told


def test_a_file_of_static_that_pages_ask_for_and_that_has_gone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    project = project_at(tmp_path)
    logo, about = project.root / "static" / "logo.svg", project.root / "templates" / "about.html"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>\n', encoding="utf-8")
    shown = '<img src="{{ \'logo.svg\' | asset }}" alt="">'
    about.write_text(about.read_text(encoding="utf-8").replace("关于本站", shown), encoding="utf-8")
    assert build(project, jobs=1).ok
    logo.unlink()
    told = build(project, jobs=1).problems
    assert [problem.level for problem in told if "logo.svg" in problem.message] == ["error"], told
    assert build(project, jobs=1).problems == told
