"""A page of plain text, 80 cells wide, in any language: headings, facts, paragraphs, hanging items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from auditor.knowledge import Knowledge
from auditor.knowledge.words import pick, word
from auditor.model import Argument, Text
from auditor.render.translations import COLON, translations
from auditor.render.wrapping import wrapped

#: The width of a page, and the widest column of names beside it, in cells.
WIDTH: Final = 80
NAMES: Final = 24


class Sheet:
    """Lines of a page in one language. Called with a sentence of the interface, it translates it."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        """Write in `language` with the words of the rule set. Raises ValueError for an unknown one."""
        self.knowledge, self.language = knowledge, language
        self._gettext = translations(language).gettext
        self._lines: list[str] = []
        self._colon = COLON[language]

    def __call__(self, text: str) -> str:
        """A sentence of the interface in the language of the page."""
        return self._gettext(text)

    def word(self, place: str, value: Argument) -> str:
        """A word of the vocabulary, such as `decision`, `deny`."""
        return word(value, place, self.knowledge.vocabulary.terms, self.language)

    def pick(self, text: Text) -> str:
        """The text in the language of the page."""
        return pick(text, self.language)

    def listed(self, values: Sequence[str]) -> str:
        """Words joined as the language joins them."""
        return (", " if self.language == "en" else "、").join(values)

    def title(self, text: str) -> None:
        """The first line, underlined."""
        self._under(text, "=")
        self._lines.append("")

    def head(self, text: str) -> None:
        """A heading, underlined."""
        if self._lines[-1:] != [""]:
            self._lines.append("")
        self._under(text, "-")

    def text(self, text: str, indent: int = 0) -> None:
        """A paragraph."""
        self._lines += wrapped(text, WIDTH, " " * indent, " " * indent)

    def blank(self) -> None:
        """An empty line, but not right below a heading."""
        if set(self._lines[-1]) - set("-="):
            self._lines.append("")

    def fact(self, name: str, value: str) -> None:
        """A named fact; what does not fit on the line hangs below it."""
        self._lines += wrapped(f"{name}{self._colon}{value}", WIDTH, "", "  ")

    def note(self, name: str, value: str, indent: int) -> None:
        """A named fact inside an item."""
        self._lines += wrapped(f"{name}{self._colon}{value}", WIDTH, " " * indent, " " * (indent + 2))

    def rows(self, rows: Sequence[Sequence[str]], indent: int = 2) -> None:
        """Short cells in columns; the last cell of a row hangs in its column."""
        widths = [max(cell_len(row[at]) for row in rows) for at in range(len(rows[0]) - 1)] if rows else []
        for row in rows:
            start = " " * indent
            for cell, width in zip(row, widths, strict=False):
                start += padded(cell, width) + "  "
            self._lines += wrapped(row[-1], WIDTH, start, " " * cell_len(start))

    def done(self) -> str:
        """The page."""
        return "\n".join(line.rstrip() for line in self._lines).rstrip() + "\n"

    def _under(self, text: str, mark: str) -> None:
        lines = wrapped(text, WIDTH, "", "")
        self._lines += [*lines, mark * max(cell_len(line) for line in lines)]


def padded(text: str, width: int) -> str:
    """The text filled up to `width` cells."""
    return text + " " * max(width - cell_len(text), 0)
