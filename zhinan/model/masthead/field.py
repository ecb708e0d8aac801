"""What a site is about, in its own words: what things are called there, whom it serves, what people say.

Nothing of it stands in the program. A site that says nothing is about services in general.
"""

from __future__ import annotations

from msgspec import Struct


class Audience(Struct, frozen=True):
    """A kind of people that items are for."""

    id: str
    """Of its pages below /find/: person."""
    name: str
    """As items say under 适用: 个人."""
    text: str = ""
    """Who that is, in a sentence; may be empty."""
    like: str | None = None
    """Name of another audience whose business is theirs too."""
    precise: bool = False
    """Whether a business that some place files for them is meant for them alone, where others file it for
    an audience that is not precise."""
    group: str = ""
    """What it and others are called together where a reader says who he is: 个人; may be empty."""


class AudienceGroup(Struct, frozen=True):
    """Audiences that look for their items together."""

    id: str
    """Of the first of them."""
    name: str
    names: tuple[str, ...]
    """Of the audiences."""


NOBODY_NAMED = (
    Audience("person", "个人", "为自己或家人办事的人"),
    Audience("organization", "单位", "替企业和其他单位办事的人"),
)
"""Whom a site serves that doesn't say."""


class Agents(Struct, frozen=True):
    """Those beside the halls that take applications: banks, post offices, whatever the field has."""

    name: str = "受理点"
    """What one of them is called."""
    title: str = "可以受理申请的地方"
    """What the list of them is called."""
    ways: tuple[str, ...] = ()
    """Words in the name of a way (方式) that mean them."""
    said: tuple[str, ...] = ()
    """What people say when they look for them."""


class Field(Struct, frozen=True):
    """The words of a field."""

    short: str = ""
    """What it is called in everyday words, before 事项, 名词, 大厅; may be empty."""
    name: str = ""
    """What it is called in full."""
    guide: str = "办事指南"
    """What a place's guide is called, behind the place's name."""
    bureaus: str = "主管部门"
    """Those that publish the guides."""
    offices: str = "经办机构"
    """Those that decide."""
    hall: str = "办事大厅"
    """What the halls of a place, and a hall's sheet, are called."""
    counters: str = "办事窗口"
    """What a hall is called behind its district, where the document has no other name for it."""
    wall_list: str = "服务事项一览表"
    """What the wall list is called, behind the place's name."""
    district: str = "区县"
    """What the parts of a place are called."""
    audiences: tuple[Audience, ...] = NOBODY_NAMED
    agents: Agents = Agents()
    actors: tuple[str, ...] = ()
    """Who acts in steps, beside those that act everywhere."""
    cards: tuple[str, ...] = ()
    """What people are known by, beside identity cards: a card of the field's own."""
    ways: tuple[str, ...] = ()
    """What ways to apply are usually called, beside what they are called everywhere."""
    tails: tuple[str, ...] = ()
    """Ends of halls' names that phone lists leave out at will."""
    hall_words: tuple[str, ...] = ()
    """What people say when they look for a hall's address, hours or phone."""
    elsewhere: tuple[str, ...] = ()
    """Names of places that people go to from here, and of which this site knows nothing."""
    examples: tuple[str, ...] = ()
    """Searches that find something."""
    prompt: str = ""
    """What stands in the empty search box of the home page."""
    lead: str = "带什么 · 怎么办 · 去哪办 · 问谁 · 多久办好"
    """The line below the title of the home page."""
    about: tuple[str, ...] = ()
    """The first paragraphs of the page about the site."""

    @property
    def groups(self) -> tuple[AudienceGroup, ...]:
        """The audiences by what they are called together, in their order."""
        found: dict[str, list[Audience]] = {}
        for one in self.audiences:
            found.setdefault(one.group or one.name, []).append(one)
        return tuple(
            AudienceGroup(some[0].id, name, tuple(one.name for one in some)) for name, some in found.items()
        )

    @property
    def proviso(self) -> str:
        """Whose answer counts, at the foot of pages and papers."""
        return f"办理以当地{self.offices}的答复为准"

    def audience(self, name: str) -> Audience | None:
        """The audience of that name."""
        return next((one for one in self.audiences if one.name == name), None)


GENERAL = Field()
"""The words of a site that says nothing of its field."""
