"""A page of plain text, 80 cells wide, in any language: headings, facts, paragraphs, hanging items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from auditor.knowledge import Knowledge
from auditor.knowledge.words import pick, word
from auditor.model import Argument, Text
from auditor.render.translations import translations

#: The width of a page, and the widest column of names beside it, in cells.
WIDTH: Final = 80
NAMES: Final = 24

#: What may not begin a line of Chinese or Japanese, and what may not end one.
_CLOSING: Final = "、。，．：；？！）」』】〉》〕］｝”’%％ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.;:?!)]}"
_OPENING: Final = "（「『【〈《〔［｛“‘([{"
_PIECE: Final = re.compile(r"\s+|[^\s\u2e80-\uffef]+|[\u2e80-\uffef]")


class Sheet:
    """Lines of a page in one language. Called with a sentence of the interface, it translates it."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        """Write in `language` with the words of the rule set. Raises ValueError for an unknown one."""
        self.knowledge, self.language = knowledge, language
        self._gettext = translations(language).gettext
        self._lines: list[str] = []
        self._colon = ": " if language == "en" else "："

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


def wrapped(text: str, width: int, first: str, following: str) -> list[str]:
    """Lines of at most `width` cells. Words stay whole where they fit on a line.

    Between wide characters a line may end anywhere, save before a closing or
    after an opening mark.
    """
    lines, line, filled = [], first, False
    for piece in _glued(text):
        room = width - cell_len(line)
        if piece.isspace():
            line += " " if filled and room > 0 else ""
            continue
        while cell_len(piece) > room:
            if filled:
                lines.append(line)
                line, filled = following, False
            else:  # a word longer than a line is cut
                cut = next(at for at in range(len(piece), 0, -1) if cell_len(piece[:at]) <= max(room, 2))
                lines.append(line + piece[:cut])
                piece, line = piece[cut:], following
            room = width - cell_len(line)
        line, filled = line + piece, True
    return [*lines, line] if filled or not lines else lines


def _glued(text: str) -> list[str]:
    """The pieces between which a line may end."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        joins = bool(pieces) and (piece[0] in _CLOSING or pieces[-1][-1] in _OPENING)
        if joins and not piece.isspace() and not pieces[-1].isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def padded(text: str, width: int) -> str:
    """The text filled up to `width` cells."""
    return text + " " * max(width - cell_len(text), 0)
