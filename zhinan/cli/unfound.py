"""`words`: which of people's questions find nothing, and where a word for them belongs."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.guide.asked.unanswered import Verdict
    from zhinan.publish.project import Project

HELP = "哪些问法找不到，该补在哪里"
KINDS = {"nothing": "找不到", "unsure": "拿不准"}


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and which file."""
    parser.description = (
        "逐行读一个文件里的问法，列出按事项名称和群众说法找不到、拿不准的，"
        "并说该补在 synonyms.yaml 的哪一组。"
    )
    parser.add_argument("file", nargs="?", default="", help="问法的文件，一行一个，用 UTF-8 保存")


def run(project: Project, options: argparse.Namespace) -> int:
    """A line for each question without an answer, then how many there are."""
    from pathlib import Path

    from zhinan.guide.asked.unanswered import judged
    from zhinan.guide.load import load_guide
    from zhinan.text.typed import command

    loaded = load_guide(project.content)
    if not loaded.ok:
        report(loaded.problems)
        return 1
    if not options.file:
        print(f"请写上问法的文件：{command('words 文件')}", file=sys.stderr)
        return 2
    try:
        text = Path(options.file).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        print(f"没有这个文件：{options.file}", file=sys.stderr)
        return 2
    except UnicodeDecodeError:
        print(f"{options.file} 不是 UTF-8 编码，用 UTF-8 另存一次", file=sys.stderr)
        return 2
    queries = list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
    verdicts = list(judged(loaded.guide, queries))
    titles = {item.business: item.name for _, item in loaded.guide.items()}
    for one in verdicts:
        if one.kind in KINDS:
            print(f"{KINDS[one.kind]}：{one.query}{_proposal(one, titles)}")
    lacking = sum(one.kind in KINDS for one in verdicts)
    elsewhere = sum(one.kind == "elsewhere" for one in verdicts)
    print(f"共 {len(verdicts)} 个问法：{lacking} 个找不到或拿不准，{elsewhere} 个由 answers.yaml 回答。")
    return 0


def _proposal(one: Verdict, titles: dict[str, str]) -> str:
    if not one.phrase:
        return "\n    归这里办的，在 synonyms.yaml 里加说法；不归这里办的，在 answers.yaml 里加回答"
    named = "、".join(titles[item] for item in one.items[:3] if item in titles)
    leads = f"（{named}）" if named else ""
    return f"\n    最像“{one.phrase}”{leads}：意思一样，就把这个说法加在 synonyms.yaml 的那一组里"
