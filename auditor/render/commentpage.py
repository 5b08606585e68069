"""The templates of the comment, filled: every expression is escaped as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from auditor.model import Decision, Location
from auditor.render import gfm
from auditor.render.cases import case
from auditor.render.sentences import counted, told
from auditor.render.translations import translations
from auditor.render.view import View

#: A mark for each decision; its word is always there too.
MARKS: Final = {Decision.DENY: "🔴", Decision.REVIEW: "🟡", Decision.OBLIGATIONS: "🔵", Decision.ALLOW: "🟢"}

#: How many places of a model, models of an answer and clauses of a demand are named.
_NAMES: Final = 4
_CLAUSES: Final = 2

#: How much of a demand is shown on the checklist, in characters.
_BRIEF: Final = 240


class Page:
    """The templates of `reports/markdown`, filled for one audit."""

    def __init__(self, view: View) -> None:
        """Fill them with what `view` shows, in its language."""
        self.view = view
        self._environment = _environment(view.language)

    def part(self, template: str, **given: Any) -> str:
        """One part, ended by a newline."""
        filled = self._environment.get_template(template).render(
            view=self.view, audit=self.view.audit, count=self.view.count, **given
        )
        return filled.rstrip("\n") + "\n"


def _places(locations: Sequence[Location]) -> gfm.Markdown:
    """The first places as code, the others counted."""
    return _names([View.place(one) for one in locations])


def _names(names: Sequence[str]) -> gfm.Markdown:
    """The first names as code, the others counted."""
    more = f" +{len(names) - _NAMES}" if len(names) > _NAMES else ""
    return gfm.Markdown(", ".join(map(gfm.code, names[:_NAMES])) + more)


def _clauses(clauses: Sequence[tuple[str, str]]) -> str:
    """The first places in licenses that ask for something, the others counted."""
    more = f" +{len(clauses) - _CLAUSES}" if len(clauses) > _CLAUSES else ""
    return "; ".join(f"{license_}, {section}" for license_, section in clauses[:_CLAUSES]) + more


def _brief(sentence: str) -> gfm.Markdown:
    """A demand, cut where it lists what the report has in full."""
    if len(sentence) <= _BRIEF:
        return gfm.prose(sentence)
    begun = sentence[: _BRIEF - 1]
    word = begun.rfind(" ", _BRIEF - 30)
    return gfm.prose(f"{begun[:word] if word > 0 else begun}…")


class _Templates(BaseLoader):
    """Templates of `auditor.reports`, wherever it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        source = files("auditor.reports").joinpath("markdown").joinpath(template)
        if not source.is_file():
            raise TemplateNotFound(template)
        return source.read_text(encoding="utf-8"), None, lambda: True


def _shown(value: object) -> object:
    """What every expression of a template goes through: text is escaped unless it is Markdown already."""
    return gfm.text(value) if isinstance(value, str) else value


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=_Templates(),
        autoescape=False,  # noqa: S701 - Markdown, not HTML: `_shown` escapes every expression
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        finalize=_shown,
    )
    environment.filters.update(
        code=gfm.code,
        prose=gfm.prose,
        block=gfm.block,
        mark=MARKS.__getitem__,
        places=_places,
        names=_names,
        clauses=_clauses,
        brief=_brief,
    )
    environment.globals.update(told=told, counted=counted, case=case)
    environment.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    return environment
