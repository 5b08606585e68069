"""No text of an audit does harm in any document: what harm is, format by format."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import count
from xml.etree import ElementTree

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options

from auditor.model import Audit
from auditor.render import FORMATS, render
from auditor.render.hostile import writable
from auditor.render.json import read
from tests.render.audits import LINKS, altered, example
from tests.render.hostile_strings import HOSTILE
from tests.render.test_html import Page

#: Characters that steer a terminal, hide or reorder text.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e0fff]"
)

#: What an audit's parts find each other by, and the numbers that decide what is shown.
SPARED = LINKS | {"schema", "purl", "as_of", "expires", "fact", "operator", "unit", "fingerprint"}

#: How far the corpus is turned between two audits: every text meets several of its strings.
TURNS = range(0, len(HOSTILE), 4)


def hostile(turn: int, put: Callable[[str, str], str]) -> Audit:
    """The example with a hostile string in every text, another one in each."""
    strings, at = list(HOSTILE.values()), count(turn)
    audit: Audit = altered(example(), lambda text: put(text, strings[next(at) % len(strings)]), SPARED)
    return audit


def plain(turn: int, put: Callable[[str, str], str]) -> Audit:
    """The same audit with harmless text of the same length."""
    strings, at = list(HOSTILE.values()), count(turn)

    def harmless(text: str) -> str:
        return put(text, "x" * len(strings[next(at) % len(strings)]))

    audit: Audit = altered(example(), harmless, SPARED)
    return audit


def after(text: str, poison: str) -> str:
    return text + poison


def before(text: str, poison: str) -> str:
    return poison + text


def alone(text: str, poison: str) -> str:
    return poison


#: Where the hostile string stands. Keys that find words are spared, so that all is shown that can be.
PUTS = (after, before, alone)


# ------------------------------------------------------------------ harm, by format


def page(made: bytes, like: bytes, audit: Audit) -> None:
    """The page has the elements that it has without hostile text, and no character that hides."""
    found, meant = Page(made.decode()), Page(like.decode())
    assert not found.open
    assert not {tag for tag, _ in found.elements} & {"script", "img", "iframe", "x", "b"} - {"b"}
    assert not [name for _, given in found.elements for name in given if name.startswith("on")]
    links = [given.get("href") or "#" for tag, given in found.elements if tag == "a"]
    assert all(link.startswith(("#", "https://")) for link in links)
    assert {tag for tag, _ in found.elements} <= {tag for tag, _ in meant.elements} | {"code", "wbr"}
    assert not UNSEEN.search(made.decode())


def terminal(made: bytes, like: bytes, audit: Audit) -> None:
    """No sequence steers the screen, and no line of a job's log is a command to its runner."""
    text = made.decode()
    assert not UNSEEN.search(text)
    assert "::" not in text and "##[" not in text


def record(made: bytes, like: bytes, audit: Audit) -> None:
    """The record is JSON and reads back equal, save for what no JSON can hold."""
    assert json.loads(made)["schema"] == audit.schema
    assert render(read(made), "json", "en") == made
    assert read(made) == writable(audit)


def workflow(made: bytes, like: bytes, audit: Audit) -> None:
    """Every line is one of our commands, with our properties, and there are as many as without."""
    lines = made.decode().split("\n")[:-1]
    assert len(lines) == len(like.decode().split("\n")[:-1])
    for line in lines:
        command, data = line.removeprefix("::").split("::", 1)
        level, _, given = command.partition(" ")
        assert level in ("error", "warning", "notice")
        names = [one.partition("=")[0] for one in given.split(",")]
        assert set(names) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert len(names) == len(set(names))
        assert not re.search("%(?!25|0A|0D|3A|2C)", line)
        assert not UNSEEN.search(line) and "\r" not in data
    assert [line.partition(" ")[0] for line in lines] == [
        line.partition(" ")[0] for line in like.decode().splitlines()
    ]


class Rendered(HTMLParser):
    """What GitHub's own parser makes of a document: elements, and the text outside code."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self._code = 0
        # A comment's single newlines break lines on GitHub.
        options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_HARDBREAKS | Options.CMARK_OPT_FOOTNOTES
        self.feed(cmarkgfm.github_flavored_markdown_to_html(document, options))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self._code += tag in ("code", "pre")

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in ("code", "pre")

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.text.append(data)


#: What GitHub and GitLab make something of in the text of a rendered comment.
TOUCHED = re.compile(
    r"(?:^|\W)[@#][\w]|\bGH-\d|\b[\w.-]+@[\w-]+\.\w|://|www\.|:\w+:|(?:^|\s)[!~%&]\w|\b[0-9a-f]{40}\b|\$\S*\$",
    re.ASCII,
)


def markdown(made: bytes, like: bytes, audit: Audit) -> None:
    """The same elements as without hostile text but for code; nothing is linked, pinged or hidden."""
    text = made.decode()
    found, meant = Rendered(text), Rendered(like.decode())
    # A value that is only blanks has no emphasis to show; all else is as it was meant.
    ours = {"code": 0, "span": 0}
    assert {**found.elements, **ours} == {**meant.elements, **ours}
    assert found.attributes <= {"type", "disabled", "checked", "lang"}
    assert not [part for part in found.text if TOUCHED.search(part)]
    assert not UNSEEN.search(text)
    assert not re.search(r"(?m)^(?:/|::)", text)
    assert len(text) <= 65_000


def data(made: bytes, like: bytes, audit: Audit) -> None:
    """Valid JSON with the shape that it has without hostile text, and no character that hides."""
    found, meant = json.loads(made), json.loads(like)
    assert _shape(found) == _shape(meant)


def _shape(value: object) -> object:
    if isinstance(value, dict):
        return sorted(value)
    return len(value) if isinstance(value, list) else type(value)


def sarif(made: bytes, like: bytes, audit: Audit) -> None:
    """A message's text may hold links in brackets (SARIF 2.1.0, 3.11.6): none comes from outside."""
    data(made, like, audit)
    for text in _texts(json.loads(made)):
        assert not re.search(r"(?<!\\)\[[^\[\]]*(?<!\\)\]\(", text)
        assert not UNSEEN.search(text)


def _texts(value: object) -> Iterator[str]:
    """Every `text` of a SARIF log."""
    if isinstance(value, dict):
        yield from (one for key, one in value.items() if key in ("text", "markdown") and isinstance(one, str))
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def junit(made: bytes, like: bytes, audit: Audit) -> None:
    """Well-formed XML with the elements that it has without hostile text."""
    found, meant = ElementTree.fromstring(made), ElementTree.fromstring(like)
    assert [one.tag for one in found.iter()] == [one.tag for one in meant.iter()]
    assert not UNSEEN.search(made.decode())


#: Format to what does harm in it: the document, the same without hostile text, and the audit.
HARM: dict[str, Callable[[bytes, bytes, Audit], None]] = {
    "check": terminal,
    "github": workflow,
    "github-summary": markdown,
    "gitlab": data,
    "html": page,
    "json": record,
    "junit": junit,
    "markdown": markdown,
    "sarif": sarif,
    "spdx": data,
    "terminal": terminal,
}


def test_harm_is_defined_for_every_format() -> None:
    """A new format must say what harm is in it."""
    assert set(FORMATS) <= set(HARM)


@pytest.mark.parametrize("put", PUTS)
@pytest.mark.parametrize("form", sorted(FORMATS))
def test_hostile_text_does_no_harm(form: str, put: Callable[[str, str], str]) -> None:
    """Names, paths, reasons, policies and words with markup, commands and marks are shown, never obeyed."""
    for turn in TURNS:
        audit = hostile(turn, put)
        HARM[form](render(audit, form, "en"), render(plain(turn, put), form, "en"), audit)
