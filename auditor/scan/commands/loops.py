"""Variables of shell scripts that take several values: in a loop, from a list, by being set again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, islice, product
from typing import Final

from auditor.model import Reference
from auditor.scan.commands.divided import Division, arrays, by_lines
from auditor.scan.commands.piped import lists_read
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.shell import Handed, Word, lone_variable, substitute, variables_of

#: Values of one variable, and bindings of the variables of one command, that are looked at.
_MOST: Final = 64

_LIST: Final = re.compile(
    r"(?m)^[ \t]*(?:(?:declare|local|readonly|export|typeset)[ \t]+(?:-\w+[ \t]+)*)?(\w+)\+?=\(([^()]*)\)"
)
#: One thing more in an array: `NAMES[key]="value"`.
_ELEMENT: Final = re.compile(r"(?m)^[ \t]*(\w+)\[[^\]\n]{1,60}\]=([\"']?)([^\s\"'$;]+)\2(?=\s|;|$)")

#: Where a script reads lists from its own text.
_READING: Final = re.compile(r"\bread[ \t]|\breadarray\b|\bmapfile\b")

#: A list that is a text of several words.
_SPACED: Final = re.compile(r"(?m)^[ \t]*(?:export[ \t]+)?(\w+)=([\"'])([^\"'$`]*[ \t\n][^\"'$`]*)\2")
#: Words that stand for what nobody gave.
_OTHERWISE: Final = re.compile(
    r"(?m)^[ \t]*(?:export[ \t]+)?(\w+)=[\"']?\$\{[\w*@]+:?-[\"']?([^\"'$`{}\n]*[ \t][^\"'$`{}\n]*)[\"']?\}"
)
#: The same in a batch file.
_SET: Final = re.compile(r"(?im)^[ \t]*set[ \t]+(\w+)=([^\"'$`%!\n]*[^\s\"'$`%!][ \t][^\"'$`%!\n]*)$")
_LOOP: Final = re.compile(r"\b(?:for|select)[ \t]+(\w+)[ \t]+in[ \t]+([^;\n]*)")
_ALL: Final = re.compile(r"[\"']?\$?\$(?:\{(\w+)\[[@*]\]\}|\{?(\w+)\}?)[\"']?")
_WORD: Final = re.compile(r"(?:\[[^\]\n]*\]=)?(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\s\"'#;]+))|#[^\n]*")


class Loops:
    """The variables of a script that take several values in turn."""

    def __init__(
        self,
        source: str,
        variables: Mapping[str, Word] | None = None,
        handed: Sequence[Handed] = (),
        parts: Sequence[Division] = (),
    ) -> None:
        """Read the lists and the loops of a script's source, which is given `variables`.

        `handed` are the texts that stand in it as input of its commands, `parts` the variables
        that are parts of others.
        """
        self.lists: dict[str, list[Word]] = {}
        for one in _LIST.finditer(source):
            self.lists.setdefault(one[1], []).extend(_words(one[2], one.start(2))[:_MOST])
        for one in _ELEMENT.finditer(source):
            self.lists.setdefault(one[1], []).append(Word(one[3], one.start(3)))
        for name, words in arrays(source):
            self.lists.setdefault(name, []).extend(words[:_MOST])
        read = list(lists_read(source, handed)) if _READING.search(source) else []
        for name, words, array in read:
            if array:
                self.lists.setdefault(name, []).extend(words)
        spaced = {one[1]: _words(one[3], one.start(3)) for one in _SPACED.finditer(source)}
        spaced |= {
            one[1]: _words(one[2], one.start(2))
            for one in (*_OTHERWISE.finditer(source), *_SET.finditer(source))
        }
        #: The words that a variable stands for in turn, where the loop itself lists them.
        self.turns: dict[str, list[Word]] = {}
        self._values: dict[str, list[Word]] = {}
        self._set: dict[str, list[Word]] = {}
        #: What is put together of variables of loops, with the words that are in it.
        self._made_of: dict[str, list[Word]] = {}
        #: The loops of each variable: where they begin, and the words that it stands for there.
        self._loops: dict[str, list[tuple[int, list[Word]]]] = {}
        for name, words in self.lists.items():
            self._take(name, words)
        lined = by_lines(source) if read else {}
        for name, words, array in read:
            if not array:
                self._take_line(name, words, lined.get(name, ()))
        for one in _LOOP.finditer(source):
            known = _ALL.fullmatch(one[2].strip())
            words = _words(one[2], one.start(2))
            if known is not None:
                words = self.lists.get(known[1], []) if known[1] else spaced.get(known[2], [])
                given = variables.get(known[2]) if known[2] and not words and variables else None
                words = _words(given.text, given.offset) if given is not None else words
            else:
                self.turns.setdefault(one[1], []).extend(word for word in words if "$" not in word.text)
            self._take(one[1], words)
            self._loops.setdefault(one[1], []).append((one.start(), _plain(words)))
        #: The variables that are parts of one word, by the variable that takes the whole of it.
        self._parted: dict[str, str] = {}
        for part in parts:
            self._take(part.name, list(part.of(self._values.get(part.whole, ()))))
            self._parted[part.name] = part.whole

    def _take_line(self, name: str, words: Sequence[Word], parts: Sequence[Division]) -> None:
        """Note that a variable takes each of some words, or that several take the parts of each."""
        if not parts:
            self._take(name, words)
        for part in parts:
            self._take(part.name, list(part.of(words)))

    def _take(self, name: str, words: Sequence[Word]) -> None:
        """Note that a variable takes each of some words that are no variables themselves."""
        plain = _plain(words)
        if plain:
            self._values.setdefault(name, []).extend(plain[:_MOST])

    def assigned(self, name: str, value: str, offset: int, variables: Mapping[str, Word]) -> None:
        """Note an assignment: what is composed of a variable of a loop takes several values too."""
        if (plain := substitute(value, variables)) and len(self._set.setdefault(name, [])) < _MOST:
            self._set[name].append(Word(plain, offset + max(value.find(plain), 0)))
        inside = variables_of(value)
        again = self._again(one for one in inside if one != name)
        values = {**self._values, **(again if len(again) == 1 else {})}
        if name in self._values or not any(one in values for one in inside):
            return
        alone = lone_variable(value) or ""
        composed = []
        for binding in _bound(inside, values, self._parted):
            known = substitute(value, {**variables, **binding})
            if known is not None:  # taken whole, it stands in its list
                composed.append(binding[alone] if alone in binding else Word(known, offset))
                self._made_of.setdefault(known, list(binding.values()))
        if composed:
            self._values[name] = composed[:_MOST]
            if alone in self._parted:
                self._parted[name] = self._parted[alone]

    def set_again(self) -> Iterator[int]:
        """Where the values stand of variables that are set more than once."""
        for words in self._again(self._set).values():
            yield from (word.offset for word in words)

    def _again(self, names: Iterable[str]) -> dict[str, list[Word]]:
        """What those variables are set to that are set more than once."""
        return {name: words for name in names if len(words := self._set.get(name, [])) > 1}

    @cached_property
    def written(self) -> Mapping[str, Word]:
        """What the variables of the script take, by its text: where that is written first."""
        found: dict[str, Word] = {}
        again = self._again(self._set)
        for word in chain.from_iterable((*self._values.values(), *again.values())):
            found.setdefault(word.text, word)
        return found

    def placed(self, find: Find, text: Text, binding: Mapping[str, Word]) -> Find:
        """A find at the place of its name, where an address is put together of that and other parts.

        `binding` are the values of variables by which it was found.
        """
        if not isinstance(find, Reference):
            return find
        name = find.model if find.model in self.written else find.model.rpartition("/")[2]  # a part of it
        parts = [part for one in binding.values() for part in self._made_of.get(one.text, ())]
        word = next((one for one in parts if one.text == name), self.written.get(name))
        if word is None or word.offset < 0:
            return find
        line = text.text.split("\n", find.location.line)[find.location.line - 1]
        return find if name in line else replace(find, location=text.at(word.offset, len(word.text)))

    def bindings(self, words: Sequence[Word]) -> Iterator[Mapping[str, Word]]:
        """The values that the variables of a command take together; one empty binding if it has none.

        What a variable is set to again and again counts where it stands alone,
        or is the only such: what is composed of two may never have been.
        """
        several = self._again(name for word in words for name in variables_of(word.text))
        alone = {name for word in words if (name := lone_variable(word.text)) is not None}
        again = {name: set_to for name, set_to in several.items() if name in alone or len(several) == 1}
        here = {name: known for name in self._loops if (known := self._turning(name, words))}
        yield from Several({**again, **self._values, **here}, self._parted).bindings(words)

    def _turning(self, name: str, words: Sequence[Word]) -> list[Word]:
        """What the variable of several loops stands for in a command: that of the last loop before it."""
        loops = self._loops[name]
        before = [known for start, known in loops if words and start <= words[0].offset]
        return before[-1] if len(loops) > 1 and before else []


@dataclass(frozen=True, slots=True)
class Several:
    """Variables that take several values in turn, those that are `parted` of one word its parts together."""

    values: Mapping[str, Sequence[Word]]
    parted: Mapping[str, str] = field(default_factory=dict)

    def bindings(self, words: Sequence[Word]) -> Iterator[Mapping[str, Word]]:
        """The values that the variables in some words take together; one empty binding if there are none."""
        found = [name for word in words for name in variables_of(word.text)] if self.values else []
        yield from _bound(found, self.values, self.parted)


def _plain(words: Sequence[Word]) -> list[Word]:
    """The words that are no variables."""
    return [word for word in words if not variables_of(word.text) and word.text not in ("do", "(")]


def _bound(
    names: Sequence[str], values: Mapping[str, Sequence[Word]], parted: Mapping[str, str]
) -> Iterator[Mapping[str, Word]]:
    """The values that variables take together: each with each, but parts of one word as they stand there."""
    together: dict[tuple[str, int], list[str]] = {}
    for name in dict.fromkeys(names):
        if name in values:
            together.setdefault((parted.get(name, f"${name}"), len(values[name])), []).append(name)
    groups = [
        [dict(zip(group, taken, strict=True)) for taken in zip(*(values[one] for one in group), strict=True)]
        for group in together.values()
    ]
    for chosen in islice(product(*groups), _MOST):
        yield {name: word for taken in chosen for name, word in taken.items()}


def _words(text: str, start: int) -> list[Word]:
    found = []
    for one in _WORD.finditer(text):
        word = next((group for group in one.groups() if group), None)
        if word is not None:
            found.append(Word(word, start + one.start(one.lastindex or 0)))
    return found
