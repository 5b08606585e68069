"""Configuration: values under keys that mean a model, in YAML, JSON, TOML, .env and INI files."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from auditor.model import Certainty, Kind, Location, Published, Reference, Undecided
from auditor.reading import SourceFile, Unreadable
from auditor.scan import names
from auditor.scan.addresses import weights_at
from auditor.scan.commands import CommandReader
from auditor.scan.documents import Document, Meant
from auditor.scan.entries import ITSELF, Entry, Inner, Line, Name, entries
from auditor.scan.identify import Client, Found, by_call, by_key, by_look, reference, routed, several
from auditor.scan.loaders import Argument, Call
from auditor.scan.loops import Several
from auditor.scan.loose import loose
from auditor.scan.options import Scripts, no_scripts
from auditor.scan.others import CONFIGURATION
from auditor.scan.patterns import pattern_of
from auditor.scan.places import Text
from auditor.scan.seam import Find, LeftOut
from auditor.scan.shell import Word, substitute, with_defaults
from auditor.scan.structure import Node, is_template, structures
from auditor.scan.tables import Key, Service, Tables

#: A file that holds none of these names no model; it is left alone, whether it is valid or not.
_TELLING: Final = (
    "model|llm|vlm|_lm|checkpoint|embed|rerank|repo|adapter|lora|tokenizer|pretrained|dataset|deployment"
    "|gpt-|claude|gemini|mistral|qwen|whisper|bert-|wav2vec|_core_|stable-diffusion"
    "|name_or_path|_target_|_component_|class_path|init_parameters|hf://|ollama|huggingface|hf\\.co|bedrock|llama"
)

#: Largest configuration, in bytes: larger files are data.
LARGEST: Final = 2_000_000

#: Why a larger one is left out, however large it is.
AS_DATA: Final = f"larger than {LARGEST // 1_000_000} MB, as data is and configuration is not"

#: What stands behind the name of a configuration that is to be copied and filled in.
_SAMPLE: Final = re.compile(r"[.-](?:example|sample|template|default|dist)$")

#: What other scanners and other stages read.
_OTHERS: Final = frozenset({"adapter_config.json", "auditor.toml", "pyproject.toml"})
_OPEN: Final = re.compile(r"\$[\{(]?\w+|\{\{")

#: `TextModel` is `text_model`.
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

#: Keys whose values are no models, whatever they look like: what is shown, what is written, what is code.
_NO_MODEL: Final = re.compile(
    r"(?i)image|repository|^uses$|^repo$|registry|title|label|description|comment|prompt|text|content|message"
    r"|display|tag|alias|group|project|output|save|log|run|job|experiment|hub_id|push|homepage|author|help|note|cache"
)
_NO_PART: Final = re.compile(
    r"dataset|^data_|^(?:on|tags|enum|anyof|responses?|examples?|required_providers|dependencies|scripts|docs|nav)$"
)

#: Files that list data sets, or what was measured of them.
_OF_DATA: Final = re.compile(
    r"(?:^|/)(?:data|testdata|fixtures)/|(?:dataset|results?|scores?|benchmarks?)[^/]*$"
)

#: Keys that entries of price lists have.
_PRICE: Final = re.compile(
    r"^(?:cost|pricing|price|prices|limit|limits|modalities)$|cost_per|price_per|per_?token|_cost$"
)


class ConfigurationScanner:
    """Reads configuration files by the meaning of their keys."""

    def __init__(
        self,
        tables: Tables,
        inner: Callable[[SourceFile], Iterator[Find]] | None = None,
        scripts: Scripts = no_scripts,
    ) -> None:
        """Scan with `tables`; files inside are read by `inner`; `scripts` knows those of the project."""
        self._tables = tables
        self._commands = CommandReader(tables, scripts)
        self._inner = inner
        programs = sorted({re.escape(one.program[0]) for one in tables.commands if len(one.program[0]) > 3})
        self._worth = pattern_of(rf"(?i){_TELLING}|{'|'.join(programs)}")

    def accepts(self, path: str) -> bool:
        """Whether the file is a configuration, by its name."""
        name = path.rpartition("/")[2]
        if name in _OTHERS:
            return False
        return (
            _SAMPLE.sub("", name).endswith((*CONFIGURATION, ".pbtxt", ".env", ".dvc"))
            or name.startswith(".env.")
            or name == "MLmodel"
        )

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the values refer to. Raises `Unreadable`, `LeftOut`."""
        if not self._worth.search(file.data) and self._tables.key(_folder(file.path)) is None:
            return
        if len(file.data) > LARGEST:
            raise LeftOut(AS_DATA)
        if _is_schema(file.data):
            raise LeftOut("definitions of kinds of Kubernetes resources")
        text = Text(file.path, file.text)
        suffix = ".env" if file.name.startswith(".env") else PurePosixPath(_SAMPLE.sub("", file.name)).suffix
        suffix = ".yaml" if suffix == ".dvc" or file.name == "MLmodel" else suffix
        try:
            for document in structures(text, suffix):
                yield from self._document(document, text)
        except Unreadable:
            if suffix not in (".yaml", ".yml"):
                raise
            yield from self._document(loose(text), text)
            if not is_template(text):
                raise

    def _document(self, document: Node, text: Text) -> Iterator[Find]:
        parts = list(entries(document, self._tables))
        found = [one for one in parts if isinstance(one, Entry)]
        kinds = self._kinds(text.path, found)
        variables, matrix = _settings(found), Several(_matrix(found))
        for one in parts:
            if isinstance(one, Entry):
                if one.node.string:
                    variables.setdefault(one.key, Word(one.value, one.node.offset))
                yield from self._entry(one, kinds, text, variables)
            elif isinstance(one, Line):
                program = self._commands.program(one.image)
                for chosen in matrix.bindings(one.words):
                    given = {**variables, **one.variables, **chosen}
                    yield from self._commands.run(text, list(one.words), given, program)
            elif isinstance(one, Name):
                yield from self._index(one, text)
            elif self._inner is not None:
                yield from self._file(one, text)

    def _kinds(self, path: str, found: Sequence[Entry]) -> list[Document]:
        """The kinds of configuration that a document is."""
        paths = {".".join(one.path[:end]) for one in found for end in range(1, len(one.path) + 1)}
        values: dict[str, list[str]] = {}
        for one in found:
            values.setdefault(".".join(one.path), []).append(one.value)
        return [one for one in self._tables.documents if one.fits(path, paths, values)]

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
            if meant is not None:
                yield from self._meant(entry, meant, text, variables, kind.document)
                return
        if entry.call is not None:
            yield from self._called(entry, entry.call, text, variables)
        elif not any(kind.only for kind in kinds) and entry.node.string:
            yield from self._value(entry, text, variables)

    def _meant(
        self, entry: Entry, meant: Meant, text: Text, variables: Mapping[str, Word], how: str
    ) -> Iterator[Find]:
        """A value whose meaning the kind of the document gives."""
        if meant.ignored or not entry.node.string or (meant.unless and meant.unless in entry.beside):
            return
        if meant.command:
            yield from self._commands.read(text, entry.node.offset, entry.value, variables)
            return
        call = Call(
            call=how,
            model=Argument(),
            kind=meant.kind,
            origin=meant.origin,
            route=meant.route,
            bare=meant.bare,
            names=meant.names,
            prefixes=meant.prefixes,
            hub_names=meant.hub_names,
            server=meant.server,
        )
        if meant.server is not None:
            entry = replace(entry, given=entry.beside)
        if meant.revision is not None and meant.revision in entry.beside:
            entry = replace(entry, beside={**entry.beside, "revision": entry.beside[meant.revision]})
        for value, offset in _parts(entry, meant.separator):
            yield from self._loaded(
                value, offset, call, entry, text, variables, f"{how}: {'.'.join(entry.path)}"
            )

    def _called(self, entry: Entry, call: Call, text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """An argument of a call that is written as configuration."""
        if entry.key in call.model.keywords and entry.node.string:
            yield from self._loaded(entry.value, entry.node.offset, call, entry, text, variables, call.call)

    def _loaded(
        self,
        value: str,
        offset: int,
        call: Call,
        entry: Entry,
        text: Text,
        variables: Mapping[str, Word],
        how: str,
    ) -> Iterator[Find]:
        place = text.at(offset, len(value.split("\n")[0]))
        known = _filled(value, entry.key, variables)
        if known is None:
            yield Undecided(place, value[:200], how)
            return
        server = entry.given.get(call.server) if call.server else None
        found = weights_at(known, self._tables) or by_call(known, call, self._tables, Client(server))
        if found is not None and found.origin != "local":
            yield reference(
                _pinned(found, entry), place, how, Certainty.CERTAIN if found.sure else Certainty.LIKELY
            )

    def _value(self, entry: Entry, text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """A value whose key may mean a model."""
        value = entry.value
        place = text.at(entry.node.offset, len(value.split("\n")[0]))
        how = f"key {entry.key}"
        found = weights_at(value, self._tables)
        if found is not None:
            yield reference(_pinned(found, entry), place, how, Certainty.LIKELY)
            return
        key = self._key(entry, text.path)
        known = _filled(value, entry.key, variables) if key is not None else value
        if not value:
            return
        if key is None:
            found = self._of_provider(entry) or (None if _OF_DATA.search(text.path) else self._by_look(entry))
        elif known is None:
            if key.kind is Kind.MODEL and "tokenizer" not in key.key and entry.key.lower() not in ITSELF:
                yield Undecided(place, value[:200], how)
            return
        elif key.kind is Kind.DATASET and "+" in known and known == value:
            yield from self._joined(entry, text, key, how)
            return
        elif listed := self._listed(entry, text, key, how) if known == value else []:
            yield from listed
            return
        else:
            found = self._named(known, key, entry)
        if found is not None:
            certainty = Certainty.POSSIBLE if _is_priced(entry.beside) else Certainty.LIKELY
            yield reference(_pinned(found, entry), place, how, certainty)

    def _named(self, value: str, key: Key, entry: Entry) -> Found | None:
        """The model that a value under a key that means one names."""
        if "tokenizer" in key.key and not names.is_hub_name(value):
            return None  # an encoding, not the tokenizer of a model
        service = self._near(entry)
        found = by_key(value, key.kind, key.origin, service, self._tables)
        if found is None and service is None and key.kind is Kind.MODEL:
            found = by_key(value, key.kind, key.origin, self._section(entry.path[:-1]), self._tables)
        if found is not None and found.origin == "huggingface" and self._elsewhere(entry.beside):
            return routed(value, key.kind, self._tables) or found
        return found

    def _listed(self, entry: Entry, text: Text, key: Key, how: str) -> list[Reference]:
        """The models of a list in one string; none where one of its parts is no model."""
        service = self._near(entry)
        listed = []
        for part, offset in several(entry.value) if "tokenizer" not in key.key else ():
            found = by_key(part, key.kind, key.origin, service, self._tables)
            if found is None:
                return []
            place = text.at(entry.node.offset + offset, len(part))
            listed.append(reference(found, place, how, Certainty.LIKELY))
        return listed

    def _joined(self, entry: Entry, text: Text, key: Key, how: str) -> Iterator[Find]:
        """Several data sets whose names are joined with `+`."""
        names_seen: set[str] = set()
        offset = entry.node.offset
        for name in entry.value.split("+"):
            found = by_key(name, key.kind, key.origin, None, self._tables)
            if found is not None and name not in names_seen:
                yield reference(found, text.at(offset, len(name)), how, Certainty.LIKELY)
            names_seen.add(name)
            offset += len(name) + 1

    def _of_provider(self, entry: Entry) -> Found | None:
        """A value in the section of a service, where it has the form of that service's names."""
        service = None if _NO_MODEL.search(entry.key) else self._section(entry.path[:-1])
        if service is None or self._tables.service_of(entry.value) != service:
            return None
        return by_key(entry.value, Kind.MODEL, None, service, self._tables)

    def _by_look(self, entry: Entry) -> Found | None:
        """A value that only a model has, under a key that says nothing."""
        if (
            _NO_MODEL.search(entry.key)
            or self._tables.publishes(entry.key)
            or any(_NO_PART.search(one) for one in entry.path)
        ):
            return None
        return by_look(entry.value, self._tables)

    def _key(self, entry: Entry, path: str) -> Key | None:
        """What the key means, or the key above it where this one only says that here is the name.

        Where no key stands above, the folder does: a group of settings of which one is chosen.
        """
        key = self._tables.key_beside(entry.key, entry.beside)
        key = key or self._tables.key(entry.key) or self._tables.key(_HUMP.sub("_", entry.key))
        if key is None and entry.key.lower() in ITSELF and len(entry.path) > 1:
            if entry.key.lower() == "name" and "id" in entry.beside:
                return None  # a label beside the name itself
            if (
                entry.path[-2] not in ("models", "datasets")
                and entry.path[-2].endswith("s")
                and "model" not in entry.path[-2]
            ):
                return None
            key = self._tables.key(entry.path[-2])
        if key is None and entry.key.lower() in ("name", "path") and len(entry.path) == 1:
            key = self._tables.key(_folder(path))
        return key or self._part(entry)

    def _part(self, entry: Entry) -> Key | None:
        """What a key means that says for what a model is used, or of which service one is."""
        if not entry.path:
            return None
        last, *above = reversed(entry.path[-3:])
        offered = last in self._tables.parts or self._tables.provider(last) is not None
        if not offered or not above:
            return None
        meant = self._models(above[0])
        if meant is None and len(above) > 1 and self._tables.provider(above[0]) is not None:
            meant = self._models(above[1])
        if meant is None and last in self._tables.parts and self._tables.provider(above[0]) is not None:
            own = self._tables.service_of(entry.value)  # only the name itself tells that it is one
            return Key(last) if own is not None and own.telling else None
        return meant

    def _models(self, name: str) -> Key | None:
        """The entry for a key below which models stand."""
        key = self._tables.key(name) if name not in self._tables.parts else None
        return key if key is not None and key.kind is Kind.MODEL and "tokenizer" not in key.key else None

    def _near(self, entry: Entry) -> Service | None:
        """The service that the keys beside or above a name point to."""
        return self._tables.beside(entry.key, self._service(entry.beside)) or self._offered_by(entry)

    def _offered_by(self, entry: Entry) -> Service | None:
        """The service that stands right above a name, or that is the key of the name itself."""
        near = entry.path[-2:-1] if entry.path[-1] in self._tables.parts else entry.path[-1:]
        return self._tables.provider(near[0]) if near else None

    def _service(self, beside: Mapping[str, str]) -> Service | None:
        """The service that the keys beside a model's name point to."""
        addresses = [beside[name] for name in self._tables.siblings if "://" in beside.get(name, "")]
        if addresses:
            return self._tables.service_at(addresses[0])  # a server of one's own is no known service
        for name in self._tables.siblings:
            value = beside.get(name)
            if value:
                service = self._tables.service_at(value) or self._tables.provider(value)
                if service is not None:
                    return service
        return None

    def _elsewhere(self, beside: Mapping[str, str]) -> bool:
        """Whether the keys beside a name point to a server that is no service that is known."""
        addresses = [beside[name] for name in self._tables.siblings if "://" in beside.get(name, "")]
        return bool(addresses) and self._tables.service_at(addresses[0]) is None

    def _section(self, path: Sequence[str]) -> Service | None:
        """The service whose section of the configuration this is."""
        found = (self._tables.provider(one) for one in reversed(path[-6:]))
        return next((one for one in found if one is not None), None)

    def _index(self, name: Name, text: Text) -> Iterator[Find]:
        """A key of a mapping of models: the name of one."""
        service = self._service(name.beside) or self._section(name.path)
        found = by_key(name.pair.key, Kind.MODEL, None, None, self._tables)
        if found is None and service is not None:
            found = by_key(name.pair.key, Kind.MODEL, None, service, self._tables)
        if found is not None:
            place = text.at(name.pair.offset, len(name.pair.key))
            certainty = Certainty.POSSIBLE if _is_priced(name.entry) else Certainty.LIKELY
            yield reference(found, place, "key of models", certainty)

    def _file(self, inner: Inner, text: Text) -> Iterator[Find]:
        """A file inside: read with every line at its place."""
        source = text.text[inner.node.start : inner.node.end]
        head, _, body = source.partition("\n")
        line = text.at(inner.node.start, 0).line
        if head.strip()[:1] not in "|>" or not body or self._inner is None:
            return
        first = next((row for row in body.split("\n") if row.strip()), "")
        moved = len(first) - len(first.lstrip(" "))
        whole = "\n" * line + re.sub(rf"(?m)^ {{0,{moved}}}", "", body)
        try:
            for find in self._inner(SourceFile(inner.name, whole.encode(errors="replace"))):
                place = _moved(find.location, text.path, moved)
                if isinstance(find, Undecided | Published):
                    yield replace(find, location=place)
                else:
                    yield replace(find, location=place, role=names.role_of(text.path))
        except Unreadable:
            return  # a part of a file need not be whole


def _folder(path: str) -> str:
    """The name of the folder that a file stands in."""
    return path.rpartition("/")[0].rpartition("/")[2]


def _moved(place: Location, path: str, columns: int) -> Location:
    """A place of a file inside, as the file that holds it has it: so many columns further right."""
    return replace(place, path=path, column=place.column + columns, end_column=place.end_column + columns)


def _is_schema(data: bytes) -> bool:
    """Whether a file only defines kinds of resources for Kubernetes: large, and nothing in it is used."""
    kinds = re.findall(rb"(?m)^kind:[ \t]*(\w+)", data)
    return bool(kinds) and set(kinds) == {b"CustomResourceDefinition"}


def _is_priced(keys: Collection[str]) -> bool:
    """Whether an entry with these keys belongs to a list of prices and limits, which names what there is."""
    return any(_PRICE.search(one) for one in keys)


def _matrix(found: Sequence[Entry]) -> Mapping[str, Sequence[Word]]:
    """The values that a job of a matrix is run with in turn, by the key they stand under."""
    values: dict[str, list[Word]] = {}
    for one in found:
        if "matrix" in one.path[:-1] and one.value and not _OPEN.search(one.value):
            values.setdefault(one.key, []).append(Word(one.value, one.node.offset))
    return values


def _settings(found: Sequence[Entry]) -> dict[str, Word]:
    """What values may be composed of wherever they stand: settings by their whole path, `${a.b.c}`."""
    named: dict[str, Word] = {}
    for one in found:
        if one.node.string and one.value:
            named.setdefault(
                one.key if len(one.path) == 1 else ".".join(one.path), Word(one.value, one.node.offset)
            )
    return named


#: How often a setting may stand for another.
_CHAINED: Final = 4


def _filled(value: str, key: str, variables: Mapping[str, Word]) -> str | None:
    """A value with the variables put in, None if one is not known; empty where it only stands for itself."""
    value = with_defaults(value)
    if not _OPEN.search(value):
        return value
    if "$__" in value:
        return ""  # a place of a template, which its values fill
    others = {name: word for name, word in variables.items() if name != key}
    known: str | None = value
    for _ in range(_CHAINED):
        known = substitute(known, others) if known is not None and _OPEN.search(known) else known
    known = None if known is not None and _OPEN.search(known) else known
    if known is None and "${{" in value:
        return ""  # what runs the workflow fills it
    return known if known is not None else substitute(value, {**others, key: Word("", 0)})


def _pinned(found: Found, entry: Entry) -> Found:
    """The revision that stands beside a name."""
    own = "dataset_revision" if found.kind is Kind.DATASET else "model_revision"
    revision = entry.beside.get("revision") or entry.beside.get(own) or entry.beside.get("commit")
    if (
        revision
        and revision != "main"
        and found.revision is None
        and " " not in revision
        and "$" not in revision
    ):
        return replace(found, revision=revision)
    return found


def _parts(entry: Entry, separator: str | None) -> Iterator[tuple[str, int]]:
    if not separator:
        yield entry.value, entry.node.offset
        return
    at = 0
    for part in entry.value.split(separator):
        bare = part.strip()
        if bare:
            yield bare, entry.node.offset + at + part.index(bare)
        at += len(part) + len(separator)
