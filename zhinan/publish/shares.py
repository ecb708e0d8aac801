"""The shares of places made alone: the same bytes as in the whole site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from pathlib import Path

from zhinan.model.problem import Problem
from zhinan.publish.assets import read_assets
from zhinan.publish.built import Built
from zhinan.publish.making import learned
from zhinan.publish.making.portions import make_portions
from zhinan.publish.making.share import write_share
from zhinan.publish.making.sources import sources_of
from zhinan.publish.output.hold import held
from zhinan.publish.output.staging import Staging
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.recipe import Order, load, open_shop
from zhinan.publish.search_files import put_indexes


def make_shares(
    project: Project, places: Collection[str], into: Path, order: Order, say: Callable[[str], None]
) -> Built:
    """Make the shares of some places into folders of their names below `into`; site/ is left alone.

    Whatever was made of them before is made anew. PDF files belong to the whole. Shares of other places may
    be made at the same time, in the same folder too.
    """
    own = project.work / "share" / "-".join(sorted(places))
    scratch = own / "scratch"
    with held(own, say):
        built = Built()
        loaded = load(project, order, built)
        if not built.ok:
            return built
        known = [place.id for place in loaded.guide.places]
        for name in places:
            if name not in known:
                hint = f"可以写：{'、'.join(known)}"
                built.problems += (Problem("content", 0, 0, "", f"没有“{name}”这个地方", hint),)
        if not built.ok:
            return built
        shutil.rmtree(scratch, ignore_errors=True)
        kept = Pickles(project.work / "kept")
        learned.recall(kept)
        staging = Staging(scratch / "site", scratch)
        shop = open_shop(project, loaded, read_assets(project.static), staging, order)
        with built.timed("生成页面"):
            sources = sources_of(loaded.guide, loaded.keys, (), shop.press.key)
            portions = make_portions([source for source in sources if source.name in places], shop, {})
            built.problems += portions.problems
        if built.ok:
            with built.timed("搜索索引"):
                put_indexes(portions.records.values(), shop)
            for name, record in portions.records.items():
                write_share(into / name, record, shop.store, staging)
            built.pages = len(portions.pages)
        learned.keep(kept)
        shutil.rmtree(scratch, ignore_errors=True)
        return built
