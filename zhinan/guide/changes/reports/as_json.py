"""A report as JSON, for other programs."""

from __future__ import annotations

import json

from zhinan.guide.changes.review import Report
from zhinan.model.change import Change


def as_json(report: Report) -> str:
    """Keys are stable: more may come, none is renamed."""
    data = {
        "since": report.revision,
        "hosts": report.hosts,
        "gone": report.gone,
        "judgements": report.judgements,
        "verdicts": [
            {"place": one.place, "item": one.item, "before": one.before, "after": one.after, "way": one.way}
            for one in report.verdicts
        ],
        "changes": [_change(change) for change in report.changes],
        "pages": {"new": report.pages.new, "changed": report.pages.changed},
        "papers": report.pages.papers,
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _change(change: Change) -> dict[str, object]:
    return {
        "place": change.place_id,
        "kind": change.kind,
        "id": change.id,
        "subject": change.subject,
        "fact": change.fact,
        "before": change.before,
        "after": change.after,
        "risks": change.risks,
        "items": change.items,
        "facts": dict(change.facts),
    }
