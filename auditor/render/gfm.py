"""Text from outside in GitHub-flavoured Markdown: shown as it is, never obeyed, and nobody is pinged.

GitHub goes over the text of a rendered comment once more: it links mentions,
issue numbers and commits, and sets formulas and emoji. Escapes are gone by
then; only code is left alone. So whatever it would touch is set as code.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.render.hostile import harmless, lines_kept

#: How much of one value, one sentence and one prescribed text is shown, in characters.
_VALUE: Final = 300
_SENTENCE: Final = 1000
_BLOCK: Final = 4000

#: A run of visible ASCII, and what belongs to the sentence around it.
_WORD: Final = re.compile("[!-~]+")
_AROUND: Final = re.compile(r"""([("'<\[{]*)(.*?)([)"'>\]}.,;:!?]*)""", re.DOTALL)

#: What GitHub or GitLab would link, ping, or draw: mentions and references, addresses, emoji, commits.
_TOUCHED: Final = re.compile(
    r"[@#]|://|www\.|^(?:mailto|xmpp):|^GH-\d|[!%~&][\w\"]|\b[0-9a-f]{7,40}\b", re.IGNORECASE
)

_EMOJI: Final = re.compile(r":[\w+-]+:")

#: A name with an owner, or a path: better read as code, though it does no harm.
_NAME: Final = re.compile(r"^[\w.~-]+(?:/[\w.~:-]+)+$")
_PLAIN_PAIR: Final = re.compile(r"^[A-Za-z]?[a-z]+(?:/[a-z]+)+$")

_PUNCTUATION: Final = re.compile(r"[\\`*_\[\]<>|~&]")
#: What would begin a list, a heading, a line under one, or a command to a robot.
_BLOCK_START: Final = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+#=:/]))")


class Markdown(str):
    """Text that is Markdown already: what came from outside is escaped in it."""

    __slots__ = ()


def code(value: str) -> Markdown:
    """A name, path or expression as code, on one line and cut at 300 characters."""
    return _code(_cut(harmless(value), _VALUE))


def text(value: str) -> Markdown:
    """A sentence: its punctuation marks nothing, and what GitHub would link or ping is set as code."""
    if isinstance(value, Markdown):
        return value
    plain = _cut(harmless(value).strip(), _SENTENCE)
    return _short(_sentence(plain), plain)


def prose(value: str) -> Markdown:
    """A sentence of the rule set: what stands between backquotes is set as code, all of it escaped."""
    plain = _cut(harmless(value).strip(), _SENTENCE)
    parts = plain.split("`")
    if len(parts) % 2 == 0:
        return _short(_sentence(plain), plain)
    marked = "".join(
        _code(part) if at % 2 else _sentence(part) for at, part in enumerate(parts) if part or at % 2
    )
    return _short(marked, plain)


def _short(escaped: str, plain: str) -> Markdown:
    """Escapes may double a sentence; one that is nothing but signs is set as code, which needs none."""
    return _code(plain) if len(escaped) > 2 * len(plain) + 100 else Markdown(escaped or "–")


def block(value: str, indent: int = 0) -> Markdown:
    """A text of several lines, fenced so that none of them ends it, each line indented."""
    shown = _cut(lines_kept(value).strip("\n"), _BLOCK)
    fence = "`" * max(3, _longest_run(shown) + 1)
    margin = " " * indent
    lines = (f"{fence}text", *shown.split("\n"), fence)
    return Markdown("\n".join(f"{margin}{line}".rstrip() for line in lines))


def _code(value: str) -> Markdown:
    if not value.strip():
        return Markdown("` `")
    fence = "`" * (_longest_run(value) + 1)
    # One blank on each side is taken off again: it keeps a backquote apart, or a blank of the value.
    pad = " " if value[0] in "` " or value[-1] in "` " else ""
    return Markdown(f"{fence}{pad}{value}{pad}{fence}")


def _sentence(value: str) -> Markdown:
    escaped = _WORD.sub(_word, value)
    return Markdown(_BLOCK_START.sub(lambda found: f"{found[1] or ''}\\", escaped))


def _word(match: re.Match[str]) -> str:
    if _EMOJI.search(match[0]):
        return _code(match[0])
    before, core, after = _AROUND.fullmatch(match[0]).groups()  # type: ignore[union-attr] # matches all
    if _TOUCHED.search(core) or (_NAME.search(core) and not _PLAIN_PAIR.search(core)):
        return f"{_plain(before)}{_code(core)}{_plain(after)}"
    return _plain(match[0])


def _plain(value: str) -> str:
    escaped = _PUNCTUATION.sub(lambda found: f"\\{found[0]}", value)
    return escaped.replace("$", "<span>$</span>")  # as GitHub tells to keep a dollar from being a formula


def _longest_run(value: str) -> int:
    return max((len(run) for run in re.findall("`+", value)), default=0)


def _cut(value: str, most: int) -> str:
    return value if len(value) <= most else f"{value[: most - 1]}…"
