"""The words of a command line: the options among them, what these are given, where that is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from auditor.model import Location
from auditor.scan import names
from auditor.scan.formats.structure import Node, Scalar, Table
from auditor.scan.loaders.table_rows import Command
from auditor.scan.places import Text
from auditor.scan.shell import Word, lone_word

#: Levels of mappings in mappings that a request is looked through.
_DEEPEST: Final = 4

#: Words of a command at whose place a program may begin.
EARLY: Final = 14

#: How the names of scripts end.
SCRIPTS: Final = (".py", ".sh")

#: Options and variables whose values are no models, whatever they look like.
_NO_MODEL: Final = re.compile(
    r"(?i)^config$|image|tag|title|^name$|group|project|output|out$|out_|save|log|run|job|experiment|hub_id|push|data|path_to|prompt"
    r"|text|message|template|cache|dir$|type$|registry|target|dest|upload|label|git|^repo$|(?:source|binary|code|release)_?repo"
    r"|workspace|beaker|budget|level$|^clusters?$"
)

#: Names that each have a number, parted by commas.
_AMOUNTS: Final = re.compile(r"(?:[^,:/]+:[0-9]{1,4}(?:,|$)){2,}")


#: What has a name of its own may be called like anything, but for a service and its model in one.
_CALLED: Final = re.compile(r"(?i)name$")
_ASKED: Final = re.compile(r"[a-z][a-z_-]*/[a-z0-9-]+[./][\w.:/-]+")


def by_look_at(name: str, value: str = "") -> bool:
    """Whether the value of an option or variable of that name may be told by its look."""
    if _NO_MODEL.search(name):
        return False
    return not _CALLED.search(name) or _ASKED.fullmatch(value) is not None


def is_object(text: str) -> bool:
    """Whether a text is a JSON object by its ends."""
    return text.strip()[:1] == "{" and text.strip()[-1:] == "}"


def runs_script(words: Sequence[Word]) -> bool:
    """Whether these words run a script, whose options are its own."""
    return any(one.text.endswith(SCRIPTS) for one in words)


def listed(word: Word) -> Iterator[Word]:
    """The parts of a value that lists several, parted by commas; each may have a name, `short=org/name`.

    So may each have how much of it there is, `gpt-4o:150,gpt-4o-mini:100`.
    """
    name = "([^,:]+)(?::[0-9]+)?" if _AMOUNTS.fullmatch(word.text) else "([^,]+)"
    for match in re.finditer(rf"\s*(?:[\w-]+=(?=[\w.-]+/))?{name}", word.text):
        yield Word(match[1].strip(), word.offset + match.start(1) + len(match[1]) - len(match[1].lstrip()))


def fields(node: Node | None, depth: int = 0) -> Iterator[tuple[str, Scalar]]:
    """The plain values of a mapping and of those in it, with their keys."""
    for pair in node.pairs if isinstance(node, Table) else ():
        if isinstance(pair.value, Scalar):
            yield pair.key, pair.value
        elif depth < _DEEPEST:
            yield from fields(pair.value, depth + 1)


def is_text(word: str) -> bool:
    """Whether a word is itself a text of commands."""
    return (" " in word or "\n" in word) and word.strip()[:1] not in ("{", "[")


def place_of(word: Word, text: Text, variables: Mapping[str, Word]) -> Location:
    """Where a value is written: in the word, or where the variable that it is was given it."""
    known = lone_word(word.text, variables)
    at = known if known is not None and known.text and known.offset >= 0 else word
    value = at.text.lstrip() or at.text
    return text.at(max(at.offset, 0) + len(at.text) - len(value), len(value.split("\n")[0]))


def program_of(word: str) -> str:
    """The program that a word starts, wherever it is kept."""
    if word.lower().endswith(".exe"):
        word = re.split(r"[\\/]", word)[-1][:-4]
    name = word.rpartition("/")[2] if word.startswith(("/", "./")) else word
    name = name[1:] if name[:1] == "@" and "/" not in name else name  # a line of make that is not shown
    return re.sub(r"^python3?(?:\.\d+)?$", "python", name)


def models_of(words: list[Word], entry: Command) -> list[Word]:
    """The words behind a program that stand where it takes models."""
    named = list(values_of(words, entry.options))
    if named:
        return named
    if entry.position is None:
        return []
    plain: list[Word] = []
    skip = False
    for index, word in enumerate(words):
        if skip:
            skip = False
        elif word.text.startswith("-"):
            following = words[index + 1].text if index + 1 < len(words) else "-"
            skip = (
                not entry.addresses  # of these only what is one counts, wherever it stands
                and "=" not in word.text
                and not following.startswith("-")
                and not _first(plain, entry, following)
            )
        else:
            plain.append(word)
    found = plain[entry.position :]
    if entry.addresses and not entry.several:  # before it stands what an option is given: `--depth 1`
        found = [one for one in found if ":" in one.text or "$" in one.text] or found
    return found if entry.several else found[:1]


def _first(plain: list[Word], entry: Command, following: str) -> bool:
    """Whether the word after an option is rather the model itself: a switch takes no value."""
    looks = names.is_hub_name(following) or "://" in following
    return len(plain) == entry.position and looks


def value_of(words: list[Word], options: tuple[str | None, ...]) -> Word | None:
    """What the first of the options of these names is given."""
    return next(values_of(words, options), None)


def values_of(words: list[Word], options: tuple[str | None, ...]) -> Iterator[Word]:
    """What the options of these names are given, each time they stand."""
    for index, word in enumerate(words):
        if word.text in options and index + 1 < len(words):
            yield words[index + 1]
        for option in filter(None, options):
            if word.text.startswith(f"{option}="):
                cut = len(option) + 1
                yield Word(word.text[cut:], word.offset + cut)
