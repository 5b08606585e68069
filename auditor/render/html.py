"""The report for reviewers: one self-contained page that needs no script and prints well."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from auditor.model import Audit, Decision
from auditor.render.hostile import visible
from auditor.render.translations import translations
from auditor.render.view import View


class _Templates(BaseLoader):
    """Templates of `auditor.reports`, wherever it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        source = files("auditor.reports").joinpath("html").joinpath(template)
        if not source.is_file():
            raise TemplateNotFound(template)
        return source.read_text(encoding="utf-8"), None, lambda: True


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=_Templates(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    return environment


def render(audit: Audit, language: str) -> bytes:
    """The whole page."""
    view = View(audit, language)
    template = _environment(language).get_template("report.html")
    page = template.render(view=view, audit=audit, language=language, Decision=Decision)
    return (visible(page).rstrip() + "\n").encode()
