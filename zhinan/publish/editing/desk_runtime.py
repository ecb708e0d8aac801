"""Python for the browser, as `make desk` brings it: without it a site has no desk."""

from __future__ import annotations

from pathlib import Path

from zhinan.publish.project import Project

RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def runtime_of(project: Project) -> Path:
    """The folder that `make desk` fills."""
    return project.root / ".cache" / "desk"


def has_desk(project: Project) -> bool:
    """Whether the runtime was brought; a site with drafts is nobody's to change."""
    return not project.drafts and all((runtime_of(project) / name).is_file() for name in RUNTIME)
