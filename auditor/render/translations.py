"""The words of the interface: gettext at run time, English where a language lacks one."""

from __future__ import annotations

import gettext
from functools import cache
from importlib.resources import files
from io import BytesIO

#: The languages that documents can be made in.
LANGUAGES = ("en", "ja")


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of a language. Raises ValueError for one that is not in `LANGUAGES`."""
    if language not in LANGUAGES:
        raise ValueError(f'no language "{language}"; there are {", ".join(LANGUAGES)}')
    catalogue = files("auditor.reports").joinpath(f"locale/{language}/LC_MESSAGES/auditor.mo")
    if not catalogue.is_file():
        return gettext.NullTranslations()
    return gettext.GNUTranslations(BytesIO(catalogue.read_bytes()))
