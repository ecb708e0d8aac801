"""What the desk answers is what the commands say and what a build makes."""

from __future__ import annotations

import base64
import io
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tests.conftest import WHOLE
from tests.desk.conftest import laid_out
from zhinan.desk.answering import Desk
from zhinan.guide.load import load_guide
from zhinan.text.telling import format_problem

TRANSFER = "jiazhou/items/transfer-out.md"
CITY = "jiazhou/city.yaml"


def text_of(desk: Desk, name: str) -> str:
    """A file as the desk has it."""
    return str(desk.answer({"ask": "open", "name": name})["text"])


def put(desk: Desk, name: str, old: str, new: str) -> None:
    """A change as an editor types it."""
    text = text_of(desk, name)
    assert old in text
    desk.answer({"ask": "put", "name": name, "text": text.replace(old, new, 1)})


def hand_over(desk: Desk) -> dict[str, Any]:
    """What is sent."""
    return desk.answer({"ask": "hand-over"})


def test_faults_are_told_as_a_check_tells_them(desk: Desk, site: Path) -> None:
    put(desk, TRANSFER, "监督电话: ", "监督电活：")
    put(desk, CITY, "0601-85550000", "0601-855500000")
    found = [problem["told"] for problem in desk.answer({"ask": "check"})["problems"]]
    assert found == [format_problem(problem) for problem in load_guide(site / "content").problems]
    assert any("监督电活" in words for words in found)


def test_errors_of_one_file_are_told_at_a_glance_in_the_same_words(desk: Desk) -> None:
    for name, old, new in (
        (TRANSFER, "监督电话: ", "监督电活: "),
        (TRANSFER, "办理时限: ", "办理时限："),
        (CITY, "区号: ", "区号："),
        ("jiazhou/offices.yaml", "名称: ", "明称: "),
    ):
        text = text_of(desk, name)
        seen = desk.answer({"ask": "glance", "name": name, "text": text.replace(old, new, 1)})["problems"]
        whole = desk.answer({"ask": "check"})["problems"]
        errors = [one for one in whole if one["level"] == "error" and one["path"] == f"content/{name}"]
        assert seen
        assert [one["told"] for one in seen if one in errors] == [one["told"] for one in seen], new
        desk.answer({"ask": "put-back"})


def test_what_is_certain_is_mended_as_the_command_mends_it(desk: Desk) -> None:
    known = text_of(desk, TRANSFER)
    put(desk, TRANSFER, "办理时限: ", "办理时限：")
    mended = desk.answer({"ask": "mend", "name": TRANSFER})
    assert mended["text"] == known
    assert len(mended["done"]) == 1
    assert desk.answer({"ask": "files"})["changed"] == []


def test_pages_are_those_of_the_build_byte_for_byte(built_site: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    (root / "content").parent.mkdir()
    subprocess.run(["cp", "-r", str(built_site.parent / "content"), str(root / "content")], check=True)
    desk = laid_out(root)
    home = (built_site / "index.html").read_text(encoding="utf-8")
    assets = home.partition('href="')[2].partition("seal.svg")[0]
    desk._press = replace(desk._press, assets=assets)
    without = ("synonyms.yaml", "answers.yaml", "errata.yaml", "list.yaml")
    for name in desk.opened.names:
        pages = desk.answer({"ask": "pages", "name": name})["pages"]
        assert pages or name.endswith(without) or name.startswith("updates/"), name
        for page in pages:
            assert page["html"] == (built_site / page["url"] / "index.html").read_text(encoding="utf-8")


def test_a_changed_limit_is_on_page_and_checklist_and_among_the_facts(desk: Desk) -> None:
    desk.answer({"ask": "write", "name": TRANSFER, "deed": "set", "way": ["办理时限"], "value": "3个工作日"})
    page, sheet, *_ = desk.answer({"ask": "pages", "name": TRANSFER})["pages"]
    assert "3" in page["html"]
    assert "3个工作日" in sheet["html"].replace('<i class="gap"></i>', "")
    facts = desk.answer({"ask": "facts"})["facts"]
    assert any("办理时限" in fact["line"] and "→ 3个工作日" in fact["line"] for fact in facts)


def test_a_phone_that_many_items_use_is_one_fact(desk: Desk) -> None:
    put(desk, CITY, "监督: 0601-85550000", "监督: 0601-85550009")
    facts = desk.answer({"ask": "facts"})["facts"]
    assert len(facts) == 1
    assert "个事项用到" in facts[0]["line"]


def test_of_a_phone_the_items_that_show_it_are_seen(desk: Desk) -> None:
    assert [page["url"] for page in desk.answer({"ask": "pages", "name": CITY})["pages"]] == ["jiazhou/"]
    put(desk, CITY, "监督: 0601-85550000", "监督: 0601-85550009")
    _, page, sheet, *_ = desk.answer({"ask": "pages", "name": CITY})["pages"]
    assert sheet["url"] == f"{page['url']}checklist/"
    assert "85550009" in page["html"]


def test_of_a_hall_that_moved_page_and_sheet_are_seen(desk: Desk) -> None:
    name = "jiazhou/offices.yaml"
    hall = desk.opened.now.guide.places[0].offices[-1]
    put(desk, name, hall.address, "新街1号")
    pages = desk.answer({"ask": "pages", "name": name})["pages"]
    assert [page["url"] for page in pages] == [
        f"jiazhou/offices/{hall.id}/",
        f"jiazhou/offices/{hall.id}/sheet/",
    ]
    assert all("新街1号" in page["html"] for page in pages)


def test_of_events_the_one_that_differs_is_seen(desk: Desk) -> None:
    event = desk.opened.now.guide.events[-1]
    put(desk, "life-events.yaml", event.summary, "另外一句话。")
    page = desk.answer({"ask": "pages", "name": "life-events.yaml"})["pages"][0]
    assert page["url"] == f"events/{event.id}/"
    assert "另外一句话。" in page["html"]


def test_the_patch_applies_with_git_and_makes_the_same(desk: Desk, site: Path, tmp_path: Path) -> None:
    put(desk, TRANSFER, "办理时限: ", "办理时限: 3个工作日 # 原来：")
    item = ["jiazhou", "designated-pharmacy"]
    made = desk.answer({"ask": "begin", "what": "item", "names": item, "answers": {"事项名称": "新事项"}})
    assert "jiazhou/items/designated-pharmacy.md" in made["made"]
    desk.answer({"ask": "put", "name": "jiazhou/items/card-replacement.md", "text": None})
    there = tmp_path / "repository"
    there.mkdir()
    subprocess.run(["cp", "-r", str(WHOLE / "content"), str(there / "content")], check=True)
    (there / "change.patch").write_text(hand_over(desk)["patch"], encoding="utf-8", newline="")
    for command in (["git", "init", "-q"], ["git", "apply", "--whitespace=nowarn", "change.patch"]):
        subprocess.run(command, cwd=there, check=True)
    ours = {p.relative_to(site): p.read_bytes() for p in (site / "content").rglob("*") if p.is_file()}
    theirs = {p.relative_to(there): p.read_bytes() for p in (there / "content").rglob("*") if p.is_file()}
    assert theirs == ours


def test_the_archive_has_files_patch_and_facts_for_a_mail(desk: Desk) -> None:
    put(desk, CITY, "监督: 0601-85550000", "监督: 0601-85550009")
    sent = hand_over(desk)
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(sent["zip"]))) as archive:
        assert set(archive.namelist()) == {"说明.txt", "事实.txt", "修改.patch", f"content/{CITY}"}
        assert archive.read("修改.patch").decode() == sent["patch"]
        assert "0601-85550009" in archive.read("事实.txt").decode()


def test_what_was_put_back_is_no_change(desk: Desk) -> None:
    put(desk, CITY, "监督: 0601-85550000", "监督: 0601-85550009")
    desk.answer({"ask": "begin", "what": "form", "names": ["jiazhou", "new-form"], "answers": {}})
    desk.answer({"ask": "put-back"})
    assert hand_over(desk)["patch"] == ""
    assert desk.answer({"ask": "facts"})["facts"] == []


def test_a_new_city_is_begun_with_all_that_new_writes(desk: Desk) -> None:
    said = {"名称": "壬州市", "级别": "市", "上级": "dingsheng", "like": "dingsheng"}
    made = desk.answer({"ask": "begin", "what": "city", "names": ["renzhou"], "answers": said})["made"]
    assert {"renzhou/city.yaml", "renzhou/offices.yaml", "renzhou/items/transfer-out.md"} <= made.keys()
    problems = desk.answer({"ask": "check"})["problems"]
    assert any("待填写" in problem["message"] for problem in problems)


def test_names_that_can_be_no_addresses_are_refused_with_a_sentence(desk: Desk) -> None:
    answer = desk.answer({"ask": "begin", "what": "item", "names": ["jiazhou", "../../x"], "answers": {}})
    assert "不能做文件名" in answer["fault"]
    assert desk.answer({"ask": "open", "name": "../site.yaml"}).keys() == {"fault"}


def test_a_form_has_values_lines_and_what_may_be_chosen(desk: Desk) -> None:
    form = desk.answer({"ask": "form", "name": TRANSFER})
    lines = text_of(desk, TRANSFER).split("\n")
    assert lines[form["lines"]["办理时限"] - 1].startswith("办理时限: ")
    assert form["value"]["办理时限"] in lines[form["lines"]["办理时限"] - 1]
    assert "监督" in form["choices"]["监督电话"]
    assert form["schema"]["properties"]["办理时限"]


def test_what_was_read_on_a_page_is_found_in_the_files(desk: Desk) -> None:
    whole = "0601-85550000"
    found = desk.answer({"ask": "find", "words": whole.replace("-", " ")})["lines"]
    assert CITY in [one["name"] for one in found]
    for one in found:
        assert whole in text_of(desk, one["name"]).split("\n")[one["line"] - 1].replace("－", "-")
    with_code = desk.answer({"ask": "find", "words": f"0699{whole.partition('-')[2]}"})["lines"]
    assert with_code == found, "a page says the code where the file has none"
    assert desk.answer({"ask": "find", "words": " - "})["lines"] == []
    assert desk.answer({"ask": "find", "words": "没有这样的字"})["lines"] == []
