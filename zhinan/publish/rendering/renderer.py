"""Templates to HTML: Jinja with autoescape and strict undefined values, and the few filters of the house."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    pass_context,
)
from jinja2.runtime import Context
from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.page import Page
from zhinan.pages.shell import PageView, SiteView, page_view, site_view
from zhinan.publish.assets import FOLDER
from zhinan.publish.digest import digest_of
from zhinan.publish.layers import Layers, layers_of
from zhinan.publish.rendering.bytecode import KeptTemplates
from zhinan.publish.rendering.directly import Templates


class Renderer(Struct, frozen=True):
    """Renders pages of one guide."""

    environment: Templates
    site: SiteView
    templates: Layers

    @property
    def uncompiled(self) -> tuple[str, ...]:
        """The templates that no earlier run compiled; none where nothing is kept."""
        kept = self.environment.bytecode_cache
        if not isinstance(kept, KeptTemplates):
            return ()
        names = (name for name in self.environment.list_templates() if name.endswith(".html"))
        return tuple(name for name in names if not kept.holds(name, self.templates.find(name)))

    def compile(self, name: str) -> None:
        """Compile a template ahead: for this process, and for all that find it where it is kept.

        What is wrong with it is told where a page is rendered with it.
        """
        with suppress(TemplateError):
            self.environment.get_template(name)

    def render(self, page: Page) -> str:
        """The page's HTML."""
        template = self.environment.get_template(page.template)
        try:
            return template.render(page=page_view(page, self.site), site=self.site, **page.values)
        finally:
            self.environment.let_go()


def make_renderer(
    guide: Guide, templates: Path | Layers, assets: str = FOLDER, compiled: Path | None = None
) -> Renderer:
    """A renderer with those templates; `assets` is where style sheets and scripts stand.

    Templates that were compiled in an earlier run are taken from where the program keeps its own, and from
    the folder `compiled`.
    """
    layers = layers_of(templates)
    key = " ".join(map(digest_of, layers.folders))
    environment = _environment(layers, key, assets, compiled)
    return Renderer(environment, site_view(guide), layers)


@lru_cache(maxsize=4)
def _environment(templates: Layers, digest: str, assets: str, compiled: Path | None) -> Templates:  # noqa: ARG001
    """Templates are compiled once in a run, and anew when a byte of them changed: `digest` names them."""
    environment = Templates(
        bytecode_cache=KeptTemplates(compiled) if compiled else None,
        loader=FileSystemLoader(templates.folders),
        auto_reload=False,
        cache_size=-1,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["href"] = href
    environment.filters["asset"] = asset
    environment.globals["assets"] = assets
    return environment


@pass_context
def href(context: Context, target: str) -> str:
    """A root-relative address as seen from the page being rendered."""
    page: PageView = context["page"]
    if page.url == urls.NOT_FOUND:
        base_url: str | None = context["site"].base_url
        # A host shows this page under any address, and may have several names: neither relative nor whole.
        if base_url:
            return urlsplit(base_url).path + target
    return urls.relative(target, page.url)


@pass_context
def asset(context: Context, name: str) -> str:
    """The address of a stylesheet, script or picture as seen from the page being rendered."""
    return href(context, context["assets"] + name)
