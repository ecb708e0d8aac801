"""The site, step by step: load, render what changed, assets, search, links, and into the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from msgspec import Struct, field

from zhinan.guide.load import Loaded, load_guide
from zhinan.model.problem import Problem
from zhinan.model.site import RootFile
from zhinan.pages.paper.imprint import codes_missing
from zhinan.processes.forks import usual_jobs
from zhinan.publish.assets import Assets, read_assets
from zhinan.publish.built import Built, Progress, silent
from zhinan.publish.editing.desk_runtime import has_desk
from zhinan.publish.making import learned
from zhinan.publish.making.hearing import names_heard
from zhinan.publish.making.linkage import check_portions, has_gone
from zhinan.publish.making.made_from import Source
from zhinan.publish.making.offline_files import put_copies, root_files
from zhinan.publish.making.portions import Portions, make_portions
from zhinan.publish.making.press import ASSETS, Press, make_press
from zhinan.publish.making.record import Store
from zhinan.publish.making.share import Share
from zhinan.publish.making.sources import place_keys, sources_of
from zhinan.publish.making.workshop import Workshop
from zhinan.publish.output.downloads import put_issued
from zhinan.publish.output.fill import fill, prepare_twin, settle
from zhinan.publish.output.staging import Staging
from zhinan.publish.pdf.pdf_files import fresh_bundles, put_pdfs
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.rendering.collecting import lasting
from zhinan.publish.search_files import put_indexes, put_pointers
from zhinan.publish.sitemap import search_engine_files
from zhinan.text.disk.door import bytes_of
from zhinan.text.typed import command


class Order(Struct, frozen=True):
    """How a site is to be made."""

    jobs: int = 0
    """Processes that make pages; 0 for as many as there are processors."""
    progress: Progress = silent
    pages_stand: Callable[[Built], None] | None = None
    """Called when the pages stand in the site, before the search is indexed; None to bring in all at once."""
    shares: Mapping[str, Share] = field(default_factory=dict)
    """Portions that were made elsewhere."""
    made_with: Callable[[Loaded, Press], None] | None = None
    """Told what the site was made with, once it stands."""
    named: Mapping[str, bytes] = field(default_factory=dict)
    """Names for the bytes of files of which they are known already."""


def make_site(project: Project, order: Order) -> Built:
    """Make the site; the project is held."""
    built = Built()
    loaded = load(project, order, built)
    if not built.ok:
        return built
    staging, kept = Staging(project.site, project.work), Pickles(project.work / "kept")
    staging.clear()
    learned.recall(kept)
    with built.timed("生成页面"):
        with names_heard(loaded.guide):
            assets = read_assets(project.static, kept)
            pdfs = fresh_bundles(project, loaded.guide, place_keys(loaded.guide, loaded.keys))
            shop = open_shop(project, loaded, assets, staging, order)
            sources = tuple(sources_of(loaded.guide, loaded.keys, pdfs, shop.press.key, kept, shop.jobs))
        built.problems += tuple(strange_shares(sources, shop.press, order.shares))
        if not built.ok:
            return built
        portions = make_portions(sources, shop, order.shares)
        built.problems += (*codes_missing(loaded.guide), *portions.problems)
        if not built.ok:
            return built
        built.pages, built.kept = len(portions.pages), len(portions.pages) - len(portions.rendered)
        for name, data in assets.files.items():
            staging.put(assets.address(name), data)
        put_pdfs(project, pdfs, staging)
        if has_desk(project):
            from zhinan.publish.editing.desk_files import put_desk

            put_desk(project, loaded.guide, assets, staging)
        for name, data in root_files(loaded.guide.site, assets).items():
            staging.put(name, data)
        put_issued(project, loaded.guide, staging)
        put_root(
            project, search_engine_files(portions.pages, loaded.guide.site.base_url), loaded.root, staging
        )
    if order.pages_stand:
        _fill(project, portions, shop, assets, built)
        if not built.ok:
            return built
        order.pages_stand(built)
        shop.staging = staging.after()
    with built.timed("搜索索引"):
        put_indexes(portions.records.values(), shop)
    _fill(project, portions, shop, assets, built)
    learned.keep(kept)
    if built.ok and order.made_with:
        order.made_with(loaded, shop.press)
    return built


def load(project: Project, order: Order, built: Built) -> Loaded:
    """The guide, as far as it can be read; what is wrong with it is noted."""
    order.progress("读取内容", 0, 0)
    with built.timed("读取内容"), lasting():
        shelf, jobs = Pickles(project.work / "places"), order.jobs or usual_jobs()
        loaded = load_guide(project.content, shelf, drafts=project.drafts, jobs=jobs, named=order.named)
    built.problems = loaded.problems
    return loaded


def open_shop(project: Project, loaded: Loaded, assets: Assets, staging: Staging, order: Order) -> Workshop:
    """What the guide's pages are made with; records are kept where files are staged."""
    press = make_press(loaded.guide, project.templates, assets.folder, project.work / "compiled")
    store = Store(staging.work / "portions")
    base = urlsplit(loaded.guide.site.base_url or "").path
    return Workshop(press, store, staging, staging.work, order.jobs or usual_jobs(), order.progress, base)


def _fill(project: Project, portions: Portions, shop: Workshop, assets: Assets, built: Built) -> None:
    """Check the links, and bring what was staged into the site."""
    put_pointers(portions.records.values(), shop.staging)
    put_copies(portions.records.values(), assets, shop.staging)
    with built.timed("检查链接"):
        portions.removed |= has_gone(shop.staging, assets)
        files = {*shop.staging.files, *(ASSETS + name for name in assets.files)}
        built.problems += tuple(check_portions(portions, shop, files))
    if built.ok:
        with built.timed("放进 site/"):
            fill(project, shop.staging)
            for record in portions.records.values():
                shop.store.write_record(record)
            shop.store.commit(set(portions.records))
            settle(project)
            prepare_twin(project, shop.jobs)


def strange_shares(sources: Iterable[Source], press: Press, shares: Mapping[str, Share]) -> Iterator[Problem]:
    """A problem for each share that was not made from this content, by this program."""
    keys = {source.name: source.key for source in sources}
    for name, share in shares.items():
        fits = share.record.key == keys.get(name) and press.made(share.record)
        if not fits or share.record.assets != press.assets:
            message = f"{name} 这一份不是用现在的内容、模板和程序生成的"
            hint = f"在同一版内容上重新生成：{command(f'build --place {name}')}"
            yield Problem(share.folder.as_posix(), 0, 0, "", message, hint)


def put_root(project: Project, ours: Mapping[str, str], own: Iterable[RootFile], staging: Staging) -> None:
    """Stage what stands at the site's root for others' programs; the editors' own files before ours."""
    for name, text in ours.items():
        staging.put(name, text.encode())
    for file in own:
        staging.put(file.name, bytes_of(project.root_files / file.name))
