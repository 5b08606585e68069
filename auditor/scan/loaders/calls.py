"""The calls of `rules/loaders/`, found by dotted name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Final

from msgspec import Struct

from auditor.scan.loaders.loader_rows import Call, Choice, Constants, Publishing, Reading
from auditor.scan.patterns import Dotted

#: What makes the name of an architecture that of a model.
_SIZED: Final = re.compile(r"-(?:small|base|medium|large|3b|11b)(?:-|$)")


#: The major version in the path of a module of Go, under which the module keeps its names.
_MAJOR: Final = re.compile(r"/v\d+(?=[./])")


class Calls(Struct, frozen=True, dict=True):
    """The calls that load, those that only publish, those that pass values on; the names of a library.

    `imports` are strings of which a file must hold one for the calls to count.
    """

    loads: tuple[Call, ...]
    publishes: tuple[Publishing, ...] = ()
    choices: tuple[Choice, ...] = ()
    constants: tuple[Constants, ...] = ()
    imports: tuple[str, ...] = ()
    reads: tuple[Reading, ...] = ()

    def load(self, dotted: str) -> Call | None:
        """The entry for a call, the most exact pattern first."""
        if dotted not in self._answers:
            wide = (self.loads[number] for number in self._loading.fitting(dotted))
            fitting = [one for one in wide if _ends(dotted, one.call)]
            best = max(fitting, key=lambda one: (not one.call.startswith("*"), len(one.call)), default=None)
            self._answers[dotted] = best
        return self._answers[dotted]

    @cached_property
    def _answers(self) -> dict[str, Call | None]:
        return {}

    @cached_property
    def first_names(self) -> tuple[str, ...]:
        """What names without organisation look like that any loader may be given, of more than one word."""
        anyone = {name for one in self.loads if one.call.startswith("*.") for name in one.known_bare}
        return tuple(sorted(name for name in anyone if "-" in name))

    @cached_property
    def _first(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{name})" for name in self.first_names) or r"(?!)")

    def is_first(self, name: str) -> bool:
        """Whether a name without organisation is that of one of the first models, and not of its kind."""
        return bool(_SIZED.search(name) and self._first.fullmatch(name))

    def publish(self, dotted: str) -> Publishing | None:
        """The entry for a call that publishes under a name."""
        if dotted not in self._published:
            fitting = self._publishing.fitting(dotted)
            self._published[dotted] = self.publishes[fitting[0]] if fitting else None
        return self._published[dotted]

    def choice(self, dotted: str) -> Choice | None:
        """The entry for a call that gives one of its arguments back."""
        if dotted not in self._chosen:
            fitting = self._choosing.fitting(dotted)
            self._chosen[dotted] = self.choices[fitting[0]] if fitting else None
        return self._chosen[dotted]

    def reading(self, dotted: str) -> Reading | None:
        """The entry for a call that gives back what a configuration file holds."""
        return self._readings.get(dotted)

    @cached_property
    def _readings(self) -> Mapping[str, Reading]:
        return {one.call: one for one in self.reads}

    @cached_property
    def _published(self) -> dict[str, Publishing | None]:
        return {}

    @cached_property
    def _chosen(self) -> dict[str, Choice | None]:
        return {}

    def constant(self, dotted: str) -> str | None:
        """The string that a name of a library stands for."""
        whole = _MAJOR.sub("", dotted) if "/v" in dotted else dotted
        return self._constants.get(whole) or self._constants.get(".".join(dotted.split(".")[-2:]))

    @cached_property
    def _constants(self) -> Mapping[str, str]:
        found = {f"{one.within}.{name}": text for one in self.constants for name, text in one.names.items()}
        for one in self.constants:
            type_ = one.within.rpartition(".")[2]
            if type_[:1].isupper():  # a type keeps its name wherever it is imported from
                found.update({f"{type_}.{name}": text for name, text in one.names.items()})
        return found

    def bundle(self, dotted: str) -> tuple[str, str] | None:
        """The model and the origin that a name of a library stands for; a type keeps its name anywhere."""
        return self.bundles.get(dotted) or self._typed.get(".".join(dotted.split(".")[-2:]))

    @cached_property
    def registries(self) -> frozenset[str]:
        """The types of libraries that hold such names, and may hold others that are not known here.

        A module has names of all kinds.
        """
        held = (one.within for one in self.constants if one.origin is not None)
        return frozenset(one for one in held if re.split(r"[./]", one)[-1][:1].isupper())

    @cached_property
    def _typed(self) -> Mapping[str, tuple[str, str]]:
        split = ((dotted.split("."), found) for dotted, found in self.bundles.items())
        return {".".join(parts[-2:]): found for parts, found in split if parts[-2:][0][:1].isupper()}

    @cached_property
    def bundles(self) -> Mapping[str, tuple[str, str]]:
        """By their dotted names, the names of libraries whose origin is known: the model and the origin."""
        return {
            f"{one.within}.{name}": (text, one.origin)
            for one in self.constants
            for name, text in one.names.items()
            if one.origin is not None
        }

    @cached_property
    def bundling(self) -> frozenset[str]:
        """The top modules of libraries that have such names."""
        return frozenset(one.partition(".")[0] for one in self.bundles)

    @cached_property
    def bundled_in(self) -> frozenset[bytes]:
        """What holds such names is called: a source that uses one says that, too."""
        found = {one.within.rpartition(".")[2] for one in self.constants if one.origin is not None}
        return frozenset(one.encode() for one in found)

    @cached_property
    def _loading(self) -> Dotted:
        return Dotted(one.call for one in self.loads)

    @cached_property
    def _publishing(self) -> Dotted:
        return Dotted(one.call for one in self.publishes)

    @cached_property
    def _choosing(self) -> Dotted:
        return Dotted(one.call for one in self.choices)

    @cached_property
    def libraries(self) -> tuple[str, ...]:
        """The top modules of all libraries: a file that imports none of them loads little."""
        roots = {one.call.split(".")[0] for one in self.loads}
        return tuple(sorted(root for root in roots if root.strip("*?")))


def _ends(dotted: str, pattern: str) -> bool:
    """Whether the last part of a name is what that of its pattern means: a `*` there stands for no dot."""
    last = pattern.rpartition(".")[2]
    return last in ("*", pattern) or fnmatchcase(dotted.rpartition(".")[2], last)
