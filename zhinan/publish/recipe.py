"""The site, step by step: load, render what changed, assets, search, links, and into the folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from zhinan.guide.load import load_guide
from zhinan.pages.paper.imprint import codes_missing
from zhinan.publish.assets import Assets, read_assets
from zhinan.publish.built import Built, Progress
from zhinan.publish.making.linkage import check_portions
from zhinan.publish.making.portions import Portions, make_portions
from zhinan.publish.making.press import ASSETS, make_press
from zhinan.publish.making.readings_kept import keep_readings, recall_readings
from zhinan.publish.making.record import Store
from zhinan.publish.making.sources import sources_of
from zhinan.publish.making.workers import usual_jobs
from zhinan.publish.output.fill import fill
from zhinan.publish.output.staging import Staging
from zhinan.publish.pdf_files import fresh_bundles, put_pdfs
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.search_files import put_indexes, put_pointers
from zhinan.publish.sitemap import search_engine_files


def make_site(
    project: Project, progress: Progress, jobs: int, pages_stand: Callable[[Built], None] | None
) -> Built:
    """Make the site as `pipeline.build` says; the project is held."""
    built = Built()
    jobs = jobs or usual_jobs()
    progress("读取内容", 0, 0)
    with built.timed("读取内容"):
        loaded = load_guide(project.content, Pickles(project.work / "places"))
    built.problems = loaded.problems
    if not loaded.ok:
        return built
    staging, store, kept = Staging(project), Store(project.work / "portions"), Pickles(project.work / "kept")
    staging.clear()
    recall_readings(kept)
    with built.timed("生成页面"):
        assets = read_assets(project.static)
        pdfs = fresh_bundles(project, loaded.guide)
        press = make_press(loaded.guide, project.templates, assets.folder, project.work / "compiled")
        sources = sources_of(loaded.guide, loaded.keys, pdfs, press.key)
        portions = make_portions(sources, press, store, staging, jobs, progress)
        built.problems += (*codes_missing(loaded.guide), *portions.problems)
        if not built.ok:
            return built
        built.pages, built.kept = len(portions.pages), len(portions.pages) - portions.rendered
        for name, data in assets.files.items():
            staging.put(assets.address(name), data)
        put_pdfs(project, pdfs, staging)
        _put(search_engine_files(portions.pages, loaded.guide.site.base_url), staging)
    if pages_stand:
        _fill(project, portions, store, assets, staging, built)
        if not built.ok:
            return built
        pages_stand(built)
        staging = staging.after()
    with built.timed("搜索索引"):
        put_indexes(portions.records.values(), store, staging, project.work / "index", jobs, progress)
    _fill(project, portions, store, assets, staging, built)
    keep_readings(kept)
    return built


def _fill(
    project: Project, portions: Portions, store: Store, assets: Assets, staging: Staging, built: Built
) -> None:
    """Check the links, and bring what was staged into the site."""
    put_pointers(portions.records.values(), staging)
    with built.timed("检查链接"):
        files = {*staging.files, *(ASSETS + name for name in assets.files)}
        built.problems += tuple(check_portions(portions, store, files))
    if built.ok:
        with built.timed("放进 site/"):
            fill(project, staging)
            for record in portions.records.values():
                store.write_record(record)
            store.commit(set(portions.records))


def _put(files: Mapping[str, str], staging: Staging) -> None:
    for name, text in files.items():
        staging.put(name, text.encode())
