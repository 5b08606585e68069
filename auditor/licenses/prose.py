"""The sentences of a Markdown document: what its author says, not what is quoted, shown as code or hidden.

Blocks are read by markdown-it (CommonMark and tables): where a code block, a
quote, a list or a table begins and ends is not to be guessed. Of what stands
inside a block only links, emphasis and tags are taken away, by expressions
that look at every character a fixed number of times: a parser of inline
Markdown takes quadratic time on what somebody wrote to make it slow.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Characters of a document that are read, of one line and of one block: nobody writes longer sentences.
LONGEST: Final = 256 * 1024
_LINE: Final = 10_000
_BLOCK: Final = 20_000

#: A line of so many characters may be one that a sentence was wrapped at.
_WRAPPED: Final = 50

#: Characters of one sentence; what is longer is no sentence, and is read in pieces.
_SENTENCE: Final = 1_200

_BREAKS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
#: What a reader does not see: controls, and marks that join, hide or turn writing (Unicode Cc, Cf).
_UNSEEN_MARKS: Final = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
)
_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|\Z)")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNSEEN: Final = re.compile(
    r"<(script|style|template|pre|code)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_TAG: Final = re.compile(r"</?[A-Za-z!][^<>]{0,2000}>")
_IMAGE: Final = re.compile(r"!\[[^\[\]]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\[\]]{0,200}\])?")
_LINK: Final = re.compile(
    r"\[(?P<label>[^\[\]]{1,500})\](?:\(\s{0,3}<?(?P<address>[^()\s<>]{0,1000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?)>?"
    r"(?:\s[^()\n]{0,300})?\)|\[(?P<reference>[^\[\]]{0,200})\])?"
    r"|<(?P<bare>https?://[^\s<>]{1,1000})>|(?P<plain>https?://[^\s<>()\[\]\"'`，。、）」]{1,1000})"
)
_MARKS: Final = re.compile(r"[*`~]+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])")
_BREAK: Final = re.compile(r"<br\s{0,5}/?>", re.IGNORECASE)
_KEY: Final = re.compile(r"[A-Za-z_][\w-]{0,60}:")
_LABEL: Final = re.compile(r"\W{0,5}[^\n.。:：]{1,40}[:：]")
_END: Final = re.compile(r"(?<=[.!?])[\"'”’)*]*\s+(?=[^\sa-z])|(?<=[。！？；])|\n|;\s")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in characters `start` to `end` of a sentence, and where it leads."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, without its markup.

    `lines` are the first and last line of the document it stands on, from 1.
    `headings` are those above it, the outermost first; `led` is the sentence
    that introduces the list it stands in, if that ends with a colon.
    `heading` is the level of a heading, 0 for any other sentence; `title` says
    that the outermost of `headings` is that of the whole document.
    """

    text: str
    lines: tuple[int, int]
    headings: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    led: str = ""
    heading: int = 0
    title: bool = False


def sentences(data: bytes) -> Iterator[Sentence]:
    """The sentences of a Markdown document, at most `LONGEST` bytes of it; never raises."""
    text = _BREAKS.sub("\n", data[:LONGEST].decode("utf-8", errors="replace"))
    text = _UNSEEN_MARKS.sub("", text)
    lines = _without_matter(text).split("\n")
    body = "\n".join(line if len(line) <= _LINE else "" for line in lines)
    yield from _Walk(body).sentences()


def _without_matter(text: str) -> str:
    """The text, its front matter emptied so that lines keep their numbers; all of it, if it never ends."""
    if not text.lstrip().startswith("---"):
        return text
    match = _MATTER.match(text)
    return "\n" * (match[0] if match else text).count("\n") + (text[match.end() :] if match else "")


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    return parser.disable(["inline", "text_join"])


class _Walk:
    """Goes through the blocks of a document once."""

    def __init__(self, body: str) -> None:
        environment: dict[str, Any] = {}
        self._tokens: Sequence[Token] = _parser().parse(body, environment)
        self._references: Mapping[str, Any] = environment.get("references", {})
        self._headings: list[tuple[int, str]] = []
        self._led = ""

    def sentences(self) -> Iterator[Sentence]:
        quoted = 0
        row: list[Token] | None = None
        for place, token in enumerate(self._tokens):
            if token.type in ("blockquote_open", "blockquote_close"):
                quoted += token.nesting
            elif quoted:
                continue
            elif token.type == "tr_open":
                row = []
            elif token.type == "tr_close":
                yield from self._row(row or [], token)
                row = None
            elif token.type == "html_block":
                yield from self._block(_tagless(token.content), _first(token))
            elif token.type == "inline" and row is not None:
                row.append(token)
            elif token.type == "inline":
                yield from self._inline(token, self._tokens[place - 1])
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self._led = ""

    def _inline(self, token: Token, opened: Token) -> Iterator[Sentence]:
        if opened.type != "heading_open":
            found = list(self._block(token.content, _first(token)))
            yield from found
            if found and opened.level == 0:
                self._led = found[-1].text if found[-1].text.rstrip().endswith((":", "：")) else ""
            return
        if opened.markup == "-" and _KEY.match(token.content):
            return  # a second front matter: its rule makes a heading of its keys
        level = int(opened.tag[1:])
        self._headings = [one for one in self._headings if one[0] < level]
        found = list(self._block(token.content, _first(token), level))
        yield from found
        self._headings.append((level, " ".join(one.text for one in found)))
        self._led = ""

    def _row(self, cells: Sequence[Token], closed: Token) -> Iterator[Sentence]:
        """A row of two cells is a label and what it says; wider tables compare many things."""
        if len(cells) == 2 and all(len(cell.content) < _SENTENCE for cell in cells):
            label = cells[0].content.strip().rstrip(":：*")
            yield from self._block(f"{label}: {cells[1].content}", _first(cells[0]))

    def _block(self, content: str, line: int, heading: int = 0) -> Iterator[Sentence]:
        text, links = self._plain(content[:_BLOCK])
        above = tuple(title for _, title in self._headings)
        titled = bool(self._headings) and self._headings[0][0] == 1
        for start, end in _pieces(text):
            first = line + text.count("\n", 0, start)
            inside = tuple(
                Link(one.start - start, one.end - start, one.address)
                for one in links
                if start <= one.start and one.end <= end
            )
            words = text[start:end]
            if words.strip():
                lines = (first, first + words.rstrip().count("\n"))
                yield Sentence(words.replace("\n", " "), lines, above, inside, self._led, heading, titled)

    def _plain(self, content: str) -> tuple[str, list[Link]]:
        """What a reader sees of a block, and where its links are."""
        content = _IMAGE.sub("", _COMMENT.sub("", content))
        pieces: list[str] = []
        links: list[Link] = []
        length, at = 0, 0
        for match in _LINK.finditer(content):
            address = self._address(match)
            shown = _shown(match["label"] or address)
            before = _shown(content[at : match.start()])
            pieces += [before, shown]
            length += len(before)
            if address:
                links.append(Link(length, length + len(shown), address))
            length += len(shown)
            at = match.end()
        pieces.append(_shown(content[at:]))
        return "".join(pieces), links

    def _address(self, match: re.Match[str]) -> str:
        direct = match["address"] or match["bare"] or match["plain"]
        if direct:
            return direct.rstrip(".,;:!?*_")
        known = self._references.get(_normal(match["reference"] or match["label"] or ""))
        return str(known.get("href", "")) if isinstance(known, Mapping) else ""


def _normal(label: str) -> str:
    """How markdown-it keys the target of a reference."""
    from markdown_it.common.utils import normalizeReference

    return normalizeReference(label)


def _shown(text: str) -> str:
    return _MARKS.sub("", html.unescape(_TAG.sub("", _BREAK.sub("\n", text))))


def _tagless(content: str) -> str:
    """The text of a block of HTML, line by line; scripts, styles and comments are none."""
    hidden = _UNSEEN.sub(_emptied, _COMMENT.sub(_emptied, content[:_BLOCK]))
    return _TAG.sub(" ", hidden)


def _emptied(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _first(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends; one line of a paragraph may go on in the next."""
    start = 0
    for match in _END.finditer(text):
        if match[0] == "\n" and _goes_on(text, match.start()):
            continue
        yield from _cut(start, match.end())
        start = match.end()
    yield from _cut(start, len(text))


def _goes_on(text: str, at: int) -> bool:
    """Whether the line that ends here is one of a wrapped sentence: long, and no label begins the next."""
    before = text[max(0, at - _WRAPPED) : at]
    following = text[at + 1 : at + _WRAPPED]
    if before.endswith(("  ", "\\")) or not following.strip() or _LABEL.match(following):
        return False
    long = "\n" not in before and (len(before) == _WRAPPED or not before.isascii())
    return long or following.lstrip()[0].islower() or before.rstrip().endswith(",")


def _cut(start: int, end: int) -> Iterator[tuple[int, int]]:
    for first in range(start, end, _SENTENCE):
        yield first, min(first + _SENTENCE, end)
