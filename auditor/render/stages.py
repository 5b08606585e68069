"""What is told while an audit runs: the stages, in a language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.render.translations import translations


def stages(language: str) -> Mapping[str, str]:
    """What each stage does, by its name. Raises ValueError for an unknown language."""
    _ = translations(language).gettext
    return {
        "scan": _("reading files"),
        "resolve": _("asking about models"),
        "conclude": _("reconciling what was found"),
        "evaluate": _("judging the use"),
    }
