"""Files that hold the texts of an interface in one language: what they say is said to people."""

from __future__ import annotations

import re
from typing import Final

#: What folders of such texts are called, and files that are in none.
_FOLDER: Final = r"(?:_?locales?|i18n|l10n|intl|langs?|languages?|translations?|messages|strings)"
_FILE: Final = r"(?:messages|strings|translations?|locale|lang|i18n)"

#: A language, with its country or script where that is said: `de`, `pt-br`, `zh_Hans`.
_LANGUAGE: Final = (
    r"(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|fa|fi|fr|gu|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nl|nn|no|pl|pt|ro|ru"
    r"|sk|sl|sr|sv|ta|te|th|tr|uk|ur|uz|vi|zh)(?:[-_][a-z]{2,4})?"
)

_TEXTS: Final = re.compile(
    rf"(?:^|/){_FOLDER}/(?:[^/]+/)?{_LANGUAGE}(?:/[^/]+)*(?:\.[a-z]+)+$|(?:^|/){_FILE}[-_.]{_LANGUAGE}\.[a-z]+$",
    re.IGNORECASE,
)


def is_shown(path: str) -> bool:
    """Whether a file holds the texts of an interface in one language, by its path."""
    return _TEXTS.search(path) is not None
