"""The list that a place is measured by, as pages know it: what it is called and where it stands."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.country.lineage import Rooted
from zhinan.model.country.outlines import Signpost
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.pages import anchors, urls

NOT_COMPARED = "还没有比较过"
"""What stands in place of a verdict that a person has to give and has not given."""


class ListPlace(Struct, frozen=True):
    """A list with its addresses."""

    whole: ServiceList
    issuer: Signpost
    """The place that issued it."""
    url: str
    alone: bool
    """Whether the place that issued it is the only one."""
    poster_url: str
    poster_a4_url: str
    poster_basis_url: str
    """With 设定依据."""
    data_url: str

    @property
    def called(self) -> str:
        """What sentences call it: 省清单."""
        return self.whole.called

    def entry_url(self, entry: ListEntry) -> str:
        """An entry's comparison over all places; its place in the list where none has the business."""
        compared = entry.business and not self.alone
        return urls.business(entry.business or "") if compared else anchors.listed_entry(self.url, entry)


def list_for(guide: Guide, place: Rooted) -> ListPlace | None:
    """The list that a place is measured by; None where there is none."""
    issuer, whole = guide.issuer_of(place), guide.list_of(place)
    if issuer is None or whole is None:
        return None
    part = issuer.id if guide.sight.several_lists else ""
    return ListPlace(
        whole,
        issuer,
        urls.service_list(part),
        guide.wording.alone,
        urls.list_poster(part),
        urls.list_poster_a4(part),
        urls.list_poster_basis(part),
        urls.list_data(part) if part else urls.LIST_DATA,
    )


def compared(guide: Guide, place: Rooted, item: Item) -> str:
    """Where the item stands beside those of other places; empty where there are none."""
    if guide.wording.alone:
        return ""
    part = guide.part_of(place)
    return anchors.compared_at(item, place, part) if guide.large else urls.compare(item)


def all_lists(guide: Guide) -> tuple[ListPlace, ...]:
    """Every list, in the order of the places that issued them."""
    posts = (guide.tree.get(name) for name, _ in guide.lists)
    found = (list_for(guide, post) for post in posts if post)
    return tuple(one for one in found if one)


def called_together(lists: tuple[ListPlace, ...]) -> str:
    """What sentences call the lists of all places on a page."""
    names = {issued.called for issued in lists}
    return names.pop() if len(names) == 1 else "清单"
