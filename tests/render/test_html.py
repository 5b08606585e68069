"""The report for reviewers: whole, self-contained, harmless, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Audit, Identity, Policy, PolicyException, Use
from auditor.pipeline import ResolveSettings, Settings, audit, audit_models
from auditor.render import render
from auditor.render.hostile import harmless
from auditor.render.json import BadAudit, read
from tests.render.browser import width_needed
from tests.render.hostile_strings import HOSTILE

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "support-bot"


class Page(HTMLParser):
    """What a page holds: elements in order, ids, links, text."""

    VOID = frozenset({"meta", "br", "link", "img", "hr", "input", "wbr"})

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@pytest.fixture(scope="module")
def settings(knowledge: Knowledge) -> Settings:
    return Settings(
        knowledge, Policy(), ResolveSettings("http://127.0.0.1:9", offline=True), "2026-11-24T00:00:00Z"
    )


@pytest.fixture(scope="module")
def made(settings: Settings) -> Audit:
    return audit(EXAMPLE, settings)


def poisoned(settings: Settings, tmp_path: Path) -> Iterator[Audit]:
    """Audits whose names, policy and paths are hostile."""
    for text in tuple(HOSTILE.values())[:14]:
        exception = PolicyException(text, text, "2027-01-01", model="black-forest-labs/FLUX.1-dev")
        policy = Policy(
            text, use=Use(commercial=True, fields=(text,)), deny=("mit",), exceptions=(exception,)
        )
        named = [Identity("huggingface", text), Identity("huggingface", "black-forest-labs/FLUX.1-dev")]
        yield replace(audit_models(named, replace(settings, policy=policy)), root=text)


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_a_page_is_well_formed_and_whole(made: Audit, language: str) -> None:
    """Every element is closed, every link inside leads somewhere, every model has its place."""
    page = Page(render(made, "html", language).decode())

    assert not page.open
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes.get("href") or "" for tag, attributes in page.elements if tag == "a"]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert all(model.model in page.text for model in made.models)


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_a_page_needs_nothing_from_outside_and_no_script(made: Audit, language: str) -> None:
    """No script, no frame, no image, no style sheet; links out are plain https links."""
    page = Page(render(made, "html", language).decode())

    assert not {tag for tag, _ in page.elements} & {
        "script",
        "iframe",
        "img",
        "link",
        "object",
        "embed",
        "base",
        "form",
    }
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    out = [attributes.get("href") or "" for tag, attributes in page.elements if tag == "a"]
    assert all(link.startswith(("#", "https://")) for link in out)


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_a_translated_page_has_no_english_left(made: Audit, language: str) -> None:
    """No sentence of the interface and no title of a rule is left in English."""
    english, other = (Page(render(made, "html", one).decode()).text for one in ("en", language))

    rules = [made.words.rules[finding.rule] for finding in made.findings]
    for rule in rules:
        assert rule.title["en"] not in other
    for sentence in ("What each source says", "Obligations", "not legal advice", "License concluded"):
        assert sentence in english
        assert sentence not in other


def test_hostile_text_does_no_harm_in_a_page(settings: Settings, tmp_path: Path) -> None:
    """Names, policies and reasons with markup, controls and bidi marks are shown, never obeyed."""
    for bad in poisoned(settings, tmp_path):
        text = render(bad, "html", "en").decode()
        page = Page(text)

        assert not page.open
        assert not {tag for tag, _ in page.elements} & {"script", "img"}
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", text)
        assert "49" not in page.text.split() or "7*7" in page.text


@pytest.mark.parametrize("form", ["terminal", "check"])
def test_hostile_text_does_no_harm_on_a_terminal(settings: Settings, tmp_path: Path, form: str) -> None:
    """No escape sequence, no bidi mark, no forged line reaches the screen."""
    for bad in poisoned(settings, tmp_path):
        text = render(bad, form, "en", width=100).decode()

        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", text)
        assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def test_what_is_harmless_is_left_alone() -> None:
    """Names in any script stay as they are."""
    for text in ("deepseek-ai/DeepSeek-R1", "面壁MiniCPM", "プロジェクト", "Привет", "naïve – “quoted”"):
        assert harmless(text) == text


def test_the_record_reads_back_equal(made: Audit) -> None:
    """JSON is the audit: read again it is the same, and gives the same bytes."""
    data = render(made, "json", "en")

    assert read(data) == made
    assert render(read(data), "json", "ja") == data


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"schema": "auditor/audit/9"}', b'{"schema": "auditor/audit/1"}', b"\xff"]
)
def test_what_is_no_audit_is_said_so(data: bytes) -> None:
    """A file that is no audit of ours is refused in words."""
    with pytest.raises(BadAudit):
        read(data)


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_shows_the_page_without_scrolling_sideways(
    made: Audit, tmp_path: Path, language: str, width: int
) -> None:
    """At phone and desktop width nothing is wider than the window (measured by the browser itself)."""
    page = render(made, "html", language).decode()

    assert width_needed(page, width, tmp_path) <= width
