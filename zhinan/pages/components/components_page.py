"""The page that shows every component with its examples: for those who make pages, not for citizens."""

from __future__ import annotations

from zhinan.pages.components import URL, answer_examples, hall_examples, paper_examples, site_examples
from zhinan.pages.components.component import Component
from zhinan.pages.page import Page

COMPONENTS: dict[str, Component[object]] = {
    "answers": answer_examples.ANSWERS,
    "limits": answer_examples.LIMITS,
    "papers": paper_examples.PAPERS,
    "cards": hall_examples.CARDS,
    "beside": hall_examples.BESIDE,
    "choosers": hall_examples.CHOOSERS,
    "numbers": hall_examples.NUMBERS,
    "elements": paper_examples.ELEMENTS,
    "proses": paper_examples.PROSES,
    "notices": site_examples.NOTICES,
    "coming": site_examples.COMING,
    "notice": site_examples.NOTICE,
    "freshness": site_examples.FRESHNESS,
    "pairs": site_examples.MARKS,
    "legends": site_examples.LEGENDS,
    "searches": site_examples.SEARCHES,
    "often": site_examples.OFTEN,
    "staff": site_examples.STAFF,
    "sending": answer_examples.SENDING,
    "speakers": site_examples.SPEAKERS,
}
"""By the names that the template knows them by, in its order."""


def components_page() -> Page:
    """/about/components/"""
    return Page(
        url=URL,
        template="components.html",
        title="部件和例子",
        description="各页反复出现的部件，每个带几个例子：给做网页的人看。",
        values=dict(COMPONENTS),
    )
