"""Audit to documents, one module a format. A view is a pure function from the record to bytes."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from auditor.model import Audit

__all__ = ["FORMATS", "render"]

#: Format name to "module:function", imported on first use.
FORMATS: Final = {
    "terminal": "auditor.render.terminal:render",
    "check": "auditor.render.terminal:render_check",
    "html": "auditor.render.html:render",
    "json": "auditor.render.json:render",
}


def render(audit: Audit, name: str, language: str, **screen: Any) -> bytes:
    """Render without looking anything up; the same audit gives the same bytes.

    `screen` (width, colour) is for the terminal's views. Raises KeyError for
    an unknown format and ValueError for an unknown language.
    """
    module, _, function = FORMATS[name].partition(":")
    document: bytes = getattr(import_module(module), function)(audit, language, **screen)
    return document
