"""A build: whoever runs it waits for the others, and what already stands is left standing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from zhinan.guide.keeping.once import forget
from zhinan.publish.built import Built, Progress, silent
from zhinan.publish.output.fill import is_there
from zhinan.publish.output.hold import held
from zhinan.publish.output.unbuilt import remove_unbuilt
from zhinan.publish.project import Project
from zhinan.publish.rendering.collecting import seldom_collected
from zhinan.publish.standing import forget_standing, note_standing, site_key, standing_site

if TYPE_CHECKING:
    from zhinan.guide.load import Loaded
    from zhinan.publish.making.press import Press


def build(
    project: Project,
    progress: Progress = silent,
    say: Callable[[str], None] = lambda _: None,
    jobs: int = 0,
    pages_stand: Callable[[Built], None] | None = None,
    shares: Path | None = None,
    made_with: Callable[[Loaded, Press], None] | None = None,
) -> Built:
    """Build the site; on any error the old one stays untouched.

    `progress` is told each step, `say` what keeps the build waiting; `jobs` are the processes that make
    pages, 0 for as many as there are processors. With `pages_stand` the pages come into the site, and it is
    called, before the search is indexed. `shares` is a folder of portions that were made elsewhere.
    `made_with` is told what the site was made with, unless it was left as it stands. OSError where the
    machine refuses.
    """
    is_there(project.site)  # told before the work, not behind it
    with held(project.work, say):
        key = site_key(project)
        if standing := standing_site(project, key.name):
            remove_unbuilt(project)
            return standing
        forget_standing(project)
        with seldom_collected():
            from zhinan.publish.making.share import read_shares  # what only looks needn't wait for it
            from zhinan.publish.recipe import Order, make_site

            elsewhere = read_shares(shares) if shares else {}
            try:
                order = Order(jobs, progress, pages_stand, elsewhere, made_with, key.files)
                built = make_site(project, order)
            finally:
                forget()
        if built.ok:
            remove_unbuilt(project)
        if built.ok and key.holds:
            note_standing(project, key.name, built)
        return built
