"""What happens to license texts: changes of their terms, and changes of nothing but their looks."""

from __future__ import annotations

import html
import random
import re
import textwrap
from collections.abc import Callable, Iterator

Change = Callable[[random.Random, str], str | None]

CLAUSES = (
    "You may not use the Software in any product with more than 10,000 monthly active users.",
    "The Software shall only be used for academic research.",
    "Additional term: a fee is due to the licensor for each deployment.",
    "Redistribution outside the European Union is not permitted.",
    "本软件仅供非商业用途使用。",
    "本ソフトウェアを商業目的で使用してはならない。",
)
COUNTRIES = ("California", "Japan", "Korea", "France", "Singapore", "Delaware", "England")
MODALS = {"may": "must", "shall": "may", "must": "may", "can": "must", "will": "may"}


def _body(text: str) -> tuple[int, int]:
    """Where the terms stand for certain: past the headings and notices, short of any appendix."""
    return len(text) // 5, len(text) * 3 // 5


def _one(rng: random.Random, pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    first, last = _body(text)
    found = [match for match in re.finditer(pattern, text, flags) if first <= match.start() < last]
    return rng.choice(found) if found else None


def _replaced(text: str, match: re.Match[str], by: str) -> str:
    return text[: match.start()] + by + text[match.end() :]


def negate(rng: random.Random, text: str) -> str | None:
    """Put a *not* where none was."""
    match = _one(rng, r"\b(may|shall|must|will|is|are)\b(?!\s+not)", text)
    return _replaced(text, match, f"{match[0]} not") if match else None


def affirm(rng: random.Random, text: str) -> str | None:
    """Take a *not* away."""
    match = _one(rng, r"\bnot\s+|不", text)
    return _replaced(text, match, "") if match else None


def change_modal(rng: random.Random, text: str) -> str | None:
    """May becomes must, shall becomes may."""
    match = _one(rng, rf"\b({'|'.join(MODALS)})\b", text)
    return _replaced(text, match, MODALS[match[0]]) if match else None


def change_number(rng: random.Random, text: str) -> str | None:
    """Another number in a sentence."""
    match = _one(rng, r"(?<=[a-z$] )\d+(?= ?[a-z%])|(?<=[\u4e00-\u9fff])\d+(?=[\u4e00-\u9fff%])", text)
    return _replaced(text, match, str(int(match[0]) + 7)) if match else None


def change_country(rng: random.Random, text: str) -> str | None:
    """Another law or country."""
    match = _one(rng, rf"\b({'|'.join(COUNTRIES)})\b", text)
    return _replaced(text, match, "Utopia") if match else None


def change_word(rng: random.Random, text: str) -> str | None:
    """Another word of weight."""
    match = _one(rng, r"(?<=[a-z,] )[a-z]{6,}(?=[ ,.])", text)
    return _replaced(text, match, "otherwise" if match[0] != "otherwise" else "hereby") if match else None


def add_in_the_middle(rng: random.Random, text: str) -> str | None:
    """One clause more, between two sentences."""
    match = _one(rng, r"(?<=[.;。])\s+", text)
    return _replaced(text, match, f" {rng.choice(CLAUSES)} ") if match else None


def add_paragraph(rng: random.Random, text: str) -> str | None:
    """One paragraph more."""
    match = _one(rng, r"\n\s*\n", text)
    return _replaced(text, match, f"\n\n{rng.choice(CLAUSES)}\n\n") if match else None


def add_at_the_end(rng: random.Random, text: str) -> str | None:
    """One clause more, after the last word."""
    return f"{text.rstrip()}\n\n{rng.choice(CLAUSES)}\n"


def add_at_the_beginning(rng: random.Random, text: str) -> str | None:
    """One sentence more, before the first word."""
    return f"{rng.choice(CLAUSES)}\n\n{text}"


def remove_sentence(rng: random.Random, text: str) -> str | None:
    """One sentence less."""
    match = _one(rng, r"(?<=[.;] )[A-Z][^.;]{40,}[.;]|(?<=[。；])[^。；]{8,}[。；]", text)
    return _replaced(text, match, "") if match else None


def make_noncommercial(rng: random.Random, text: str) -> str | None:
    """For non-commercial purposes, all at once."""
    match = _one(rng, r"\b(use|copy|modify|distribute|使用)\b", text)
    return _replaced(text, match, f"{match[0]} for non-commercial purposes") if match else None


def cut_off(rng: random.Random, text: str) -> str | None:
    """The text ends in the middle."""
    return text[: len(text) // 2]


CHANGES: tuple[Change, ...] = (
    negate, affirm, change_modal, change_number, change_country, change_word, add_in_the_middle,
    add_paragraph, add_at_the_end, add_at_the_beginning, remove_sentence, make_noncommercial, cut_off,
)  # fmt: skip


def changed(text: str, seed: int) -> Iterator[tuple[str, str]]:
    """Every change of the terms that the text allows, by name."""
    rng = random.Random(seed)
    for change in CHANGES:
        made = change(rng, text)
        if made is not None and made != text:
            yield change.__name__, made


def _paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n", text) if part.strip()]


def rewrapped(text: str) -> str:
    """Other line breaks."""
    return "\n\n".join(
        textwrap.fill(" ".join(part.split()), 50, break_long_words=False, break_on_hyphens=False)
        for part in _paragraphs(text)
    )


def on_long_lines(text: str) -> str:
    """A paragraph a line."""
    return "\n\n".join(" ".join(part.split()) for part in _paragraphs(text))


def as_markdown(text: str) -> str:
    """Quoted, with emphasis."""
    return "\n".join(f"> {line}" if line.strip() else ">" for line in text.split("\n"))


def as_html(text: str) -> str:
    """Paragraphs, entities, a head."""
    body = "\n".join(f"<p>{html.escape(part)}</p>" for part in _paragraphs(text))
    head = "<head><style>p { margin: 0 }</style></head>"
    return f"<!DOCTYPE html>\n<html>{head}<body>\n{body}\n</body></html>\n"


def in_comment(prefix: str) -> Callable[[str], str]:
    """As a comment at the head of a source file has it."""
    return lambda text: "\n".join(f"{prefix} {line}".rstrip() for line in text.split("\n"))


def in_block_comment(text: str) -> str:
    """Between the marks of a block comment."""
    return "/*\n" + "\n".join(f" * {line}".rstrip() for line in text.split("\n")) + "\n */\n"


def with_typographic_quotes(text: str) -> str:
    """Curly quotes and apostrophes."""
    return re.sub(r'"([^"\n]*)"', "“\\1”", text).replace("'", "’")


def with_straight_quotes(text: str) -> str:
    """Straight quotes and apostrophes."""
    return text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"})


def in_capitals(text: str) -> str:
    """Everything in capitals."""
    return text.upper()


def with_notice(text: str) -> str:
    """Somebody's copyright notice above."""
    return f"Copyright (c) 2024 Example Research Inc. and contributors. All rights reserved.\n\n{text}"


def with_windows_breaks(text: str) -> str:
    """Carriage returns and a byte order mark."""
    return "\ufeff" + text.replace("\n", "\r\n")


HARMLESS: dict[str, Callable[[str], str]] = {
    "rewrapped": rewrapped,
    "on long lines": on_long_lines,
    "markdown": as_markdown,
    "html": as_html,
    "// comments": in_comment("//"),
    "# comments": in_comment("#"),
    "-- comments": in_comment("--"),
    "block comment": in_block_comment,
    "typographic quotes": with_typographic_quotes,
    "straight quotes": with_straight_quotes,
    "capitals": in_capitals,
    "a copyright notice": with_notice,
    "windows breaks": with_windows_breaks,
}
