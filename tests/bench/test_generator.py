"""Generated content: the same from the same seed, accepted by check, copies that say their own names only."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.generator.copying import copied
from bench.generator.names import Name, names
from bench.generator.project import Plan, make_content, make_project
from bench.generator.shapes import Shape, read_shapes
from tests.findings import ROOT
from zhinan.guide.load import load_guide

WHOLE = ROOT / "tests" / "sites" / "whole" / "content"
JIAZHOU = Shape(Path("content/jiazhou"), "甲州市", "0601", "市", "")
COPY = Name("weizhou", "未州", "0371", 7)
PROVINCE = ("丁", "亥川")


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def made(folder: Path, plan: Plan) -> Path:
    """Content after a plan, from the small site that tests have: it is quicker to read."""
    make_content(folder, plan, (WHOLE,))
    return folder


def test_one_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    assert files(made(tmp_path / "a", Plan(5))) == files(made(tmp_path / "b", Plan(5)))


def test_another_seed_gives_other_names(tmp_path: Path) -> None:
    one, other = (made(tmp_path / str(seed), Plan(5, seed)) for seed in (1, 2))
    assert {path.name for path in one.iterdir()} != {path.name for path in other.iterdir()}


def test_check_accepts_what_was_generated(tmp_path: Path) -> None:
    loaded = load_guide(made(tmp_path / "content", Plan(5)))
    assert {problem.level for problem in loaded.problems} <= {"warning"}
    assert {place.above for place in loaded.guide.places} == {"dingsheng", None}
    assert len([place for place in loaded.guide.places if place.level == "city" and not place.adopts]) == 5


def test_a_small_guide_has_the_cities_of_the_content_as_they_are(tmp_path: Path) -> None:
    shapes = read_shapes((WHOLE,))
    content = made(tmp_path / "content", Plan(len(shapes.own)))
    assert files(content) == {name: data for name, data in files(WHOLE).items() if name[:8] != "updates/"}


def test_nothing_of_a_copy_says_what_it_was_copied_from(tmp_path: Path) -> None:
    shapes = read_shapes((WHOLE,))
    content = made(tmp_path / "content", Plan(5))
    copies = [
        folder for folder in content.iterdir() if folder.is_dir() and not (WHOLE / folder.name).exists()
    ]
    texts = [path.read_text(encoding="utf-8") for folder in copies for path in folder.rglob("*.*")]
    said = {word for shape in shapes.own for word in (shape.stem, f"{shape.area_code}-") for text in texts
            if word in text}  # fmt: skip
    assert len(copies) == 3
    assert said == set()


def test_each_province_has_a_list_once_the_switch_is_turned(tmp_path: Path) -> None:
    content = made(tmp_path / "content", Plan(24, provinces="each"))
    assert len(list(content.glob("*/list.yaml"))) == 2
    content = made(tmp_path / "one", Plan(24))
    assert len(list(content.glob("*/list.yaml"))) == 1


def test_a_project_has_all_that_the_command_needs(tmp_path: Path) -> None:
    make_project(tmp_path, Plan(1), (WHOLE,))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "build.py", "content", "static", "templates", "zhinan",
    ]  # fmt: skip
    assert not (tmp_path / "templates").is_symlink()  # they are edited while the bench runs
    assert (tmp_path / "zhinan").is_symlink()


def test_names_are_enough_for_the_country_and_each_is_one_place() -> None:
    found = list(names(1, {"甲州", "0310"}))
    assert len(found) >= 333 + 28
    for part in ("id", "stem", "area_code"):
        assert len({getattr(name, part) for name in found}) == len(found)
    assert not {"甲州", "0310"} & {word for name in found for word in (name.stem, name.area_code)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("电话: 0601-85550109", "电话: 0371-85550116"),
        ("戌南: 85550113、85550117", "戌南: 85550120、85550124"),
        ("戌南: 5550199（原印550176）", "戌南: 5550106（原印550176）"),
        ('区号: "0601"', '区号: "0371"'),
        ("主管部门: 甲州市医疗保障局", "主管部门: 未州市医疗保障局"),
        ("网址: ybj.jiazhou.gov.cn", "网址: ybj.weizhou.gov.cn"),
        ("地址: 丁省甲州市戌南区甲福南路17号", "地址: 亥川省未州市戌南区甲福南路17号"),
        ("文件: 000_0123456789abcdef.txt", "文件: 000_0123456789abcdef.txt"),
        ("热线: 12393", "热线: 12393"),
    ],
)
def test_a_line_of_a_copy(text: str, expected: str) -> None:
    assert copied(text, "city.yaml", JIAZHOU, COPY, PROVINCE) == expected


def test_steps_and_charts_of_a_copy_have_words_of_their_own() -> None:
    text = (
        "办理流程:\n  - 医保经办机构审核\n办理方式:\n  - 医保经办机构审核\n"
        "      - {编号: a, 文字: 经办机构受理}"
    )
    worded = {copied(text, f"items/{number}.md", JIAZHOU, COPY, PROVINCE) for number in range(20)}
    assert worded == {
        text,
        "办理流程:\n  - 医保经办机构（未州）审核\n办理方式:\n  - 医保经办机构审核\n"
        "      - {编号: a, 文字: 经办机构（未州）受理}",
    }
