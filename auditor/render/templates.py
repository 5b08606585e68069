"""The templates of pages: escaped always, and compiled once where the program was built into a wheel.

To compile them takes longer than all else in making a report. A wheel carries
them as modules of Python, as Jinja's own `compile_templates` writes them, in a
folder named by what they were made from: they can be missing, never stale.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BaseLoader, Environment, ModuleLoader, StrictUndefined, TemplateNotFound
from markupsafe import Markup, escape

from auditor.render.hostile import harmless, lines_kept
from auditor.render.translations import translations

#: The folder beside the templates that holds them compiled.
_COMPILED = "compiled"


def _folder() -> Traversable:
    return files("auditor.reports").joinpath("html")


class _Templates(BaseLoader):
    """Templates of `auditor.reports`, wherever it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        source = _folder().joinpath(template)
        if not source.is_file():
            raise TemplateNotFound(template)
        return source.read_text(encoding="utf-8"), None, lambda: True

    def list_templates(self) -> list[str]:
        return sorted(one.name for one in _folder().iterdir() if one.is_file())


def _shown(value: object) -> object:
    """What every expression of a template goes through: text from outside hides nothing.

    Translated sentences arrive as Markup, their values already escaped: the
    hidden characters in them are shown as well.
    """
    if isinstance(value, Markup):
        return Markup(lines_kept(str(value)))  # noqa: S704 - escaped before, and nothing is added
    return harmless(value) if isinstance(value, str) else value


def _prose(text: str) -> Markup:
    """A sentence of the rule set: what stands between backquotes is set as code, all of it escaped."""
    parts = harmless(text).split("`")
    if len(parts) % 2 == 0:
        return escape(harmless(text))
    return Markup().join(
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part) for at, part in enumerate(parts)
    )


def _path(text: str) -> Markup:
    """A path that may be broken after its slashes, all of it escaped."""
    return Markup("/<wbr>").join(escape(harmless(part)) for part in text.split("/"))


@cache
def environment(language: str) -> Environment:
    """The environment of pages in a language; every expression in them is escaped."""
    made = _folder().joinpath(_COMPILED).joinpath(_digest())
    loader = ModuleLoader(made) if isinstance(made, Path) and made.is_dir() else _Templates()
    return _environment(language, loader)


def compile_into(folder: Path) -> None:
    """Compile every template below a folder, in one named by what they are made from."""
    _environment("en", _Templates()).compile_templates(folder / _COMPILED / _digest(), zip=None)


def _environment(language: str, loader: BaseLoader) -> Environment:
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        finalize=_shown,
    )
    environment.filters["prose"] = _prose
    environment.filters["path"] = _path
    environment.filters["lines"] = lambda text: escape(lines_kept(text))
    environment.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    return environment


def _digest() -> str:
    """What compiled templates depend on: the sources, and the version of what compiles them."""
    digest = hashlib.sha256(jinja2.__version__.encode())
    for name in _Templates().list_templates():
        data = _folder().joinpath(name).read_bytes()
        digest.update(f"\0{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:32]
