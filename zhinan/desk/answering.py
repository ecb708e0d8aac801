"""What the page asks, and what it is answered: texts, numbers, lists and maps, and nothing else."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from zhinan.content.site.repositories import edit_pattern, filled
from zhinan.desk.as_form import form_of
from zhinan.desk.at_a_glance import Glance
from zhinan.desk.field_writing import Wish, written
from zhinan.desk.handing_over import archive_of, patch_of
from zhinan.desk.opened import NotOursError, Opened
from zhinan.desk.shown import Press, pages_made, rendered
from zhinan.desk.where_it_stands import found_in
from zhinan.desk.yaml_spans import UnreadableError
from zhinan.guide.blanks.blank_files import blank_files
from zhinan.model.problem import Problem
from zhinan.text.identifiers import BAD_ID, ID
from zhinan.text.mending.files import mend
from zhinan.text.telling import format_problem

Question = Mapping[str, Any]
Answer = dict[str, Any]
ASKED = (
    "名称", "级别", "上级", "区号", "标题", "发布", "日期", "监督电话", "事项名称", "主项", "适用",
    "清单编号", "来源", "服务对象", "办理时限", "like",
)  # fmt: skip
"""What may be said of something new; what is not said is a gap."""


class Desk:
    """Answers questions about one site."""

    def __init__(
        self, root: Path, templates: Path, schemas: Path, assets: str, compiled: Path | None = None
    ) -> None:
        """`root` has content/; `assets` is where the site's style sheets stand, from its root."""
        self.opened = Opened(root)
        self._glance = Glance(self.opened)
        self._schemas = schemas
        self._press = Press(templates, assets, compiled)
        self._ways: dict[str, Callable[[Question], Answer]] = {
            "files": self._files,
            "open": self._open,
            "find": self._find,
            "put": self._put,
            "glance": self._look,
            "check": self._check,
            "facts": self._facts,
            "pages": self._pages,
            "form": self._form,
            "write": self._write,
            "mend": self._mend,
            "begin": self._begin,
            "hand-over": self._hand_over,
            "put-back": self._put_back,
        }

    def answer(self, question: Question) -> Answer:
        """The answer; a question that makes no sense is told in `fault`."""
        try:
            return self._ways[question["ask"]](question)
        except (UnreadableError, NotOursError) as error:
            return {"fault": str(error)}

    def _files(self, _question: Question) -> Answer:
        """The places with their items and files, for choosing."""
        guide = self.opened.now.guide
        titles = {
            f"{item.adopted_from or place.id}/items/{item.id}.md": item.name for place, item in guide.items()
        }
        names = {place.id: place.name for place in guide.places}
        return {
            "files": [{"name": name, "title": titles.get(name, "")} for name in self.opened.names],
            "places": names,
            "changed": sorted(self.opened.changed),
            "repository": guide.site.repository or "",
            "groups": {"audiences": [one.name for one in guide.site.field.audiences]},
        }

    def _open(self, question: Question) -> Answer:
        name = question["name"]
        pattern = edit_pattern(self.opened.latest.guide.site.repository)  # a text waits for no check
        return {
            "text": self.opened.text(name),
            "published": self.opened.published_text(name),
            "editor": filled(pattern, 文件=name) if pattern else "",
        }

    def _find(self, question: Question) -> Answer:
        """The lines of all files that have some words."""
        return {"lines": found_in(self.opened, question["words"])}

    def _put(self, question: Question) -> Answer:
        self.opened.put(question["name"], question["text"])
        return {"changed": sorted(self.opened.changed)}

    def _look(self, question: Question) -> Answer:
        """The text of a file put where one is said, and its errors at once; the whole check follows."""
        if "text" in question:
            self.opened.put(question["name"], question["text"])
        found = self._glance.errors_of(question["name"])
        return {"problems": None if found is None else told(found), "changed": sorted(self.opened.changed)}

    def _check(self, _question: Question) -> Answer:
        return {"problems": told(self.opened.problems), "ok": self.opened.now.ok}

    def _facts(self, _question: Question) -> Answer:
        lines = self.opened.facts()
        return {"facts": [{"line": line, "risks": list(risks)} for line, risks in lines]}

    def _pages(self, question: Question) -> Answer:
        return {
            "pages": [
                {
                    "title": page.title,
                    "url": page.url,
                    "html": rendered(self.opened, page, self._press),
                }
                for page in pages_made(self.opened, question["name"])
            ]
        }

    def _form(self, question: Question) -> Answer:
        return form_of(self.opened, question["name"], self._schemas)

    def _write(self, question: Question) -> Answer:
        wish = Wish(
            question["deed"], tuple(question["way"]), question.get("value", ""), question.get("by", 0)
        )
        name = question["name"]
        text = written(name, self.opened.text(name), wish)
        self.opened.put(name, text)
        return {"text": text}

    def _mend(self, question: Question) -> Answer:
        """What check --fix does to one file, and its words for it."""
        name = question["name"]
        mended = mend(f"content/{name}", self.opened.text(name).encode())
        if mended is None:
            return {"text": self.opened.text(name), "done": []}
        self.opened.put(name, mended.after)
        return {"text": mended.after, "done": [f"第{line}行：{words}" for line, words in mended.done]}

    def _begin(self, question: Question) -> Answer:
        """Files to begin with; those that are there stay as they are."""
        names: list[str] = question["names"]
        for name in names:
            if not ID.fullmatch(name):
                return {"fault": f"「{name}」不能做文件名。{BAD_ID.removeprefix('编号')}"}
        answers = dict.fromkeys(ASKED, "") | question["answers"]
        texts = blank_files(self.opened.now.guide, question["what"], names, answers)
        known = set(self.opened.names)
        fresh = {name: text for name, text in texts.items() if name not in known}
        if not fresh:
            return {"fault": "已经有了，没有动" if texts else "没有这个地方，先新建它"}
        for name, text in fresh.items():
            self.opened.put(name, text)
        return {"made": fresh}

    def _hand_over(self, _question: Question) -> Answer:
        return {
            "patch": patch_of(self.opened),
            "zip": base64.b64encode(archive_of(self.opened)).decode("ascii"),
            "facts": self.opened.facts_text(),
            "files": dict(self.opened.changed),
            "ok": self.opened.now.ok,
        }

    def _put_back(self, _question: Question) -> Answer:
        self.opened.put_back()
        return {"changed": []}


def told(problems: Iterable[Problem]) -> list[Answer]:
    """Each problem with its parts, and as a check prints it."""
    return [to_builtins(problem) | {"told": format_problem(problem)} for problem in problems]
