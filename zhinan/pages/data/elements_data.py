"""The elements of an item in the keys of the public data."""

from __future__ import annotations

from typing import Any

from msgspec import to_builtins

from zhinan.model.elements.outcome import Result
from zhinan.model.item import Item
from zhinan.pages.data.detail_parts import TargetData
from zhinan.pages.data.element_parts import (
    ApplicantsData,
    AppointmentData,
    AttachmentData,
    ContactsData,
    DeliveryData,
    ExtraData,
    FeesData,
    QuestionData,
    RegistrationData,
    RemedyData,
    ResultData,
    VisitsData,
)
from zhinan.pages.data.limit_parts import TimeLimitData


def elements_data(item: Item) -> dict[str, Any]:
    """The item's elements by their keys, which are those of ItemData."""
    return {
        "registration": RegistrationData.of(item.registration),
        "legal_time_limit": TimeLimitData.of(item.law) if item.law else None,
        "applicants": ApplicantsData.of(item.applicants) if item.applicants else None,
        "appointment": AppointmentData.of(item.appointment) if item.appointment else None,
        "visits": VisitsData.of(item.visits) if item.visits else None,
        "fees": FeesData.of(item.fees) if item.fees else None,
        "scope": list(item.scope),
        "quota": list(item.quota),
        "refusals": list(item.refusals),
        "results": [_result(result) for result in item.results],
        "deliveries": [DeliveryData.of(delivery) for delivery in item.deliveries],
        "advice": ContactsData.of(item.advice) if item.advice else None,
        "complaints": ContactsData.of(item.complaints) if item.complaints else None,
        "remedies": [RemedyData.of(remedy) for remedy in item.remedies],
        "questions": [QuestionData.of(question) for question in item.questions],
        "attachments": [AttachmentData(name=one.name, link=one.target) for one in item.attachments],
        "extras": [ExtraData.of(extra) for extra in item.extras],
    }


def _result(result: Result) -> ResultData:
    known = {name: value for name, value in to_builtins(result).items() if name != "sample"}
    return ResultData.of(known | {"sample": TargetData(link=result.sample) if result.sample else None})
