"""Break text into lines by cells, as English, Japanese and Chinese break theirs."""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len

#: What may not begin a line of Chinese or Japanese, and what may not end one.
_CLOSING: Final = "、。，．：；？！）」』】〉》〕］｝”’%％ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.;:?!)]}"
_OPENING: Final = "（「『【〈《〔［｛“‘([{"
_PIECE: Final = re.compile(r"\s+|[^\s\u2e80-\uffef]+|[\u2e80-\uffef]")


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


def wide(text: str) -> bool:
    """Whether a character of the text takes two cells."""
    return cell_len(text) > len(text)
