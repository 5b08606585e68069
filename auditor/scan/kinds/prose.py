"""Prose: what documentation says of models, which decides nothing; the head of an agent is a setting."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Kind, Published, Reference, Role, Route
from auditor.reading import SourceFile, Unreadable
from auditor.scan import names
from auditor.scan.formats import structures
from auditor.scan.formats.structure import Items, Node, Pair, Scalar, Table
from auditor.scan.identity import located
from auditor.scan.identity.addresses import addresses_in
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.known import Known
from auditor.scan.identity.under_key import by_key
from auditor.scan.kinds.books import without_cells
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.purposes import role_of
from auditor.scan.seam import Find, LeftOut

#: A larger text is data, in bytes.
_LONGEST: Final = 1_000_000

_MATTER: Final = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_NAME: Final = re.compile(r"(?<![\w./@-])[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}(?![\w/])")
_PAGE: Final = re.compile(r"https?://(?:www\.)?(?:huggingface\.co|hf\.co)/[^\s\"'<>)\]}`|]+")

#: Keys of a model card's head, and what stands under them.
_CARD: Final = {
    "base_model": Kind.MODEL,
    "base_models": Kind.MODEL,
    "datasets": Kind.DATASET,
    "preload_from_hub": Kind.MODEL,
}

#: The key under which the head of an agent's prompt has the model that is asked (the settings of Claude
#: Code's subagents, "Prompt files in VS Code").
_ASKED: Final = ("model",)

#: Keys by which such a head is told from that of a post, and keys that only a post's has.
_OF_AGENT: Final = re.compile(r"^(?:description|name|mode|tools|agent|allowed-tools):", re.MULTILINE)
_OF_POST: Final = re.compile(r"^(?:title|date|author|layout|slug|tags|license|pubDate):", re.MULTILINE)

#: Folders of the tools that a project is developed with, whose agents are no part of it.
_OF_TOOLS: Final = re.compile(r"(?:^|/)\.")

#: Keys under which the card says what the model is called.
_CALLED: Final = ("model-index", "model_name")


class ProseScanner:
    """Reads Markdown and its kin."""

    def __init__(self, tables: Tables, known: Known) -> None:
        """Scan with `tables` for the models that are `known`."""
        self._tables = tables
        self._known = known

    def accepts(self, path: str) -> bool:
        """Whether the file is prose, by its name."""
        return path.lower().endswith((".md", ".mdx", ".rst", ".qmd", ".markdown"))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the text mentions, once a name and line. Raises `LeftOut`."""
        if len(file.data) > _LONGEST:
            raise LeftOut(f"larger than {_LONGEST // 1_000_000} MB, as data is and prose is not")
        text = Text(file.path, without_cells(file.text))
        told: set[tuple[str, int]] = set()
        spoken_of = (replace(one, role=Role.DOCUMENTATION) for one in self._mentions(text))
        for find in (*self._card(text), *spoken_of):
            key = (find.model, find.location.line)
            if key not in told:
                told.add(key)
                yield find
        yield from self._called(text)

    def _called(self, text: Text) -> Iterator[Published]:
        """What the head of a model card calls the model that the card is about."""
        for pair, shift in self._head(text, _CALLED):
            named = [pair.value] if pair.key == "model_name" else []
            for one in (
                pair.value.items if pair.key == "model-index" and isinstance(pair.value, Items) else ()
            ):
                named += (
                    [inner.value for inner in one.pairs if inner.key == "name"]
                    if isinstance(one, Table)
                    else []
                )
            for one in named:
                if isinstance(one, Scalar) and one.value.strip():
                    place = text.at(one.offset + shift, len(one.value))
                    yield Published(one.value.strip(), place, f"card {pair.key}")

    def _card(self, text: Text) -> Iterator[Reference]:
        """The head of a model card: what these weights are made from; of an agent's prompt: what it asks."""
        for pair, shift in self._head(text, (*_CARD, *_ASKED)):
            for one in _scalars(pair.value):
                found, length = self._named(pair, one)
                if found is not None:
                    asked = pair.key in _ASKED
                    place = text.at(one.offset + shift, length)
                    how = f"{'head' if asked else 'card'} {pair.key}"
                    role = _asking(text) if asked else Role.DOCUMENTATION
                    yield replace(reference(found, place, how, Certainty.LIKELY), role=role)

    def _named(self, pair: Pair, one: Scalar) -> tuple[Found | None, int]:
        """The model that a value in a head names, and how much of the value that is."""
        if pair.key in _ASKED:
            asked = by_key(one.value, Key(pair.key), None, self._tables) if pair.value is one else None
            return asked, len(one.value)
        name = one.value.split()[0] if one.value.strip() else ""
        named = (
            Found(name, "huggingface", Route.WEIGHTS, _CARD[pair.key]) if names.is_hub_name(name) else None
        )
        return named, len(name)

    def _head(self, text: Text, keys: Collection[str]) -> Iterator[tuple[Pair, int]]:
        """The entries under `keys` of a card's head, each with how far its places are shifted."""
        match = _MATTER.match(text.text)
        if match is None or not any(key in match[1] for key in keys):
            return
        try:
            documents = list(structures(Text(text.path, "\n" + match[1]), ".yaml"))
        except Unreadable:
            return  # a head that is no YAML says nothing
        for document in documents:
            for pair in document.pairs if isinstance(document, Table) else ():
                if pair.key in keys:
                    yield pair, match.start(1) - 1

    def _mentions(self, text: Text) -> Iterator[Reference]:
        for found, offset, length in addresses_in(text.text, self._tables):
            yield reference(found, text.at(offset, length), "address", Certainty.POSSIBLE)
        for match in _PAGE.finditer(text.text):
            named = located.address(match[0].rstrip(".,;:*"))
            if named is not None and names.is_hub_name(named.model):
                kind = Kind.DATASET if named.dataset else Kind.MODEL
                found = Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)
                yield reference(found, text.at(match.start(), len(match[0])), "address", Certainty.POSSIBLE)
        for match in _NAME.finditer(text.text):
            if names.is_hub_name(match[0]) and self._known.has(match[0]):
                found = Found(match[0], "huggingface", Route.WEIGHTS, Kind.MODEL)
                yield reference(found, text.at(match.start(), len(match[0])), "text", Certainty.POSSIBLE)


def _asking(text: Text) -> Role:
    """What a text is for whose head asks for a model: as a setting where it is an agent of the project's."""
    head = _MATTER.match(text.text)
    if head is None or _OF_TOOLS.search(text.path):
        return Role.DOCUMENTATION
    agent = _OF_AGENT.search(head[1]) is not None and _OF_POST.search(head[1]) is None
    return role_of(f"{text.path.rpartition('.')[0]}.yaml") if agent else Role.DOCUMENTATION


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        yield from (one for one in node.items if isinstance(one, Scalar))
