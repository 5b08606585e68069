"""Audit to documents, one module a format. A view is a pure function from the record to bytes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

if TYPE_CHECKING:
    from auditor.model import Audit

__all__ = ["FORMATS", "FROM_HERE", "Renderer", "UnknownFormat", "render"]


class Renderer(Protocol):
    """One format of documents."""

    def __call__(self, audit: Audit, language: str, **screen: Any) -> bytes:
        """Render without looking anything up; the same audit gives the same bytes."""


#: Format name to "module:function", imported on first use.
FORMATS: Final = {
    "terminal": "auditor.render.terminal:render",
    "check": "auditor.render.checked:render",
    "html": "auditor.render.html:render",
    "json": "auditor.render.json:render",
    "markdown": "auditor.render.markdown:render",
    "github": "auditor.render.github:render",
    "github-summary": "auditor.render.markdown:render_summary",
    "sarif": "auditor.render.sarif:render",
    "junit": "auditor.render.junit:render",
    "gitlab": "auditor.render.gitlab:render",
    "spdx": "auditor.render.spdx:render",
}


#: Formats that others lay over the repository: their paths begin where the program was started.
FROM_HERE: Final = frozenset(
    {"check", "github", "github-summary", "gitlab", "junit", "markdown", "sarif", "terminal"}
)


class UnknownFormat(ValueError):
    """A format that is not in `FORMATS`; the message lists those that are."""


def render(audit: Audit, name: str, language: str, **screen: Any) -> bytes:
    """Make the document `name` of an audit in a language.

    `screen` (width, colour) is for the terminal's views. Raises
    `UnknownFormat`, and ValueError for an unknown language.
    """
    if name not in FORMATS:
        raise UnknownFormat(f'no format "{name}"; there are {", ".join(sorted(FORMATS))}')
    module, _, function = FORMATS[name].partition(":")
    renderer = cast("Renderer", getattr(import_module(module), function))
    return renderer(audit, language, **screen)
