"""草稿: out of the published site, in the preview, marked; and what leads to nothing vanishes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from zhinan.cli.main import main
from zhinan.guide.load import load_guide
from zhinan.preview.previewed import as_previewed
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

SMALL = Path(__file__).resolve().parents[1] / "sites" / "good" / "small" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A good site of two items and two halls."""
    shutil.copytree(SMALL, tmp_path / "content")
    return tmp_path / "content"


def replaced(path: Path, old: str, new: str) -> None:
    """Change a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_draft_is_in_the_preview_alone_and_says_so(content: Path) -> None:
    replaced(content / "yangli/items/account-withdrawal.md", "主项:", "草稿: 是\n主项:")
    replaced(content / "yangli/offices.yaml", "  - 编号: xiqu\n", "  - 编号: xiqu\n    草稿: 是\n")
    (public,) = load_guide(content).guide.places
    assert [item.id for item in public.items] == ["transfer-out"]
    assert [office.id for office in public.offices] == ["dongqu"]
    (previewed,) = load_guide(content, drafts=True).guide.places
    assert {item.name for item in previewed.items if item.draft} == {"个人账户一次性支取（草稿）"}
    assert [office.name for office in previewed.offices] == ["东区医保大厅", "西区医保大厅（草稿）"]


def test_a_place_may_be_a_draft(content: Path) -> None:
    shutil.copytree(content / "yangli", content / "xinli")
    replaced(content / "xinli/city.yaml", "名称:", "草稿: 是\n名称:")
    assert [place.id for place in load_guide(content).guide.places] == ["yangli"]
    names = {place.id: place.name for place in load_guide(content, drafts=True).guide.places}
    assert (names["xinli"].endswith("（草稿）"), names["yangli"].endswith("（草稿）")) == (True, False)


def test_no_page_file_or_index_of_the_published_site_knows_a_draft(content: Path) -> None:
    item = content / "yangli/items/account-withdrawal.md"
    replaced(item, "主项:", "草稿: 是\n主项:")
    replaced(item, "委托他人办理的", "尚未公布的秘密")
    project = Project(content.parent)
    shown = as_previewed(project)
    assert shown.site != project.site
    for one, there in ((project, False), (shown, True)):
        assert build(one).ok
        pages = list((one.site / "yangli").rglob("index.html"))
        assert any("尚未公布的秘密" in page.read_text("utf-8") for page in pages) == there
        assert (one.site / "yangli/account-withdrawal/index.html").is_file() == there
        files = (path.read_bytes() for path in one.site.rglob("*.json"))
        assert any("个人账户一次性支取（草稿）".encode() in data for data in files) == there


def test_a_preview_without_drafts_is_the_site_itself(content: Path) -> None:
    project = Project(content.parent)
    assert as_previewed(project) == project


def test_a_link_to_a_draft_is_told_before_it_leads_nowhere(content: Path) -> None:
    replaced(content / "yangli/items/account-withdrawal.md", "主项:", "草稿: 是\n主项:")
    replaced(content / "yangli/items/transfer-out.md", "申办材料:", "办理条件: 见别处\n申办材料:")
    with (content / "yangli/items/transfer-out.md").open("a", encoding="utf-8") as file:
        file.write("\n见[支取](account-withdrawal.md)。\n")
    loaded = load_guide(content)
    assert [problem.message for problem in loaded.problems if problem.level == "error"] == [
        "链接的事项「account-withdrawal.md」不存在"
    ]
    assert load_guide(content, drafts=True).ok


def test_what_events_and_synonyms_no_longer_reach_is_one_reminder_a_file_and_vanishes(content: Path) -> None:
    (content / "life-events.yaml").write_text(
        "- 编号: moving\n  名称: 搬家\n  说明: 搬家以后\n  事项:\n"
        "    - {事项: transfer-out, 为什么: 先转出}\n    - {事项: gone, 为什么: 再转入}\n"
        "- 编号: leaving\n  名称: 离开\n  说明: 离开以后\n  事项:\n    - {事项: lost, 为什么: 别处有}\n",
        encoding="utf-8",
    )
    (content / "synonyms.yaml").write_text(
        "- 说法: 搬走\n  事项: [transfer-out, gone]\n- 说法: 出走\n  事项: lost\n", encoding="utf-8"
    )
    loaded = load_guide(content)
    told = [(problem.path, problem.level) for problem in loaded.problems]
    assert told == [("content/life-events.yaml", "warning"), ("content/synonyms.yaml", "warning")]
    assert loaded.problems[0].message == "没有事项「gone」、「lost」，网站上不显示"
    assert [(event.id, len(event.steps)) for event in loaded.guide.events] == [("moving", 1)]
    assert [(entry.phrases, entry.items) for entry in loaded.guide.synonyms] == [
        (("搬走",), ("transfer-out",))
    ]
    assert main(["check"], content.parent) == 0
