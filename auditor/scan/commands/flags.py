"""Options and variables of a command line by their names, whatever the program: what means a model there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Gap, Kind, Published, Reference
from auditor.scan import names
from auditor.scan.commands.arguments import (
    by_look_at,
    fields,
    is_object,
    listed,
    place_of,
    runs_script,
    value_of,
)
from auditor.scan.commands.led_to import led_to
from auditor.scan.commands.made import file_given, folder_given
from auditor.scan.configuration.entries import ITSELF
from auditor.scan.configuration.owned import Owners
from auditor.scan.formats.json import structured
from auditor.scan.identity import weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.filed import by_path
from auditor.scan.identity.forms import by_look, somebodys
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.own_servers import asked_of_own, by_name
from auditor.scan.identity.several import names_in
from auditor.scan.identity.unclaimed import own
from auditor.scan.identity.under_key import by_key
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.shell import Word, substitute, variables_of

_OPTION: Final = re.compile(r"--?([A-Za-z][\w.-]*)(?:=(.*))?", re.DOTALL)
_ASSIGNED: Final = re.compile(r"(?:--env=|-e=?)?([A-Z][A-Z0-9_]*)=(.+)", re.DOTALL)

#: A value that is set by the path of its keys, as Helm and Hydra take them.
_SET: Final = re.compile(r"(?:--[a-z-]+=)?\+{0,2}([A-Za-z][\w.-]*)\.(\w+)=([\w.-]+)")

_ADDRESS: Final = re.compile(
    r"^(?:https?://|[\w.-]+:\d+(?:/|$)|localhost|\$\{?\w+(?::?-[^}]*)?\}?(?::\d+)?/)"
)

#: Short options of llama.cpp and whisper.cpp (common/arg.cpp, examples/cli/cli.cpp) that take a file.
_FILES: Final = {
    "m": "model",
    "md": "draft_model",
    "mm": "mmproj",
    "mv": "vocoder_model",
    "vm": "vad_model",
}

#: How many rows of a data set are taken (ms-swift, "Custom dataset"): `org/name#500`, `org/name:part#500`.
_SAMPLED: Final = re.compile(r"(?<=/)(?P<name>[\w.-]+)(?::[\w-]+)?#[0-9]+$")

#: The program whose `-m` begins a module: `python -m optimum.exporters.onnx`.
_PYTHON: Final = re.compile(r"(?:.*/)?(?:python|pypy)[0-9.]*")

#: The address of a list of models, to which one is added.
_LIST_OF_MODELS: Final = re.compile(r"/models/?$")

_NONE: Final[Mapping[str, Word]] = {}


class Flags:
    """What options and variables say by their names."""

    def __init__(self, tables: Tables, owners: Owners) -> None:
        """Read with `tables`; `owners` knows whose a model is that is set in two parts."""
        self._tables, self._owners = tables, owners

    def read(
        self,
        words: list[Word],
        text: Text,
        variables: Mapping[str, Word],
        told: Sequence[str | None] = (),
    ) -> Iterator[Find]:
        """What the words refer to, but for options that are `told` already."""
        options = {one.text.lstrip("-").partition("=")[0].replace("-", "_") for one in words}
        read: set[int] = set()
        for index, word in enumerate(words):
            if word.text.partition("=")[0] in told or _is_module(words, index):
                continue
            given = assigned(word) or self._given(words, index, variables)
            if "." in word.text and (owned := self._owned(word, words, text)) is not None:
                yield owned
            elif given is not None:
                finds = list(self._named(*given, options, words, index, text, variables))
                read.update(given[1].offset for _ in finds[:1])
                yield from finds
                if not finds and given[1].offset not in {one.offset for one in words}:
                    yield from led_to(given[1], text, variables, self._tables, of_option=True)
            elif "{" in word.text[:3] and is_object(word.text):
                yield from self._sent(word, words, text, variables)
            elif word.offset not in read:
                behind = index > 0 and words[index - 1].text.startswith("--")
                yield from led_to(word, text, variables, self._tables, of_option=behind)

    def _owned(self, word: Word, words: Sequence[Word], text: Text) -> Reference | None:
        """A model that is set in two parts: `--set model.org=mistralai --set model.id=Mistral-7B-v0.1`."""
        own = _SET.fullmatch(word.text)
        if own is None:
            return None
        matches = (_SET.fullmatch(one.text) for one in words)
        beside = {one[2]: one[3] for one in matches if one is not None and one[1] == own[1]}
        found = self._owners.named(own[2], own[3], beside)
        if found is None:
            return None
        place = place_of(Word(own[3], word.offset + own.start(3)), text, {})
        return reference(found, place, f"option {own[1]}.{own[2]}", Certainty.LIKELY)

    def _named(
        self,
        name: str,
        value: Word,
        options: Collection[str],
        words: list[Word],
        index: int,
        text: Text,
        variables: Mapping[str, Word],
    ) -> Iterator[Find]:
        """What a value refers to that is given under a name, the word at `index`, beside other `options`."""
        if "{" in value.text[:3] and is_object(value.text):
            yield from self._sent(value, words, text, variables)
            return
        key = self._tables.key_beside(name, options) or self._tables.key(name)
        how = f"option {name}"
        if key is None and self._tables.publishes(name) and "/" in value.text:
            known = substitute(value.text, variables)
            plain = known if known is not None and names.is_repository(known) else None
            yield Published(plain, place_of(value, text, variables), how)
        if key is None:
            known = substitute(value.text, variables) if by_look_at(name, value.text) else None
            found = by_look(known, self._tables) if known else None
            if (found := found or file_given(name, known, words[: index + 1], text, variables)) is not None:
                yield reference(found, place_of(value, text, variables), how, Certainty.LIKELY)
            return
        beside = self._provider(words) if name in ("model", "model_name") else None
        apart = words[index + 1 : index + 2] == [value]
        behind = words[index + 1 + apart :] if words[index].text.startswith("-") else []
        for part in (*_parts(name, value), *self._more(name, value, behind, text)):
            known = substitute(part.text, variables)
            if known is None and weightnames.is_weights_file(part.text):
                known = part.text  # its name stands there, whatever folder it is in
            if known and known != part.text and len(names_in(known)) > 1:
                continue  # of a list each is told where it is set
            found = weights_at(known, self._tables) if known else None
            if found is None and known:
                found = by_name(name, known, key, beside, self._servers(words), self._tables)
                found = found or by_path(f"./{known}", key.kind, self._tables)
            if found is None and known and words[index].text.startswith("-"):
                found = self._own(known, key, text, variables)  # else it is told where the variable is set
            if found is not None:
                yield reference(found, place_of(part, text, variables), how, Certainty.LIKELY)
            elif known and words[index].text.startswith("-") and self._is_open(known, key, words):
                yield left_open(place_of(part, text, variables), known, how, Gap.WITHOUT_OWNER)

    def _own(self, path: str, key: Key, text: Text, variables: Mapping[str, Word]) -> Found | None:
        """The model of one's own in the file, or the folder, that an option is given by its path."""
        if key.kind is Kind.DATASET:
            return None
        found = own(path, key.kind)
        return found or (folder_given(path, key.kind, text.text, variables) if key.weighs else None)

    def _is_open(self, name: str, key: Key, words: Sequence[Word]) -> bool:
        """Whether what an option is given says that it is a model's name, but not whose; nor another word."""
        if key.kind is not Kind.MODEL or "tokenizer" in key.key or not somebodys(name, self._tables):
            return False
        return not any(one.text.endswith(f"/{name}") for one in words)

    def _servers(self, words: list[Word]) -> Mapping[str, str]:
        """The addresses among what the options and variables of a command line are given."""
        if not any("://" in one.text for one in words):
            return {}
        given = (assigned(word) or self._given(words, index) for index, word in enumerate(words))
        return {one[0]: one[1].text for one in given if one is not None and "://" in one[1].text}

    def _more(self, name: str, value: Word, behind: Sequence[Word], text: Text) -> Iterator[Word]:
        """The words behind the first that an option of several models is given: `ONE,TWO`, `ONE TWO`."""
        end = value.offset + len(value.text)
        for word in behind:
            joined = text.text[end : end + 1] == "," and word.offset == end + 1
            listed_on = name.lower().endswith("s") and self._says_model(word.text)
            if not (joined or listed_on or _SAMPLED.search(word.text)):
                return
            yield replace(word, text=_SAMPLED.sub(r"\g<name>", word.text))
            end = word.offset + len(word.text)

    def _says_model(self, value: str) -> bool:
        """Whether a word is a model's name by itself."""
        return self._is_model(value) or self._tables.told_by(value) is not None

    def _provider(self, words: list[Word]) -> Service | None:
        """The service that an option of its own names: `--provider ollama`."""
        given = value_of(words, ("--provider",))
        return self._tables.provider(given.text) if given is not None else None

    def _given(
        self, words: list[Word], index: int, variables: Mapping[str, Word] = _NONE
    ) -> tuple[str, Word] | None:
        match = _OPTION.fullmatch(words[index].text)
        if match is not None and match[1] == "m" and runs_script(words[:index]) and index + 1 < len(words):
            return "model", words[index + 1]
        if match is not None and match[1] in _FILES and index + 1 < len(words):
            following = words[index + 1].text
            if weightnames.is_weights_file(substitute(following, variables) or following):
                return _FILES[match[1]], words[index + 1]
        if match is not None and match[1] == "m" and self._is_model(match[2]):
            return "model", Word(match[2], words[index].offset + match.start(2))
        if match is None or len(match[1]) < 3:
            hydra = re.fullmatch(r"\+{0,2}([a-z][\w.]*)=(.+)", words[index].text)
            if hydra is not None:  # `model.name_or_path=org/name`
                return self._told_by(hydra[1]), Word(hydra[2], words[index].offset + hydra.start(2))
            return None
        name = self._told_by(match[1])  # `--actor.model_name_or_path`
        if match[2] is not None:
            return name, Word(match[2], words[index].offset + match.start(2))
        if index + 1 < len(words) and not words[index + 1].text.startswith("-"):
            return name, words[index + 1]
        return None

    def _told_by(self, path: str) -> str:
        """The part of a path that says what its value is: `tokenizer` of `policy.tokenizer.name`."""
        *above, last = path.replace("-", "_").split(".")
        if above and last in ITSELF and self._tables.key(last) is None and self._tables.key(above[-1]):
            return above[-1]
        return last

    def _is_model(self, value: str | None) -> bool:
        """Whether a value is a name that only a model has."""
        return value is not None and names.is_hub_name(value) and self._tables.says_model(value)

    def _sent(
        self, word: Word, words: list[Word], text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        """A body that is sent to a service: the model that it asks for."""
        unescaped = word.text.replace('\\"', '"')  # between double quotes its own are escaped
        body = structured(word.text) or structured(unescaped)
        given = (substitute(one.text, variables) or one.text for one in words if one is not word)
        address = next((one for one in given if _ADDRESS.search(one)), "")
        service = self._tables.service_asked_at(address) if address else None
        for key, value in fields(body):
            known = substitute(value.value, variables) if value.string else None
            found = weights_at(known, self._tables) if known else None
            if found is None and known:
                found = self._asked_for(key, known, address, service)
            if found is not None:
                end = max(word.end, word.offset + len(word.text))
                at = text.text.find(value.value, max(word.offset, 0), end)
                place = place_of(Word(value.value, at if at >= 0 else word.offset), text, variables)
                parts = [variables.get(one) for one in variables_of(value.value)]
                if len(parts) == 1 and parts[0] is not None and parts[0].offset >= 0:
                    place = place_of(parts[0], text, {})  # where its name is written
                yield reference(found, place, f"body {key}", Certainty.LIKELY)

    def _asked_for(self, key: str, value: str, address: str, service: Service | None) -> Found | None:
        """The model that a value of a body is, by its key; a list of models has each by its name."""
        meant = self._tables.key(key)
        if meant is None and key == "name":
            own = self._tables.told_by(value) if _LIST_OF_MODELS.search(address) else None
            meant = self._tables.key("model") if service or own else None
        if meant is None:
            return None
        found = by_key(value, meant, service, self._tables)
        if found is None and service is None and meant.kind is Kind.MODEL:
            return asked_of_own(key, value, {"base_url": address}, self._tables)
        return found


def _parts(name: str, value: Word) -> Iterator[Word]:
    """The parts of a value: several where it is a list, by spaces only where its name says so."""
    spaced = names_in(value.text, True) if " " in value.text and name.lower().endswith("s") else []
    for word in listed(value) if not spaced else ():
        yield replace(word, text=_SAMPLED.sub(r"\g<name>", word.text))
    for part, offset in spaced:
        yield Word(part, value.offset + offset)


def assigned(word: Word) -> tuple[str, Word] | None:
    """A variable of the environment that is set for a program: `-e NAME=value`."""
    match = _ASSIGNED.fullmatch(word.text)
    return (match[1], Word(match[2], word.offset + match.start(2))) if match else None


def _is_module(words: Sequence[Word], index: int) -> bool:
    """Whether a word is the module that Python is to run, or says that there is one."""
    for behind in (1, 2):
        if index >= behind and words[index - behind + 1].text == "-m":
            return _PYTHON.fullmatch(words[index - behind].text) is not None
    return False
