"""What is made to begin with, by the kind of thing: its files by their paths below content/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhinan.guide.blanks.city_draft import city_draft
from zhinan.guide.blanks.form_draft import form_draft
from zhinan.guide.blanks.item_draft import item_draft
from zhinan.guide.blanks.model_guide import list_below, model_form, model_item, model_of, row_for
from zhinan.guide.blanks.site_draft import site_draft
from zhinan.model.guide import Guide


def blank_files(guide: Guide, what: str, names: Sequence[str], answers: Mapping[str, str]) -> dict[str, str]:
    """The files of a site, city, item or form: `names` are its folder, and within it its own name."""
    like = answers.get("like", "")
    if what == "site":
        return site_draft(answers)
    if what == "city":
        above = list_below(guide, answers["上级"])
        return city_draft(names[0], guide.place(like), above, answers)
    place = guide.place(names[0])
    if place is None:
        return {}
    model = model_of(guide, place, like)
    if what == "form":
        return form_draft(place.id, names[1], model_form(model, names[1]), answers)
    item = model_item(model, names[1])
    row = row_for(guide.list_of(place), names[1], item, answers["清单编号"], answers["事项名称"])
    return item_draft(names[1], place, item, row, answers)
