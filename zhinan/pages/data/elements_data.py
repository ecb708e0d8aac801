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
        "registration": RegistrationData.model_validate(item.registration),
        "legal_time_limit": TimeLimitData.model_validate(item.law) if item.law else None,
        "applicants": ApplicantsData.model_validate(item.applicants) if item.applicants else None,
        "appointment": AppointmentData.model_validate(item.appointment) if item.appointment else None,
        "visits": VisitsData.model_validate(item.visits) if item.visits else None,
        "fees": FeesData.model_validate(item.fees) if item.fees else None,
        "scope": list(item.scope),
        "quota": list(item.quota),
        "refusals": list(item.refusals),
        "results": [_result(result) for result in item.results],
        "deliveries": [DeliveryData.model_validate(delivery) for delivery in item.deliveries],
        "advice": ContactsData.model_validate(item.advice) if item.advice else None,
        "complaints": ContactsData.model_validate(item.complaints) if item.complaints else None,
        "remedies": [RemedyData.model_validate(remedy) for remedy in item.remedies],
        "questions": [QuestionData.model_validate(question) for question in item.questions],
        "attachments": [AttachmentData(name=one.name, link=one.target) for one in item.attachments],
        "extras": [ExtraData.model_validate(extra) for extra in item.extras],
    }


def _result(result: Result) -> ResultData:
    known = {name: value for name, value in to_builtins(result).items() if name != "sample"}
    return ResultData(**known, sample=TargetData(link=result.sample) if result.sample else None)
