"""The words of the interface: gettext at run time, English where a language lacks one."""

from __future__ import annotations

import gettext
from datetime import date
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

from auditor.knowledge.words import fill, say, word

if TYPE_CHECKING:
    from auditor.model import Argument, Words

#: The languages that documents can be made in.
LANGUAGES = ("en", "ja", "zh")

#: What stands between a name and what it names.
COLON: Final = {"en": ": ", "ja": "：", "zh": "："}
_DAY: Final = {"en": "{:04}-{:02}-{:02}", "ja": "{}年{}月{}日", "zh": "{}年{}月{}日"}


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of a language. Raises ValueError for one that is not in `LANGUAGES`."""
    if language not in LANGUAGES:
        raise ValueError(f'no language "{language}"; there are {", ".join(LANGUAGES)}')
    catalogue = files("auditor.reports").joinpath(f"locale/{language}/LC_MESSAGES/auditor.mo")
    if not catalogue.is_file():
        return gettext.NullTranslations()
    return gettext.GNUTranslations(BytesIO(catalogue.read_bytes()))


class Translations:
    """One language: sentences of the interface, words of an audit, numbers and days.

    `colon` stands between a name and what it names, with its blank if it has one.
    """

    def __init__(self, language: str, words: Words) -> None:
        """Speak `language` with the words that the audit carries. Raises ValueError."""
        self.language = language
        self._terms = words.terms
        self._gettext = translations(language)
        self.colon = COLON[language]

    def __call__(self, text: str, /, **arguments: Argument) -> str:
        """Translate a sentence of the interface and fill it."""
        return fill(self._gettext.gettext(text), arguments, self.language)

    def count(self, one: str, many: str, number: int) -> str:
        """A counted sentence; `{number}` is filled."""
        return fill(self._gettext.ngettext(one, many, number), {"number": number}, self.language)

    def word(self, place: str, value: Argument) -> str:
        """A word of the audit's vocabulary, such as `decision`, `deny`; each of a list for itself."""
        return word(value, place, self._terms, self.language)

    def say(self, value: Argument) -> str:
        """A number, list or text as the language writes it."""
        return say(value, self.language)

    def amount(self, number: str, unit: str) -> str:
        """A number, written already, with its unit."""
        return self("{number} {unit}", number=number, unit=self.word("unit", unit))

    def day(self, moment: str) -> str:
        """The day of an ISO 8601 day or moment as the language writes it; what is neither stays."""
        try:
            found = date.fromisoformat(moment[:10])
        except ValueError:
            return moment
        return _DAY[self.language].format(found.year, found.month, found.day)

    def moment(self, moment: str) -> str:
        """An ISO 8601 moment in UTC, to the minute."""
        time = moment[11:16]
        return f"{self.day(moment)} {time} UTC" if time else self.day(moment)
