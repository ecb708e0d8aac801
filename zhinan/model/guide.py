"""The whole guide: everything that the content files say, and how much of it a page may know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.country.calling import Wording, wording_of
from zhinan.model.country.families import Family, families, is_large, with_families
from zhinan.model.country.lineage import Rooted, Tree
from zhinan.model.country.outlines import Outline, Signpost, outline_of, signpost_of
from zhinan.model.item import Item
from zhinan.model.life.ending import Ended
from zhinan.model.life.update import Update
from zhinan.model.listing import ServiceList
from zhinan.model.place import Place
from zhinan.model.site import Answer, LifeEvent, Site, Synonym, Term


class Sight(Struct, frozen=True):
    """What is known of places that are not there whole."""

    tree: Tree[Signpost]
    """The places, with what stands above and below each."""
    outlines: tuple[Outline, ...]
    """For pages that look across places; empty for those of one place."""
    families: tuple[Family, ...]
    """The places that stand together on a page; empty for pages of one place."""
    lists: tuple[tuple[str, ServiceList], ...]
    """The lists that places are measured by, each with the id of the place that issued it."""
    large: bool
    """Whether places are shown family by family."""
    several_lists: bool
    """Whether more than one place issued a list."""
    wording: Wording
    """What sentences call the places."""


class Guide(Struct, frozen=True, dict=True):
    """Places with their lists, and the words between people and offices."""

    site: Site
    places: tuple[Place, ...]
    """In their order: all of them, or those that a page may know whole."""
    events: tuple[LifeEvent, ...] = ()
    terms: tuple[Term, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    answers: tuple[Answer, ...] = ()
    ended: tuple[Ended, ...] = ()
    """Places and life events that are no more."""
    updates: tuple[Update, ...] = ()
    """What changed of what all places share, the newest first."""
    published: tuple[str, ...] = ()
    """Every address on record that is no place's of today."""
    known: Sight | None = None
    """What may be known of the others; None where all places are there whole."""

    @cached_property
    def sight(self) -> Sight:
        """What is known of all places."""
        return self.known or _sight(self.places, self.tree, self.lists)

    @cached_property
    def tree(self) -> Tree[Signpost]:
        """The places with what stands above and below each."""
        return self.known.tree if self.known else _tree(self.places)

    @cached_property
    def lists(self) -> tuple[tuple[str, ServiceList], ...]:
        """The lists that places are measured by, each with the id of the place that issued it."""
        if self.known:
            return self.known.lists
        return tuple((place.id, place.service_list) for place in self.places if place.service_list)

    @property
    def outlines(self) -> tuple[Outline, ...]:
        """The places as pages know them that look across places."""
        return self.sight.outlines

    @property
    def wording(self) -> Wording:
        """What sentences call the places."""
        return self.sight.wording

    @property
    def large(self) -> bool:
        """Whether places are too many, or of too many provinces, to stand together on a page."""
        return self.sight.large

    @property
    def families(self) -> tuple[Family, ...]:
        """The places that stand together on a page."""
        return self.sight.families

    def part_of(self, place: Rooted) -> str:
        """What stands in the addresses of the pages that show a place beside others."""
        found = self.tree.get(place.id)
        return found.family if found else ""

    def beside(self, place: Rooted) -> tuple[Signpost, ...]:
        """The other places that a place's own pages name: all where they are few, else none."""
        return () if self.large else tuple(other for other in self.tree.places if other.id != place.id)

    def place(self, place_id: str) -> Place | None:
        """The place with that id as a whole, or None."""
        return self._whole.get(place_id)

    def behind(self, place: Place) -> tuple[Place, ...]:
        """The place, and those that it takes over or stands below, whole, as far as they are known so."""
        found = {place.id: place}
        waiting = [place]
        for one in waiting:
            for name in (one.adopts, one.above):
                other = self.place(name or "")
                if other and other.id not in found:
                    found[other.id] = other
                    waiting.append(other)
        return tuple(found.values())

    def issuer_of(self, place: Rooted) -> Signpost | None:
        """The place whose list a place is measured by: itself, or the nearest above it that has one."""
        found = self.tree.get(place.id)
        return self.tree.get(found.issuer) if found else None

    def list_of(self, place: Rooted) -> ServiceList | None:
        """The list that a place is measured by; None where neither it nor anything above it has one."""
        found = self.tree.get(place.id)
        return dict(self.lists).get(found.issuer or "") if found else None

    def seen_from(self, place: Place) -> Guide:
        """What the pages of one place may know: the place whole, of those beside it their signposts."""
        near = (*self.tree.line(place), *self.beside(place), *self._sources(place))
        return replace(self, places=(place,), known=self._narrowed(near, (), ()))

    def seen_in(self, family: Family) -> Guide:
        """What the pages of a family may know: its places whole, and what stands above them."""
        ids = {post.id for post in family.places}
        near = (*(self.tree.line(family.head) if family.head else ()), *family.places)
        outlines = tuple(outline for outline in self.outlines if outline.id in ids)
        places = tuple(place for place in self.places if place.id in ids)
        return replace(self, places=places, known=self._narrowed(near, outlines, (family,)))

    def seen_with(self, items: Mapping[str, tuple[Item, ...]]) -> Guide:
        """The same, its places with no other items than these, by the places' ids."""
        return replace(self, places=tuple(replace(place, items=items[place.id]) for place in self.places))

    def seen_from_afar(self) -> Guide:
        """What pages may know that look across all places: the outline of each."""
        return replace(self, places=(), known=self.sight)

    def unspoken(self) -> Guide:
        """What most pages may know: nothing of what people say, which changes often."""
        return replace(self, synonyms=(), answers=())

    def items(self) -> Iterator[tuple[Place, Item]]:
        """Every item with its place."""
        for place in self.places:
            for item in place.items:
                yield place, item

    @cached_property
    def _whole(self) -> dict[str, Place]:
        return {place.id: place for place in self.places}

    def _sources(self, place: Place) -> Iterator[Signpost]:
        """The places that it takes items over from."""
        for name in dict.fromkeys((place.adopts, *(item.adopted_from for item in place.items))):
            if found := self.tree.get(name):
                yield found

    def _narrowed(
        self, posts: tuple[Signpost, ...], outlines: tuple[Outline, ...], shown: tuple[Family, ...]
    ) -> Sight:
        ids = {post.id for post in posts}
        issuers = {post.issuer for post in posts}
        return replace(
            self.sight,
            tree=Tree(tuple(post for post in self.tree.places if post.id in ids)),
            outlines=outlines,
            families=shown,
            lists=tuple(entry for entry in self.sight.lists if entry[0] in issuers),
        )


def _tree(places: tuple[Place, ...]) -> Tree[Signpost]:
    whole = Tree(places)
    return with_families(Tree(tuple(signpost_of(place, whole) for place in places)))


def _sight(
    places: tuple[Place, ...], posts: Tree[Signpost], lists: tuple[tuple[str, ServiceList], ...]
) -> Sight:
    return Sight(
        posts,
        tuple(map(outline_of, places)),
        families(posts),
        lists,
        is_large(posts),
        len(lists) > 1,
        wording_of(posts),
    )
