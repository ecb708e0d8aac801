"""Which fields of a form can be checked while they are filled in: for a hint, never for a refusal."""

from __future__ import annotations


def hint_of(label: str) -> str:
    """id: a number with a check digit; mobile: one of eleven digits; empty for any other field."""
    if "身份证" in label:
        return "id"
    return "mobile" if "手机" in label else ""
