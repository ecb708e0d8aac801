"""`new`: write a content file to begin with; asks on a terminal for what the options leave open."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhinan.model.guide import Guide
    from zhinan.publish.project import Project

HELP = "新建网站、城市、事项或表格的文件，知道的填上，不知道的写“待填写”"
FOLDER = ("folder", "文件夹名（就是网址），小写英文字母，如 jiacheng")
ITEM = ("item", "事项的文件名（就是网址），见 docs/editing.md “四、文件名”，如 transfer-out")
FORM = ("form", "表格的文件名，小写英文字母，如 unit-registration")
LIKE = ("like", "", "照哪个地方的写：它的文件夹名；不写就照上级")
WORDS: dict[str, tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, str, str], ...]]] = {
    "site": (
        "新建 site.yaml",
        (),
        (("name", "名称", "网站的名称，如：××办事指南"), ("url", "网址", "网站放在哪里；没定就不写")),
    ),
    "city": (
        "新建一个地方；有 --like 的，连它的全部事项",
        (FOLDER,),
        (
            ("name", "名称", "全称，如：甲城市"),
            ("level", "级别", "省、直辖市、市、州、区、县……"),
            ("above", "上级", "上面那个地方的文件夹名；上面没有的写 无"),
            ("code", "区号", "如：0600"),
            ("title", "标题", "原文件的名称"),
            ("issuer", "发布", "发布原文件的单位"),
            ("date", "日期", "照原文件写，如：2020年8月"),
            ("supervision", "监督电话", "号码，几个用、隔开"),
            LIKE,
        ),
    ),
    "item": (
        "新建一个事项",
        (FOLDER, ITEM),
        (
            ("name", "事项名称", "照官方指南"),
            ("group", "主项", "所属大类，照指南的标题"),
            ("part", "适用", "site.yaml 的 适用 里的，几种用顿号隔开"),
            ("number", "清单编号", "清单里的序号；没有的不写"),
            ("source", "来源", "原文件里的标题，带编号"),
            ("audience", "服务对象", "谁可以办"),
            ("limit", "办理时限", "如：9个工作日、即时办结"),
            LIKE,
        ),
    ),
    "form": ("新建一张空白表格", (FOLDER, FORM), (("title", "标题", "表格上印的名称"), LIKE)),
}
"""For each thing its help, what has to be named, and what may be: option, field, remark."""


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and what can be made."""
    parser.description = (
        "新建内容文件。已经有的文件不动。没有写的选项，在终端里一样一样地问，不知道的按回车。"
    )
    kinds = parser.add_subparsers(dest="what", metavar="site|city|item|form", required=True)
    for what, (words, named, options) in WORDS.items():
        kind = kinds.add_parser(what, help=words, description=words)
        for name, remark in named:
            kind.add_argument(name, nargs="?", help=remark)
        for option, _, remark in options:
            kind.add_argument(f"--{option}", metavar="……", help=remark)


def run(project: Project, options: argparse.Namespace) -> int:
    """Write the files that aren't there yet; 1 where nothing could be written."""
    from zhinan.guide.blanks.blank_files import blank_files
    from zhinan.guide.blanks.gaps import GAP
    from zhinan.guide.load import load_guide
    from zhinan.text.typed import command

    missing = _named(options)
    if missing:
        print(missing, file=sys.stderr)
        return 2
    answers = _answers(options)
    guide = load_guide(project.content).guide
    fault = _fault(guide, options)
    if fault:
        print(fault, file=sys.stderr)
        return 1
    names = [getattr(options, name) for name, _ in WORDS[options.what][1]]
    texts = blank_files(guide, options.what, names, answers)
    written = [path for path, text in texts.items() if _write(project, path, text)]
    gaps = sum(f" {GAP}" in line for path in written for line in texts[path].splitlines())
    if written and options.what == "form":
        print(f"在用它的事项里写上：“表格: {options.form}”")
    if gaps:
        print(f"填好“{GAP}”的 {gaps} 处，再检查：{command('check')}")
    return 0 if written else 1


def _answers(options: argparse.Namespace) -> dict[str, str]:
    """What the options say and, on a terminal, what the person answers, by field."""
    found: dict[str, str] = {}
    for option, field, remark in WORDS[options.what][2]:
        value: str | None = getattr(options, option)
        if value is None and field:
            value = _asked(f"{field}（{remark}）：")
        found[field or option] = (value or "").strip()
    return found


def _named(options: argparse.Namespace) -> str:
    """Ask for the names that can't be done without; what is missing where nobody answers."""
    from zhinan.text.typed import command

    for name, remark in WORDS[options.what][1]:
        if not getattr(options, name):
            setattr(options, name, _asked(f"{remark}：").strip())
        if not getattr(options, name):
            return f"还要写上{remark}：{command(f'new {options.what} --help')}"
    return ""


def _asked(question: str) -> str:
    """The answer of the person at the terminal; empty where there is none."""
    if not sys.stdin.isatty():
        return ""
    try:
        return input(question)
    except EOFError:
        print()
        return ""


def _fault(guide: Guide, options: argparse.Namespace) -> str:
    """Why nothing can be written, in a line; empty where it can."""
    from zhinan.text.identifiers import BAD_ID, ID
    from zhinan.text.typed import command

    for name in (getattr(options, key, "") for key in ("folder", "item", "form")):
        if name and not ID.fullmatch(name):
            return f"「{name}」不能做文件名。{BAD_ID.removeprefix('编号')}"
    known = "、".join(place.id for place in guide.places) or "还没有"
    if options.what in ("item", "form") and guide.place(options.folder) is None:
        first = f"先运行 {command(f'new city {options.folder}')}"
        return f"content/ 里没有「{options.folder}」（已有：{known}）。{first}"
    like = getattr(options, "like", None)
    if like and guide.place(like) is None:
        return f"content/ 里没有「{like}」，不能照它写（已有：{known}）。"
    return ""


def _write(project: Project, path: str, text: str) -> bool:
    """Write a file that isn't there; one that is stays as it is."""
    file = project.content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        print(f"已经有了，没有动：content/{path}")
        return False
    print(f"新建了：content/{path}")
    return True
