"""What stands in a thing: under a key, by its number or by attribute, whatever the thing was made of."""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from auditor.scan.python.source import calls
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import DEEPEST, Each, Held, Item, Module, Part, last_name
from auditor.scan.python.values.attributes import enumerated, fields_of, part_of
from auditor.scan.python.values.chosen import laid_open
from auditor.scan.python.values.expressed import held_in, is_mixed

#: An expression that a value may come from, with its module; None for what cannot be followed.
Source: TypeAlias = tuple[ast.expr, Module] | None

UNKNOWN: Final[tuple[Source, ...]] = (None,)

#: Says of a call, by its dotted name, which of its arguments are what it gives back, or reads.
Passing: TypeAlias = Callable[[str, ast.Call], list[ast.expr]]

CONTAINERS: Final = (ast.List, ast.Tuple, ast.Set, ast.Dict)

#: Calls, by the last part of their names, that make an object whose attributes are given one by one, or
#: by the command line.
_SET_LATER: Final = frozenset(
    {"parse_args", "CfgNode", "CN", "clone", "EasyDict", "edict", "ConfigDict", "AttrDict", "Munch"}
)

#: What reads settings into itself.
_READERS: Final = frozenset({"ConfigParser", "RawConfigParser", "SafeConfigParser"})


class Contained(ABC):
    """Finds what stands in containers and objects; who follows expressions says what they are."""

    #: How many steps a value is followed.
    _deepest = DEEPEST
    _here: bool
    _reads: Passing

    @abstractmethod
    def _sources(self, node: ast.expr, module: Module, depth: int) -> Iterator[Source]:
        """The expressions that the value of one may come from."""

    @abstractmethod
    def _other(self, dotted: str, module: Module) -> Module | None:
        """Another module, where what stands there counts."""

    @abstractmethod
    def _is_open(self, node: ast.expr, module: Module) -> bool:
        """Whether a name is a parameter, which whoever calls the function chooses."""

    @abstractmethod
    def _indices(self, node: ast.expr, module: Module, depth: int) -> set[object] | None:
        """What an index may be, None where that is not known."""

    @abstractmethod
    def _held(self, file: ast.expr, module: Module, depth: int) -> Iterator[Source]:
        """What the configuration files hold that an expression for a file, or its path, may mean."""

    def _all(self, nodes: Iterable[ast.expr], module: Module, depth: int) -> Iterator[Source]:
        for node in nodes:
            yield from self._sources(node, module, depth)

    def _elsewhere(self, node: Held, module: Module, depth: int) -> Iterator[Source]:
        """What another file holds that one of several parts refers to."""
        held = module.around.held(node.path, module.path)
        whole = held_in(held) if held is not None else None
        yield (whole, held) if whole is not None and held is not None else None

    def _parts(self, node: ast.Attribute, module: Module, depth: int) -> Iterator[Source]:
        """What an object was made with, or a mapping holds, that is read by attribute."""
        for source in self._container(node.value, module, depth):
            whole, home = source if source is not None else (None, module)
            if isinstance(whole, ast.Call):
                yield from self._made_with(whole, home, node.attr, depth)
            elif isinstance(whole, ast.Dict):
                yield from self._all(calls.elements(whole, {node.attr}, keys=False), home, depth)

    def _made_with(self, made: ast.Call, home: Module, name: str, depth: int) -> Iterator[Source]:
        """What an object has under a name: as it was made, of a mapping that it was made of, by its class."""
        part = part_of(made, home, name)
        if part is not None:
            yield from self._sources(part, home, depth)
            return
        unpacked = [one.value for one in made.keywords if one.arg is None]
        whole = made.args if len(made.args) == 1 and not made.keywords else unpacked
        for one in self._all(whole, home, depth):
            if one is not None and isinstance(one[0], ast.Dict):
                yield from self._all(calls.elements(one[0], {name}, keys=False), one[1], depth)
        for expression, module in fields_of(made, home, name):
            yield from self._sources(expression, module, depth)
        if last_name(made.func) in _SET_LATER:
            yield from self._all(home.given_by_attribute(name), home, depth)

    def _subscript(self, node: ast.Subscript, module: Module, depth: int) -> Iterator[Source]:
        if isinstance(node.slice, ast.Slice):
            yield from self._sources(node.value, module, depth)
            return
        if isinstance(node.slice, Each) and (counted := calls.counted(node.value)):
            yield from ((one, module) for one in counted)
            return
        wanted: set[object] | None = None
        if isinstance(node.slice, ast.Constant):
            wanted = {node.slice.value}
        elif not isinstance(node.slice, Each) and not self._is_open(node.slice, module):
            wanted = self._indices(node.slice, module, depth)
        members = enumerated(node.value, module)
        if members is not None:
            for expression, home in members:
                yield from self._sources(expression, home, depth)
            return
        for source in self._container(node.value, module, depth):
            if source is None or laid_open(source[0]) is not None:
                yield from self._by_key(node, module, depth)
            elif isinstance(node.slice, Item) and isinstance(source[0], ast.Dict):
                continue  # where it is gone through it is a list
            elif wanted is None and not isinstance(node.slice, Each) and is_mixed(*source):
                yield None  # whoever asks for a key of settings chooses among things of many kinds
            else:
                chosen = calls.elements(source[0], wanted, keys=isinstance(node.slice, Each))
                yield from self._all(chosen, source[1], depth) if chosen else UNKNOWN

    def _piece(self, node: Part, module: Module, depth: int) -> Iterator[Source]:
        """What a function takes of a thing, where it is known what that thing is."""
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        for source in self._container(node.value, module, depth):
            whole, home = source if source is not None else (None, module)
            if isinstance(whole, ast.Call) and isinstance(key, str):
                yield from self._made_with(whole, home, key, depth)
            elif isinstance(whole, CONTAINERS):
                yield from self._all(calls.elements(whole, {key}, keys=False), home, depth)
            else:
                yield None

    def _container(self, node: ast.expr, module: Module, depth: int) -> Iterator[Source]:
        """The containers that an expression may be, those unpacked in it, and what is put into it later."""
        for source in self._sources(node, module, depth):
            yield source
            yield from self._read_into(source, depth)
            unpacked = (
                source[0] if source is not None and isinstance(source[0], ast.Dict) else ast.Dict([], [])
            )
            for key, value in zip(unpacked.keys, unpacked.values, strict=True):
                if key is None and depth < self._deepest:
                    yield from self._container(value, source[1] if source is not None else module, depth + 1)
        yield from self._all(module.put_into(node), module, depth)
        if isinstance(node, ast.Name) and node.id in module.imports:
            home, _, name = module.imports[node.id].rpartition(".")
            other = self._other(home, module) if home else None
            put = other.put_into(ast.Name(name, ast.Load())) if other is not None else []
            yield from self._all(put, other or module, depth)

    def _read_into(self, source: Source, depth: int) -> Iterator[Source]:
        """What a reader of settings finds in the files that it is told after it was made."""
        made, home = source if source is not None else (None, None)
        if made is None or home is None or not _is_reader(made):
            return
        put = [one for each in home.filled.values() for _, one in each if isinstance(one, ast.Call)]
        for one in put:
            yield from self._read_by(one, dotted_name(one.func, home) or "", home, depth)

    def _got(self, of: ast.expr, given: list[ast.expr], module: Module, depth: int) -> Iterator[Source]:
        """What stands under a key, or the default; in a reader of settings under a section and a key."""
        entry, default = ast.Subscript(of, given[0], ast.Load()), given[1:2]
        made = self._sources(of, module, depth) if default else ()
        if any(one is not None and _is_reader(one[0]) for one in made):
            entry, default = ast.Subscript(entry, default[0], ast.Load()), []
        yield from self._subscript(entry, module, depth)
        yield from self._all(default, module, depth)

    def _by_key(self, node: ast.Subscript, module: Module, depth: int) -> Iterator[Source]:
        """What options of the command line are given, where the key of an unknown mapping names one."""
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        given = module.options_of(key) if isinstance(key, str) else []
        if given:
            yield from self._all(given, module, depth)
        else:
            yield None

    def _read_by(self, node: ast.Call, name: str, module: Module, depth: int) -> list[Source]:
        """What a file holds that a call reads; nothing of any other call."""
        files = self._reads(name, node) if not self._here else []
        return [one for file in files for one in self._held(file, module, depth)]


def _is_reader(made: ast.expr) -> bool:
    return isinstance(made, ast.Call) and last_name(made.func) in _READERS
