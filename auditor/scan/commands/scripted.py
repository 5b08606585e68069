"""What a command hands to a script of the project, or to a function of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import Final

from auditor.model import Certainty, Gap, Kind, Route
from auditor.scan import names
from auditor.scan.commands.arguments import EARLY, SCRIPTS, place_of, value_of
from auditor.scan.commands.made import file_handed
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.identify import by_call
from auditor.scan.identity.known import Known
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.unclaimed import is_elsewhere, own_folder
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.python.values.options import Options, Scripts
from auditor.scan.seam import Find
from auditor.scan.shell import Word, substitute

#: How much is taken of a data set, between its name and the next one's.
_SHARE: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")

#: What is asked of a program or a function that is given a model, `load-model`; and what gives one away.
_ASKS: Final = re.compile(r"(?i)^(?!-)(?:[\w./-]*[-_:/])?models?(?:[-_:]\w+)?$")
_GIVES_AWAY: Final = re.compile(r"(?i)push|upload|publish|save|export|delete|remove|create|register|card")

#: What scripts are called that make a model, which may be told where to put it.
_MAKES: Final = re.compile(r"(?i)train|fit|export|save|build|create|quanti[sz]e|distill")

#: What functions of scripts are called that fetch, make or start a model.
_WITH_MODELS: Final = re.compile(
    r"(?i)^(?!.*(?:image|docker|container|push|upload|clean|delete|remove))(?=\w+$)"
    r".*(?:model|llm|whisper|weights|checkpoint|gguf|hf|hub|download|fetch|serve|convert|quantize|eval|bench)"
)


class Scripted:
    """Reads what scripts are given, by their options and without the name of one."""

    def __init__(self, tables: Tables, scripts: Scripts, known: Known) -> None:
        """Read with `tables`; `scripts` knows the options of the project's own scripts, `known` names."""
        self._tables = tables
        self._scripts = scripts
        self._known = known

    def options(self, words: list[Word], text: Text) -> Options:
        """The options of the project's own script that a command starts."""
        script = _script(words)
        return self._scripts(script, text.path) if script else {}

    def read(
        self, words: list[Word], options: Options, text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        """What a script of the project is given by its options that reach a loader."""
        script = _script(words)
        for option, entry in options.items():
            given = _given(words, script, option, entry)
            for part in _joined(given, entry) if given is not None and entry is not None else ():
                known = substitute(part.text, variables)
                found = by_call(known, entry, self._tables) if known and entry is not None else None
                if found is None and known and entry is not None and entry.route is Route.WEIGHTS:
                    found = own_folder(known, entry.kind)
                place = place_of(part, text, variables)
                how = f"{script.rpartition('/')[2]} {option if option[:1] == '-' else ''}".rstrip()
                if found is not None and (found.origin != "local" or not found.sure):
                    sure = Certainty.CERTAIN if found.sure else Certainty.LIKELY
                    yield reference(found, place, how, sure)
                elif known and entry is not None and entry.kind is not Kind.DATASET and is_elsewhere(known):
                    yield left_open(place, known, how, Gap.WITHOUT_MODEL)

    def handed(self, words: list[Word], text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """What a script is handed without an option's name: a model's name by itself, a file of weights."""
        begin = next((at for at, word in enumerate(words[:EARLY]) if word.text.endswith(SCRIPTS)), None)
        if begin is None:
            yield from self._fetched_by(words, text, variables)
        option: Key | None = None
        filed: Found | None = None  # behind the first file comes what is made of it
        called = ""
        for at in range(begin + 1 if begin is not None else 1, len(words)):
            word, before = words[at], words[at - 1].text
            if word.text.startswith("--"):
                called = word.text.strip("-")
                option = self._tables.key(called) if "=" not in called else None
            name = substitute(word.text, variables) if not before.startswith("-") or "=" in before else None
            takes = begin is not None and not filed and not _MAKES.search(words[begin].text)
            if name is not None and begin is not None and takes and not word.text.startswith("-"):
                filed = file_handed(name, text.text, variables)
                if filed is not None:
                    how = f"argument of {words[begin].text.rpartition('/')[2]}"
                    yield reference(filed, place_of(word, text, variables), how, Certainty.LIKELY)
            if name is None or not names.is_hub_name(name):
                continue
            if option is not None and option.kind is Kind.DATASET and _SHARE.fullmatch(before):
                found = Found(name, "huggingface", Route.WEIGHTS, Kind.DATASET)
                place = place_of(word, text, variables)
                yield reference(found, place, f"option {called}", Certainty.LIKELY)
                continue
            asked = _ASKS.search(before) and not _GIVES_AWAY.search(before)
            if (asked or (begin is not None and self._known.has(name))) and self._tables.says_model(name):
                found = Found(name, "huggingface", Route.WEIGHTS, Kind.MODEL)
                script = words[begin or 0].text.rpartition("/")[2]
                yield reference(
                    found, place_of(word, text, variables), f"argument of {script}", Certainty.LIKELY
                )

    def _fetched_by(self, words: list[Word], text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """The models that a function of a script is called with, whose name says that it is about such."""
        called = words[0].text
        for word in words[1:] if _WITH_MODELS.search(called) else ():
            name = substitute(word.text, variables)
            if name is None or not (names.is_hub_name(name) and self._tables.says_model(name)):
                continue
            if re.search(rf"(?m)^[ \t]*(?:function[ \t]+)?{called}[ \t]*\(\)", text.text) is None:
                return
            place, found = (
                place_of(word, text, variables),
                Found(name, "huggingface", Route.WEIGHTS, Kind.MODEL),
            )
            yield reference(found, place, f"argument of {called}", Certainty.LIKELY)


def _given(words: list[Word], script: str, option: str, entry: Call | None) -> Word | None:
    """What a script is given for an option, or as an argument by its number, right behind its name."""
    if not option.isdigit():
        return value_of(words, (option,))
    begin = next(at for at, word in enumerate(words) if word.text == script) + 1
    plain = takewhile(lambda word: not word.text.startswith(("-", ">", "<", "|", "&")), words[begin:])
    given = next(islice(plain, int(option), None), None)
    if given is None or (entry is not None and given.text in entry.names):
        return given
    return given if all(map(names.is_hub_name, given.text.split("+"))) else None  # no word of its own


def _joined(given: Word, entry: Call) -> list[Word]:
    """The data sets whose names are joined in a word with `+`; else the word itself."""
    parts = given.text.split("+")
    if entry.kind is not Kind.DATASET or not all(map(names.is_hub_name, parts)):
        return [given]
    found: dict[str, Word] = {}
    offset = given.offset
    for part in parts:
        found.setdefault(part, Word(part, offset))
        offset += len(part) + 1
    return list(found.values())


def _script(words: Sequence[Word]) -> str:
    """The script that a command starts, empty if it starts none."""
    return next((word.text for word in words[:EARLY] if word.text.endswith(".py")), "")
