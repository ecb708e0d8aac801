"""data/cities.json and data/<place>.json from the model."""

from __future__ import annotations

from zhinan.model.country.lineage import Rooted
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.office import Counter, Office
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.data.contract import (
    SCHEMA_VERSION,
    CityData,
    EditionData,
    ErratumData,
    FormData,
    FormFileData,
    HospitalData,
    PhoneData,
)
from zhinan.pages.data.hall_parts import CounterData, OfficeData
from zhinan.pages.data.items import item_data
from zhinan.pages.data.moved_data import moves_data
from zhinan.pages.data.roots import CitiesData, PlaceData
from zhinan.pages.data.visiting_parts import visiting_data
from zhinan.pages.forms.issued_links import issued_address


def cities_data(guide: Guide) -> CitiesData:
    """Every place, with where to find it."""
    found = [
        CityData(
            id=place.id,
            name=place.name,
            level=place.level,
            area_code=place.area_code,
            edition=EditionData.of(place.edition),
            items=len(place.items),
            offices=place.offices,
            url=urls.place(place),
            data=urls.place_data(place),
            level_name=place.level_name,
            parent=_above(guide, place),
            list_of=_issuer(guide, place),
        )
        for place in guide.outlines
    ]
    return CitiesData(schema_version=SCHEMA_VERSION, cities=found)


def _above(guide: Guide, place: Rooted) -> str | None:
    found = guide.tree.above(place)
    return found.id if found else None


def _issuer(guide: Guide, place: Rooted) -> str | None:
    found = guide.issuer_of(place)
    return found.id if found else None


def place_data(guide: Guide, place: Place) -> PlaceData:
    """The whole guide of one place."""
    return PlaceData(
        schema_version=SCHEMA_VERSION,
        id=place.id,
        name=place.name,
        level=place.level,
        area_code=place.area_code,
        bureau=place.bureau,
        url=urls.place(place),
        edition=EditionData.of(place.edition),
        adopts=place.adopts,
        offices=[_office(place, office) for office in place.offices],
        hospitals=[HospitalData.of(hospital) for hospital in place.hospitals],
        items=[item_data(place, item, alone=guide.wording.alone) for item in place.items],
        forms=[_form(place, form) for form in place.forms],
        errata=[ErratumData.of(erratum) for erratum in place.errata],
        level_name=place.level_name,
        parent=_above(guide, place),
        list_of=_issuer(guide, place),
        moved=moves_data(place),
    )


def _office(place: Place, office: Office) -> OfficeData:
    position = office.position
    in_grid = any(office.area in row for row in place.grid)
    return OfficeData.of(
        {
            "id": office.id,
            "area": "、".join(office.areas),
            "name": office.name,
            "address": office.address,
            "lat": position.lat if position else None,
            "lon": position.lon if position else None,
            "position": "address" if position else "district" if in_grid else None,
            "url": urls.office(place, office),
            "counters": [_counter(office, counter) for counter in office.counters],
            "datum": position.datum if position else None,
            "hours": office.hours,
            "visiting": visiting_data(office.visiting),
        }
    )


def _counter(office: Office, counter: Counter) -> CounterData:
    return CounterData(
        id=counter.id,
        name=counter.name,
        location=counter.location,
        phones=[PhoneData.of(phone) for phone in counter.phones],
        hours=counter.hours or office.hours,
        address=counter.address,
        visiting=visiting_data(counter.visiting),
    )


def _form(place: Place, form: Form) -> FormData:
    return FormData(
        id=form.id,
        title=form.title,
        fields=list(form.fields),
        notes=list(form.notes),
        url=urls.form(place, form),
        files=[
            FormFileData(
                kind=file.kind, sample=file.sample, size=file.size, url=issued_address(place, form, file)
            )
            for file in form.files
        ],
        code=form.code,
        caption=form.caption,
    )
