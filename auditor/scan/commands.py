"""Command lines: which model a program is told to load."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Kind, Published, Route, Undecided
from auditor.scan import names
from auditor.scan.addresses import weights_at
from auditor.scan.arguments import (
    SCRIPTS,
    by_look_at,
    fields,
    is_object,
    is_text,
    listed,
    models_of,
    place_of,
    program_of,
    runs_script,
    structured,
    value_of,
)
from auditor.scan.entries import ITSELF
from auditor.scan.forms import by_look
from auditor.scan.found import Found, reference
from auditor.scan.identify import by_call, by_key
from auditor.scan.known import NO_NAMES, Known
from auditor.scan.options import Scripts, no_scripts
from auditor.scan.places import Text
from auditor.scan.requirements import requirement
from auditor.scan.seam import Find
from auditor.scan.shell import Word, joined, lines, substitute
from auditor.scan.tables import Command, Key, Service, Tables

_TAG: Final = re.compile(r":[\w.-]+$")
_OPTION: Final = re.compile(r"--?([A-Za-z][\w.-]*)(?:=(.*))?", re.DOTALL)
_ASSIGNED: Final = re.compile(r"(?:--env=|-e=?)?([A-Z][A-Z0-9_]*)=(.+)", re.DOTALL)

_ADDRESS: Final = re.compile(r"https?://|[\w.-]+:\d+(?:/|$)|localhost")

#: Addresses of this machine.
_HERE: Final = re.compile(r"(?:https?://)?(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?=[:/]|$)")

#: Addresses that only a model or a data set has.
_OF_HUB: Final = ("hf://", "ollama://")
_HUBS: Final = re.compile(r"huggingface|hf\.co|modelscope|ollama\.com")

#: How deep commands may stand in the words of commands.
_DEEPEST: Final = 3

#: Words at whose place a program may begin, and words that make one up at most.
_EARLY: Final = 14
_LONGEST_PROGRAM: Final = 6

#: Origins whose names have the form of the Hub's.
_HUB_NAMES: Final = frozenset({"huggingface", "ollama", "modelscope", "lm_studio"})

#: Files for which what a program shows is a setting of the commands that follow.
_KEPT: Final = ("GITHUB_ENV", "GITHUB_ENV}", "GITHUB_OUTPUT", "GITHUB_OUTPUT}", ".env")

_SHELLS: Final = frozenset({"sh", "bash", "ash", "dash", "zsh", "python", "python3", "env"})

#: Programs that only show or look for what they are given.
_SILENT: Final = frozenset(
    {"echo", "printf", "grep", "sed", "awk", "read", ":", "info", "warn", "log", "die"}
)


class CommandReader:
    """Finds models in command lines, by table."""

    def __init__(self, tables: Tables, scripts: Scripts = no_scripts, known: Known = NO_NAMES) -> None:
        """Read with `tables`; `scripts` knows the options of the project's own scripts, `known` names."""
        self._tables = tables
        self._scripts = scripts
        self._known = known

    def read(
        self, text: Text, start: int, command: str, variables: Mapping[str, Word], program: str = ""
    ) -> Iterator[Find]:
        """What the commands in `command`, which begins at offset `start` of the text, refer to.

        `program` stands before the first of them where the command only gives its arguments.
        """
        for words in lines(command):
            moved = [replace(word, offset=word.offset + start) for word in words]
            yield from self.run(text, moved, variables, program)
            program = ""

    def run(
        self, text: Text, words: list[Word], variables: Mapping[str, Word], program: str = "", depth: int = 0
    ) -> Iterator[Find]:
        """What one command, given as its words, refers to."""
        plain: list[Word] = []
        if words and not words[0].whole and words[0].text in _SILENT:
            if any(word.text.endswith(_KEPT) for word in words[1:]):
                yield from self._options([one for one in words if self._assigned(one)], text, variables)
            return
        for word in words:
            if depth < _DEEPEST and (word.whole or is_text(word.text)):
                yield from self._inside(word, text, variables, program if word.whole else "", depth + 1)
            if not word.whole:
                plain.append(word)
        if not plain:
            return
        instead = plain[0].text.rpartition("/")[2] in _SHELLS  # of the program that the image starts
        before = [Word(one, -1) for one in program.split()] if not instead else []
        found = self._match(before + plain) or self._started(plain, variables)
        if found is not None:
            yield from self._models(*found, text, variables)
        if found is None or found[0].addresses:
            yield from self._scripted(plain, text, variables)
            yield from self._options(plain, text, variables)
            yield from self._handed(plain, text, variables)
        elif not found[0].published:
            entry = found[0]
            told = (*entry.options, entry.revision, entry.dataset_option)
            yield from self._options(found[1], text, variables, told)

    def program(self, image: str) -> str:
        """The words of the program that a container image starts by itself, empty if none is known."""
        fitting = (one for one in self._tables.images if one.image in image)
        return next((" ".join(one.program) for one in fitting), "")

    def _inside(
        self, word: Word, text: Text, variables: Mapping[str, Word], program: str, depth: int
    ) -> Iterator[Find]:
        """Commands inside a word: `sh -c "..."`, or a text that a configuration holds."""
        start, source = word.offset, word.text
        if text.text[start : start + len(source)] != source and 0 <= word.start < word.end:
            start, source = word.start, text.text[word.start : word.end]
            folded = source[:1] == ">"  # its lines are one
            source = re.sub(r"\A[|>][^\n]*", lambda match: " " * len(match[0]), source)
            source = source.replace("\n", " ") if folded else source
        for number, words in enumerate(lines(joined(source))):
            moved = [replace(one, offset=one.offset + start) for one in words]
            yield from self.run(text, moved, variables, program if number == 0 else "", depth)

    def _match(self, words: list[Word]) -> tuple[Command, list[Word]] | None:
        plain = [program_of(word.text) for word in words[: _EARLY + _LONGEST_PROGRAM]]
        for index in range(min(len(words), _EARLY)):
            for entry in self._tables.programs.get(plain[index], ()):
                end = index + len(entry.program)
                if tuple(plain[index:end]) == entry.program and self._begins(plain[:index], entry):
                    return entry, words[end:]
        return None

    def _begins(self, before: Sequence[str], entry: Command) -> bool:
        """Whether a program may stand after these words: after others of its kind, not as their argument."""
        return (
            len(entry.program) > 1
            or not before
            or before[-1].lower() not in ("install", "add", "echo", "which", "-v")
        )

    def _started(self, words: list[Word], variables: Mapping[str, Word]) -> tuple[Command, list[Word]] | None:
        """A container that is run: its image starts the program, what follows are the arguments."""
        plain = [program_of(word.text) for word in words[:4]]
        if "run" not in plain or not {"docker", "podman", "nerdctl"} & set(plain):
            return None
        for index, word in enumerate(words):
            image = substitute(word.text, variables) or ""
            program = self.program(image) if "=" not in word.text else ""
            if program:
                found = self._match([Word(one, -1) for one in program.split()])
                return (found[0], words[index + 1 :]) if found is not None else None
        return None

    # -- programs that are known

    def _models(
        self, entry: Command, words: list[Word], text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        how = " ".join(entry.program)
        for model in models_of(words, entry):
            name = substitute(model.text, variables)
            place = place_of(model, text, variables)
            if entry.published:
                kind = value_of(words, (entry.dataset_option,)) if entry.dataset_option else None
                if kind is None or kind.text == "model":
                    known = name if name is not None and names.is_repository(name) else None
                    yield Published(known, place, how)
                continue
            if name is None:
                if not entry.addresses or _HUBS.search(model.text):
                    yield Undecided(place, model.text[:200], how)
                continue
            found = self._found(name, entry)
            if found is not None:
                yield reference(self._detailed(found, entry, words, variables), place, how, Certainty.CERTAIN)
            elif (
                entry.origin == "huggingface"
                and not (entry.addresses or entry.served)
                and names.is_bare_name(name)
            ):
                yield Undecided(place, name, how)  # a folder of somebody's machine, or a name of the Hub

    def _detailed(
        self, found: Found, entry: Command, words: list[Word], variables: Mapping[str, Word]
    ) -> Found:
        """The revision and the kind that other options state."""
        revision = value_of(words, (entry.revision,)) if entry.revision else None
        pinned = substitute(revision.text, variables) if revision is not None else None
        if found.revision is None and pinned not in (None, "main", ""):
            found = replace(found, revision=pinned)
        if any(word.text in self._tables.remote_code for word in words):
            found = replace(found, remote_code=True)
        kind = value_of(words, (entry.dataset_option,)) if entry.dataset_option else None
        return replace(found, kind=Kind.DATASET) if kind is not None and kind.text == "dataset" else found

    def _found(self, name: str, entry: Command) -> Found | None:
        found = weights_at(name, self._tables)
        if found is None and entry.addresses:
            found = requirement(name, self._tables)
        if found is not None:
            return found
        if named := names.address(name):
            kind = Kind.DATASET if named.dataset else entry.kind
            return Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)
        if entry.addresses:
            return None
        if name in entry.names:
            model = entry.names[name]
            return Found(model, "huggingface" if "/" in model else entry.origin, Route.WEIGHTS, entry.kind)
        if entry.served:
            return by_key(name, Key("*", kind=entry.kind), None, self._tables)
        bare = _TAG.sub("", name) if entry.origin == "huggingface" else name
        if names.is_hub_name(_TAG.sub("", name)) and entry.origin in _HUB_NAMES:
            return Found(bare, entry.origin, Route.WEIGHTS, entry.kind)
        return self._named(name, entry)

    def _named(self, name: str, entry: Command) -> Found | None:
        """A name that is no name of the Hub: of a service, or of the registry that the program knows."""
        own = self._tables.service_of(name)
        if own is not None and own.origin == entry.origin:
            return Found(name, own.origin, own.route, entry.kind)
        if names.is_path(name) or not names.is_bare_name(name.partition(":")[0]):
            return None
        if entry.bare is not None:
            model = entry.bare.format(name=name)
            return Found(model, entry.origin, Route.WEIGHTS, entry.kind)
        if entry.origin == "huggingface":
            return None
        asked = any(
            one.origin == entry.origin and one.route is not Route.WEIGHTS for one in self._tables.services
        )
        if asked:
            return by_key(name, Key("*", kind=entry.kind, origin=entry.origin), None, self._tables)
        return Found(name, entry.origin, Route.WEIGHTS, entry.kind)

    # -- scripts of the project: options that reach a loader

    def _scripted(self, words: list[Word], text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        script = next((word.text for word in words[:_EARLY] if word.text.endswith(".py")), "")
        options = self._scripts(script, text.path) if script else {}
        for option, entry in options.items():
            given = value_of(words, (option,))
            known = substitute(given.text, variables) if given is not None else None
            found = by_call(known, entry, self._tables) if known else None
            if given is not None and found is not None and found.origin != "local":
                place = place_of(given, text, variables)
                yield reference(found, place, f"{script.rpartition('/')[2]} {option}", Certainty.CERTAIN)

    def _handed(self, words: list[Word], text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """What a script is handed without an option's name, where it is the name of a model by itself."""
        begin = next((at for at, word in enumerate(words[:_EARLY]) if word.text.endswith(SCRIPTS)), None)
        for at in range(begin + 1 if begin is not None else len(words), len(words)):
            word, before = words[at], words[at - 1].text
            name = substitute(word.text, variables) if not before.startswith("-") or "=" in before else None
            if name is None or not names.is_hub_name(name):
                continue
            if self._known.has(name) and self._tables.says_model(name):
                found = Found(name, "huggingface", Route.WEIGHTS, Kind.MODEL)
                script = words[begin or 0].text.rpartition("/")[2]
                yield reference(
                    found, place_of(word, text, variables), f"argument of {script}", Certainty.LIKELY
                )

    # -- programs that are not known: options and variables by their names

    def _options(
        self,
        words: list[Word],
        text: Text,
        variables: Mapping[str, Word],
        told: Sequence[str | None] = (),
    ) -> Iterator[Find]:
        """What options say by their names, but for those that are `told` already."""
        for index, word in enumerate(words):
            if word.text.partition("=")[0] in told:
                continue
            given = self._assigned(word) or self._given(words, index)
            if given is None:
                if "{" in word.text[:3] and is_object(word.text):
                    yield from self._sent(word, words, text, variables)
                elif word.text.startswith(_OF_HUB) and (found := weights_at(word.text, self._tables)):
                    yield reference(found, place_of(word, text, variables), "address", Certainty.LIKELY)
                continue
            name, value = given
            key = self._tables.key(name)
            if key is None and self._tables.publishes(name) and "/" in value.text:
                known = substitute(value.text, variables)
                plain = known if known is not None and names.is_repository(known) else None
                yield Published(plain, place_of(value, text, variables), f"option {name}")
            if key is None:
                known = substitute(value.text, variables) if by_look_at(name) else None
                found = by_look(known, self._tables) if known else None
                if found is not None:
                    yield reference(
                        found, place_of(value, text, variables), f"option {name}", Certainty.LIKELY
                    )
                continue
            beside = self._provider(words) if name in ("model", "model_name") else None
            for part in listed(value):
                known = substitute(part.text, variables)
                found = weights_at(known, self._tables) if known else None
                found = found or by_key(known, key, beside, self._tables) if known else None
                if found is not None:
                    yield reference(
                        found, place_of(part, text, variables), f"option {name}", Certainty.LIKELY
                    )

    def _provider(self, words: list[Word]) -> Service | None:
        """The service that an option of its own names: `--provider ollama`."""
        given = value_of(words, ("--provider",))
        return self._tables.provider(given.text) if given is not None else None

    def _assigned(self, word: Word) -> tuple[str, Word] | None:
        """A variable of the environment that is set for a program: `-e NAME=value`."""
        match = _ASSIGNED.fullmatch(word.text)
        return (match[1], Word(match[2], word.offset + match.start(2))) if match else None

    def _given(self, words: list[Word], index: int) -> tuple[str, Word] | None:
        match = _OPTION.fullmatch(words[index].text)
        if match is not None and match[1] == "m" and runs_script(words[:index]) and index + 1 < len(words):
            return "model", words[index + 1]
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
        given = (substitute(one.text, variables) or "" for one in words)
        address = next((one for one in given if _ADDRESS.match(one)), "")
        service = self._tables.service_at(address) if address else None
        here = service is None and _HERE.match(address) is not None
        for key, value in fields(body):
            meant = self._tables.key(key) or (
                self._tables.key("model") if service and key == "name" else None
            )
            if meant is None or not value.string:
                continue
            known = substitute(value.value, variables)
            found = by_key(known, meant, service, self._tables) if known else None
            if found is not None:
                end = max(word.end, word.offset + len(word.text))
                at = text.text.find(value.value, max(word.offset, 0), end)
                place = place_of(Word(value.value, at if at >= 0 else word.offset), text, variables)
                own = here and found.route is Route.HOSTED  # a server of one's own, under a service's names
                yield reference(found, place, f"body {key}", Certainty.POSSIBLE if own else Certainty.LIKELY)
