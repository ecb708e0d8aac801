"""Forms as they are issued, into the site as they are."""

from __future__ import annotations

from zhinan.model.guide import Guide
from zhinan.pages.forms.issued_links import issued_address
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project
from zhinan.text.disk.door import bytes_of


def put_issued(project: Project, guide: Guide, staging: Staging) -> None:
    """Stage each beside its form's page; a place that took the form over has it too."""
    for place in guide.places:
        for form in place.forms:
            for file in form.files:
                data = bytes_of(project.content / file.place / "forms" / file.name)
                staging.put(issued_address(place, form, file), data)
