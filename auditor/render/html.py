"""The report for reviewers: one self-contained page that needs no script and prints well."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from markupsafe import Markup, escape

from auditor.model import Audit, Decision, Severity
from auditor.render.hostile import harmless, lines_kept
from auditor.render.translations import translations
from auditor.render.view import View


class _Templates(BaseLoader):
    """Templates of `auditor.reports`, wherever it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        source = files("auditor.reports").joinpath("html").joinpath(template)
        if not source.is_file():
            raise TemplateNotFound(template)
        return source.read_text(encoding="utf-8"), None, lambda: True


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
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=_Templates(),
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


def render(audit: Audit, language: str) -> bytes:
    """The whole page."""
    view = View(audit, language)
    template = _environment(language).get_template("report.html")
    page = template.render(
        view=view, audit=audit, language=language, Decision=Decision, severities=tuple(Severity)
    )
    return (page.rstrip() + "\n").encode("utf-8", errors="backslashreplace")
