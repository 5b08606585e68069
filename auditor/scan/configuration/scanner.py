"""Configuration: values under keys that mean a model, in YAML, JSON, TOML, .env and INI files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import PurePosixPath
from typing import Final

from auditor.model import Certainty, Published, Reference, Undecided
from auditor.reading import SourceFile, Unreadable
from auditor.scan import names
from auditor.scan.commands.launched import Line
from auditor.scan.commands.lines import CommandReader
from auditor.scan.commands.loops import Several
from auditor.scan.commands.standing import Standing, is_shown
from auditor.scan.configuration.contents import contents
from auditor.scan.configuration.entries import Entry, Inner, Name
from auditor.scan.configuration.filling import matrices, settings
from auditor.scan.configuration.given_values import Given
from auditor.scan.configuration.keyed import Keyed
from auditor.scan.configuration.keys import Keys, folder
from auditor.scan.configuration.owned import Owners
from auditor.scan.configuration.repeated import once, rows
from auditor.scan.configuration.servers import servers_of_ones_own
from auditor.scan.configuration.shortened import Shortened
from auditor.scan.configuration.workflows import files_of, names_file
from auditor.scan.disguised import REQUESTS
from auditor.scan.formats import TEXT_PROTO, structures
from auditor.scan.formats.loose import loose
from auditor.scan.formats.structure import Node
from auditor.scan.identity.found import reference
from auditor.scan.identity.known import NO_NAMES, Known
from auditor.scan.inside import Reader
from auditor.scan.loaders.documents import Document, Paths
from auditor.scan.loaders.tables import Tables
from auditor.scan.others import CONFIGURATION
from auditor.scan.parts import Part, programs, read_part, unindented
from auditor.scan.patterns import pattern_of
from auditor.scan.places import Text
from auditor.scan.python.values.options import Scripts, no_scripts
from auditor.scan.seam import Find, LeftOut
from auditor.scan.shell import Word, is_put_in

#: A file that holds none of these names no model; it is left alone, whether it is valid or not.
_TELLING: Final = (
    "model|llm|vlm|_lm|checkpoint|embed|rerank|repo|adapter|lora|tokenizer|pretrained|dataset|deployment"
    "|preload__|gpt-|claude|gemini|mistral|qwen|whisper|bert-|wav2vec|_core_|stable-diffusion"
    "|\\.pth|\\.onnx|\\.gguf|\\.safetensors|name_or_path|_target_|_component_|class_path|init_parameters|hf://|ollama|huggingface|hf\\.co|bedrock|llama"
)

#: Largest configuration, in bytes: larger files are data.
LARGEST: Final = 2_000_000

#: Why a larger one is left out, however large it is.
AS_DATA: Final = f"larger than {LARGEST // 1_000_000} MB, as data is and configuration is not"

#: What other scanners and other stages read.
_OTHERS: Final = frozenset({"adapter_config.json", "auditor.toml"})

#: Configurations whose names have no ending, with the one that they would have.
_PLAIN: Final = {"MLmodel": ".yaml", "MLproject": ".yaml", "OAI_CONFIG_LIST": ".json"}

#: Endings of YAML that say what it is of: stages of DVC, scenes and parts of them of Unity.
_OF_YAML: Final = (".dvc", ".unity", ".prefab")


class ConfigurationScanner:
    """Reads configuration files by the meaning of their keys."""

    def __init__(
        self,
        tables: Tables,
        inner: Reader | None = None,
        scripts: Scripts = no_scripts,
        known: Known = NO_NAMES,
    ) -> None:
        """Scan with `tables`; files inside are read by `inner`; `scripts` knows those of the project,
        `known` the names of models and publishers.
        """
        self._tables = tables
        self._keyed = Keyed(tables, Keys(tables), Owners(tables, known))
        self._commands = CommandReader(tables, scripts, known)
        self._given = Given(tables, self._commands)
        self._shortened = Shortened(tables)
        self._standing = Standing(tables, self._commands)
        self._inner = inner
        programs = sorted({re.escape(one.program[0]) for one in tables.commands if len(one.program[0]) > 3})
        self._worth = pattern_of(rf"(?i){_TELLING}|{'|'.join(programs)}")

    def accepts(self, path: str) -> bool:
        """Whether the file is a configuration, by its name."""
        name = path.rpartition("/")[2]
        if name in _OTHERS:
            return False
        return (
            name.endswith((*CONFIGURATION, *TEXT_PROTO, *_OF_YAML, ".env", ".nu", ".baml", REQUESTS))
            or name.startswith(".env.")
            or name in _PLAIN
        )

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the values refer to. Raises `Unreadable`, `LeftOut`."""
        if not self._worth.search(file.data) and self._tables.key(folder(file.path)) is None:
            return
        if len(file.data) > LARGEST:
            raise LeftOut(AS_DATA)
        if _is_schema(file.data):
            raise LeftOut("definitions of kinds of Kubernetes resources")
        text = Text(file.path, file.text)
        suffix = PurePosixPath(file.name).suffix
        suffix = ".env" if file.name.startswith(".env") and suffix not in CONFIGURATION else suffix
        suffix = _PLAIN.get(file.name, ".yaml" if suffix in _OF_YAML else suffix)
        faults: list[str] = []
        try:
            for document in structures(text, suffix):
                yield from _decided(self._document(document, text, faults))
        except Unreadable:
            if suffix not in (".yaml", ".yml"):
                raise
            yield from self._document(loose(text), text, [])
            if not text.is_template:
                raise
        if faults and not text.is_template:
            raise Unreadable(faults[0])

    def _document(self, document: Node, text: Text, faults: list[str]) -> Iterator[Find]:
        """What a document refers to; `faults` are added to, of the files in it."""
        every = contents(document, self._tables)
        parts = [one for one in every if not (isinstance(one, Entry) and one.is_of_past)]
        found = [one for one in parts if isinstance(one, Entry)]
        kinds = self._kinds(text.path, found)
        variables, sets = settings(found), matrices(found)
        told = {one.pair.key for one in parts if isinstance(one, Name)}
        ours = {one.pair.key for one in parts if isinstance(one, Name) and one.ours}
        again = rows(found) if text.path.endswith(".json") else frozenset()
        own = servers_of_ones_own(found, self._tables)
        short = {id(entry): model for entry, model in self._shortened.read(found)}
        named: set[str] = set()
        for one in parts:
            if id(one) in again or (isinstance(one, Entry) and _is_label(one, ours, named)):
                continue
            asked = self._keyed.of_own(one, own, text) if own and isinstance(one, Entry) else None
            if asked is not None:
                yield from asked
                continue
            if isinstance(one, Entry):
                if one.node.string:
                    variables.setdefault(one.key, Word(one.value, one.node.offset))
                if (model := short.get(id(one))) is not None:
                    place = text.at(one.node.offset, len(one.value))
                    yield reference(model, place, f"key {one.key}", Certainty.LIKELY)
                    continue
                yield from once(self._entry(one, kinds, text, variables), told)
            elif isinstance(one, Line):
                yield from self._line(one, text, variables, sets)
            elif isinstance(one, Name):
                for find in self._keyed.index(one, text):
                    named.add(one.pair.key)
                    yield find
            elif self._inner is not None and not any(kind.only for kind in kinds):
                yield from self._file(one, text, faults)
        for entry, kind, model in files_of(found, kinds, self._tables):
            place = text.at(entry.node.offset, len(entry.value))
            yield reference(model, place, f"{kind.document}: {entry.key}", Certainty.LIKELY)

    def _line(
        self,
        line: Line,
        text: Text,
        variables: Mapping[str, Word],
        sets: Mapping[tuple[str, ...], Mapping[str, Sequence[Word]]],
    ) -> Iterator[Find]:
        """What a command, and the programs that it is handed, refer to."""
        told: set[tuple[int, str]] = set()
        inner = self._inner
        for name, part in programs(line.words, text) if inner is not None else ():
            for find in read_part(inner, name, part, text.path) if inner is not None else ():
                if isinstance(find, Reference):
                    told.add((find.location.line, find.model))
                elif isinstance(find, Undecided) and is_put_in(find.expression, variables):
                    continue  # what the shell puts in is told where it is set
                yield find
        program = self._commands.program(line.image)
        values = {key: one for job in sets if line.path[: len(job)] == job for key, one in sets[job].items()}
        for chosen, turn in product(Several(values).bindings(line.words), line.turns or ({},)):
            given = {**variables, **line.variables, **chosen, **turn}
            for find in self._commands.run(text, list(line.words), given, program):
                if not (isinstance(find, Reference) and (find.location.line, find.model) in told):
                    yield find

    def _kinds(self, path: str, found: Sequence[Entry]) -> list[Document]:
        """The kinds of configuration that a document is; what it holds says more than its file's name."""
        paths = Paths({".".join(one.path[:end]) for one in found for end in range(1, len(one.path) + 1)})
        values: dict[str, list[str]] = {}
        for one in found:
            values.setdefault(".".join(one.path), []).append(one.value)
        fits = [one for one in self._tables.documents if one.fits(path, paths, values)]
        exact = any(one.files and one.has for one in fits)
        return [one for one in fits if not exact or one.has or not one.files]

    def _entry(
        self, entry: Entry, kinds: Sequence[Document], text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        path = ".".join(entry.path)
        if (
            entry.node.string
            and self._tables.publishes(entry.key)
            and "/" in entry.value
            and names.is_repository(entry.value)
        ):
            place = text.at(entry.node.offset, len(entry.value))
            yield Published(entry.value, place, f"key {entry.key}")
        for kind in kinds:
            meant = kind.meant(path)
            if meant is not None and meant.weights:
                if names_file(entry, kind):
                    return
            elif meant is not None:
                yield from self._given.meant(entry, meant, text, variables, kind.document)
                return
        if entry.call is not None:
            yield from self._given.called(entry, entry.call, text, variables)
        elif not any(kind.only for kind in kinds) and entry.node.string:
            if (
                " " in entry.value
                and not is_shown(entry.key, entry.beside)
                and self._standing.opens(entry.value)
            ):
                yield from self._standing.read(text, entry.node.offset, entry.value, variables)
            yield from self._keyed.value(entry, text, variables)

    def _file(self, inner: Inner, text: Text, faults: list[str]) -> Iterator[Find]:
        """A file inside: read with every line at its place; its fault is told where the rest is read."""
        source = text.text[inner.node.start : inner.node.end]
        if self._inner is not None and source[:1] in "|>" and "\n" in source:
            body, indent = unindented(source)
            part = Part(body, text.at(inner.node.start, 0).line + 1, indent + 1, indent)
            try:
                yield from read_part(self._inner, inner.name, part, text.path, whole=True)
            except Unreadable as error:
                faults.append(f"{inner.name} in it: {error}")


def _is_label(entry: Entry, ours: Collection[str], named: Collection[str]) -> bool:
    """Whether a value is what the configuration calls a model, or as what one is shown that its key tells."""
    shown = entry.value in named and entry.path[-2:] == (entry.value.lower(), "name")
    return entry.value in ours or shown


def _is_schema(data: bytes) -> bool:
    """Whether a file only defines kinds of resources for Kubernetes: large, and nothing in it is used."""
    kinds = re.findall(rb"(?m)^kind:[ \t]*(\w+)", data)
    return bool(kinds) and set(kinds) == {b"CustomResourceDefinition"}


def _decided(finds: Iterable[Find]) -> list[Find]:
    """The finds of a document, without open labels that are the names of models which it tells in full."""
    every = list(finds)
    known = {one.model.rpartition("/")[2].casefold() for one in every if isinstance(one, Reference)}
    return [
        one
        for one in every
        if not isinstance(one, Undecided)
        or not one.loader.lower().endswith("name")
        or one.expression.casefold() not in known
    ]
