"""Which Python files are worth parsing: those whose code, not its comments, may load or name a model.

The bytes of a file, without docstrings, must hold a trigger that stands in no
comment, which is told at the speed of memory. A call counts only beside an
import of its library, unless its name says enough. Where it is doubtful what
is a docstring, everything is code.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from auditor.reading import SourceFile
from auditor.scan.identity.forms import asks_for
from auditor.scan.loaders.tables import Tables
from auditor.scan.names import is_hub_name
from auditor.scan.patterns import Many, forget_passing, pattern_of, sieve_of
from auditor.scan.python.source import lookout
from auditor.scan.python.source.bindings import Import, top
from auditor.scan.python.source.outline import Code, code_of
from auditor.scan.python.source.passed import Passed
from auditor.scan.python.source.sights import Sights, defined, is_aside, name_at
from auditor.scan.python.source.ways import Beside, Open, Source, Ways, names_like, pattern

_WORDS: Final = re.compile(r"\w+")

#: Keys of what is sent, under which the model stands that is asked for.
_SAYS_MODEL: Final = (b'"model"', b"'model'", b'"model_id"', b'"modelId"', b'"model_name"')

#: How far into a class its constructor may call the one above it.
_HEAD: Final = 8000

#: Programs that every second script runs; what they fetch from the Hub is told by its address.
_COMMON: Final = frozenset({"python", "git", "wget", "curl", "hf", "spacy", "whisper"})


class Trigger:
    """The sieves, compiled for one set of tables.

    What is long is a sieve of its own: put together they would be searched
    for a little faster, and take three times the memory.
    """

    def __init__(self, tables: Tables) -> None:
        """Compile for `tables`."""
        self._bundling = tables.calls.bundling
        self._last: Code | None = None
        self._unhosted: bytes | None = None
        programs = "|".join(sorted({re.escape(one.program[0]) for one in tables.commands} - _COMMON))
        # What every program of a framework calls is seen by the files that it loads, as they end.
        self._ways = Ways(one for one in tables.calls.loads if not (one.weights and one.shared))
        self._calls = self._ways.lasts
        shared = {pattern(one.last) for one in tables.calls.loads if one.weights and one.shared}
        self._opening = pattern_of(rf"\b(?:{'|'.join(sorted(shared)) or lookout.NEVER})[ \t]*\(")
        told = {_as_written(one.call) for one in tables.calls.loads if one.weights and one.shared}
        self._told_files = pattern_of(rf"(?:{'|'.join(sorted(told)) or lookout.NEVER})[ \t]*\(")
        lasts = names_like(self._calls.keys() - {"*"})
        published = "|".join(sorted({pattern(one.last) for one in tables.calls.publishes if one.anywhere}))
        ways = (way for same in self._calls.values() for way in same)
        roots = "|".join(sorted({pattern(way.root) for way in ways if way.root}))
        self._name, self._word = pattern_of(lookout.NAME), pattern_of(lookout.WORD)
        self._runs, self._program = pattern_of(lookout.RUNS), pattern_of(rf"\b(?:{programs})\b")
        self._hosted = [sieve_of(one) for one in lookout.by_itself(tables)]
        forms = (lookout.NAME, lookout.COPY, lookout.RUNS, lookout.PLACE, lookout.ASKED)
        self._form, self._copy = sieve_of(lookout.either(*forms)), pattern_of(lookout.COPY)
        self._publishers = {one.encode() for one in tables.publishers}
        self._asked, self._says = pattern_of(lookout.ASKED), partial(asks_for, tables=tables)
        self._stored = pattern_of(lookout.STORED)
        self._asked_at = sieve_of(lookout.asked_at(tables))
        self._called = pattern_of(rf"\b(?:{lasts})[ \t]*(?:\(|as\b|\)[ \t]*:)")
        self._imported = pattern_of(
            r"(?m)(?:^|[:;])[ \t]*(?:lazy[ \t]+)?(?:import|from)[ \t]+"
            rf"(?:\w+,[ \t]*)*({roots})(?:[., \t\r\n;]|$)"
        )
        self._publishing = pattern_of(rf"\b(?:{published})[ \t]*\(")
        self._passed = Passed(tables)
        self._given = re.compile(lookout.GIVEN.encode())
        self._means = tables.says_something
        self._telling = sieve_of(
            lookout.either(lookout.NAME, lookout.RUNS, lookout.OPTION, lookout.GIVEN, lookout.SENT)
        )
        self._open: dict[str, list[Open]] = {}
        for way in self._calls.get("*", ()):
            if way.root:
                self._open.setdefault(way.root, []).append(Open(way.call))
        self._roots = re.compile(roots or lookout.NEVER)
        self._loose = [last for last in self._calls if "*" in last]
        self._fitting = Many(map(pattern, self._loose)).fitting
        self._named: dict[str, tuple[str, ...]] = {}
        self._known: dict[tuple[str, str], frozenset[Beside]] = {}

    def of(self, data: bytes) -> bool:
        """Whether the file may load or name a model."""
        code = self.code(data)
        return self._hit(data if code is None else code.data)

    def is_library(self, name: str) -> bool:
        """Whether a top module is, as far as its name tells, that of a library with loaders."""
        return self._roots.fullmatch(name) is not None

    def opens(self, data: bytes) -> bool:
        """Whether code calls what opens any file of weights, whoever says which."""
        return any(not is_aside(data, match.start()) for match in self._told_files.finditer(data))

    def walks(self, file: SourceFile) -> bool:
        """Whether a file may name a library of which names alone are models, wherever they stand."""
        return any(one in file.path or one.encode() in file.data for one in self._bundling)

    def code(self, source: bytes) -> Code | None:
        """A source without its docstrings, None where it is doubtful what is one; the last one is kept."""
        if self._last is None or self._last.source != source:
            self._last = code_of(source)
        return self._last

    def sights(self, data: bytes) -> Sights:
        """What makes code, without docstrings, worth parsing by itself, whatever its imports lead to."""
        source = Source(data)
        imports = source.imports
        roots = {top(dotted) for one in imports for dotted, _ in one.names}
        modules = {root for root in roots if self._roots.fullmatch(root)} | {""}
        offsets = [*self._told(data), *self._used(data, imports)]
        published = (match.start() for match in self._publishing.finditer(data))
        offsets += (one for one in published if not defined(data, one))
        # The function that opens a file may stand in another module than the file's name.
        offsets += (match.start() for match in self._opening.finditer(data))
        loading: dict[str, bool] = {}
        for offset, name in self._names(data):
            if name not in loading:
                loading[name] = self._loads(name, modules, source)
            if loading[name] and not defined(data, offset):
                offsets.append(offset)
        brought = {
            top(written) for one in imports for dotted, written in one.names if not self._brings(dotted)
        }
        made = set()
        for match in lookout.CLASS.finditer(b"\n" + data) if any(loading.values()) else ():
            _, name, *bases = _WORDS.findall(match.group().decode(errors="replace"))
            if any(map(loading.get, bases)):
                made.add(name)
                above = data.find(b").__init__(", match.end() - 1, match.end() - 1 + _HEAD)
                offsets += [above] if above >= 0 else []
        return Sights(data, imports, tuple(offsets), frozenset(brought), frozenset(made))

    def _told(self, data: bytes) -> Iterator[int]:
        """Where a string may be a model by its form or by the name it is given, or where a command is run."""
        hosted = self._hosted if data is not self._unhosted else ()
        asked = (self._asked_at,) if _sends_model(data) else ()
        for match in chain.from_iterable(one.finditer(data) for one in (*hosted, self._telling, *asked)):
            start, found = match.start(), match.group()
            told = not self._given.match(found) or self._means(name_at(data, start))
            if told and not self._passed.over(data, match):
                yield start

    def _brings(self, dotted: str) -> bool:
        """Whether a name of a library may be a loader, or make one."""
        root, _, rest = dotted.partition(".")
        return bool(rest) and (root in self._open or rest.rpartition(".")[2] in self._calls)

    def _used(self, data: bytes, imports: Iterable[Import]) -> Iterator[int]:
        """Where something is called by a name that this source gave it, as far as any call may load.

        That is of a library of which every call counts, what it made, a loader
        under another name, and what is taken of a container that names such.
        """
        called = {re.escape(name) for name in self._called_by(data, imports)}
        if not called:
            return
        either = "|".join(sorted(called))
        made = pattern_of(rf"(\w+)[ \t]*=[ \t]*(?:await[ \t]+)?(?:{either})\b").findall(data)
        either = "|".join(sorted(called | {one.decode() for one in made}))
        used = rf"\b(?:{either})[ \t]*[.(]|\bgetattr\([ \t]*(?:{either})[ \t]*,"
        yield from (match.start() for match in pattern_of(used).finditer(data))
        named = rf"\b(?:{either})(?:\.\w+)*[ \t]*[,)\]}}]"
        held = _holding(data, [match.start() for match in pattern_of(named).finditer(data)])
        if held:
            taken = rf"\b(?:{'|'.join(sorted(held))})[ \t]*[.\[]"
            yield from (match.start() for match in pattern_of(taken).finditer(data))
        forget_passing()

    def _called_by(self, data: bytes, imports: Iterable[Import]) -> Iterator[str]:
        """What is written to call something of which any call may load, and loaders under other names."""
        for dotted, written in {pair for one in imports for pair in one.names}:
            for entry in self._open.get(top(dotted), ()):
                rest = entry.rest(dotted)
                if rest is not None and all(word in data for word in entry.words):
                    yield f"{written}{rest}"
            last = dotted.rpartition(".")[2]
            if last != written and last in self._calls:
                yield written

    def _hit(self, data: bytes) -> bool:
        hosted = [one for one in self._hosted if one.search(data) is not None]
        if not hosted:
            self._unhosted = data
        elif any(self._passed.outside(one, data) for one in hosted):
            return True
        if self._form.search(data):
            if self._says_name(data) or self._says_copy(data):
                return True
            if self._passed.outside(self._runs, data) and self._program.search(data):
                return True
            if self._passed.outside(self._stored, data) or self._asks(data):
                return True
        if self._sends(data) or (b"DATASET" in data and self._passed.outside(lookout.CONSTANT, data)):
            return True
        modules, source = self._modules(data), Source(data)
        idle: set[str] = set()
        for offset, name in self._names(data):
            if name not in idle:
                if not self._loads(name, modules, source):
                    idle.add(name)
                elif not defined(data, offset) and not is_aside(data, offset):
                    return True
        return self._loads("*", modules, source) or _fetches(source)

    def _sends(self, data: bytes) -> bool:
        """Whether something is sent to a known service, which may say there which model is asked for."""
        return _sends_model(data) and self._passed.outside(self._asked_at, data)

    def _asks(self, data: bytes) -> bool:
        """Whether a model is asked for in code by a name that says that it is one, but not whose."""
        for match in self._asked.finditer(data):
            *_, name, _ = re.split(rb"[\"']", match.group())
            if self._says(name.decode()) and not is_aside(data, match.start()):
                return True
        return False

    def _says_name(self, data: bytes) -> bool:
        """Whether a string in code may be a Hub name or an address: beside a word of models, or by form."""
        spoken = self._word.search(data) is not None
        found = (one for one in self._name.finditer(data) if spoken or _is_hub_name(one.group()))
        return any(not is_aside(data, one.start()) and not self._passed.over(data, one) for one in found)

    def _says_copy(self, data: bytes) -> bool:
        """Whether a string in code may be the path of a copy of a known publisher's model."""
        copies = (one for one in self._copy.finditer(data) if one[1].lower() in self._publishers)
        return any(not is_aside(data, one.start()) for one in copies)

    def _loads(self, name: str, modules: Iterable[str], source: Source) -> bool:
        """Whether a call of that name may load, beside those modules and in that source."""
        if any(source.holds(one) for root in modules if root for one in self._needed(name, root)):
            return True
        own = b"class %b" % name.encode()
        return any(source.holds(one) for one in self._needed(name, "")) and own not in source.data

    def _modules(self, data: bytes) -> set[str]:
        """The modules of libraries that are imported, and the empty name."""
        return {name.decode() for name in self._imported.findall(data)} | {""}

    def _names(self, data: bytes) -> Iterator[tuple[int, str]]:
        """What may be calls that load: where each stands, and the last part of its name."""
        for match in self._called.finditer(data):
            start, end = match.span()
            if data[end - 1] == 0x3A:  # the head of a class
                yield start, data[start : data.index(b")", start)].rstrip().decode()
            else:
                yield start, data[start : end - (1 if data[end - 1] == 0x28 else 2)].rstrip().decode()

    def _needed(self, name: str, root: str) -> frozenset[Beside]:
        """What a source must hold for a call of that name to load, where that module is imported."""
        if (name, root) not in self._known:
            ways = (way for last in self._lasts(name) for way in self._ways.of(last, root))
            self._known[name, root] = frozenset(way.beside(root) for way in ways)
        return self._known[name, root]

    def _lasts(self, name: str) -> tuple[str, ...]:
        """The entries' names of calls that a call of that name may be."""
        if name not in self._named:
            loose = (self._loose[number] for number in self._fitting(name))
            self._named[name] = (name, *loose)
        return self._named[name]


def _sends_model(data: bytes) -> bool:
    """Whether a source has a mapping that may say which model is asked for."""
    return any(one in data for one in _SAYS_MODEL)


def _as_written(call: str) -> str:
    """How a call of a library that opens files is written: with its module, or on an object."""
    last = pattern(call.rpartition(".")[2])
    if call.startswith("*."):
        return rf"\.{last}"
    return rf"\b{last}" if "*" in call else rf"\b{re.escape(call)}"


def _holding(data: bytes, offsets: Sequence[int]) -> set[str]:
    """The names of the containers that are being written down at `offsets`, as far as that is seen."""
    begun = [(match.start(), match[1].decode()) for match in lookout.HELD.finditer(data)] if offsets else []
    found = (bisect(begun, (offset,)) - 1 for offset in offsets)
    return {begun[number][1] for number in found if number >= 0}


def _fetches(source: Source) -> bool:
    """Whether a function that is imported is called, and named as one that fetches something."""
    found = lookout.FETCHED.finditer(source.data) if b"download" in source.data else ()
    called = {name_at(source.data, match.start()) for match in found}
    return bool(called) and any(name in called for one in source.imports for _, name in one.names)


def _is_hub_name(found: bytes) -> bool:
    """Whether a string in quotes has the form of a Hub name, or it is the address of a file of weights."""
    return found.startswith(b"http") or is_hub_name(found.decode(errors="replace").strip("\"'"))
