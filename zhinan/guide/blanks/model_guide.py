"""What a draft is made after: the place above or one that was named, and the list that measures it."""

from __future__ import annotations

from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.place import Place


def model_of(guide: Guide, place: Place, like: str) -> Place | None:
    """The place that was named, else the one above."""
    return guide.place(like or place.above or "")


def model_item(model: Place | None, item_id: str) -> Item | None:
    """The model's item of that name."""
    return next((item for item in model.items if item.id == item_id), None) if model else None


def model_form(model: Place | None, form_id: str) -> Form | None:
    """The model's form of that name."""
    return next((form for form in model.forms if form.id == form_id), None) if model else None


def row_for(
    service_list: ServiceList | None, item_id: str, model: Item | None, number: str, name: str
) -> ListEntry | None:
    """The row of the list that an item is: by its number, the model's, its business or its name."""
    if service_list is None:
        return None
    if number:
        return service_list.entry(int(number)) if number.isdigit() else None
    if model and len(model.list_nos) == 1:
        return service_list.entry(model.list_nos[0])
    fitting = (row for row in service_list.entries if item_id == row.business or (name and name == row.name))
    return next(fitting, None)


def list_below(guide: Guide, above: str) -> ServiceList | None:
    """The list that a new place below `above` will be measured by."""
    place = guide.place(above)
    return guide.list_of(place) if place else None
