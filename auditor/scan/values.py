"""Evaluate Python expressions to the constant strings they may become, without running anything.

Two steps: `sources` follows names, attributes, containers and calls to the
expressions that a value may come from; `values` reads strings out of those.
Every assignment of a name is a possibility. What cannot be followed makes the
answer incomplete, never wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from typing import Final, TypeAlias

from msgspec import Struct

from auditor.scan import calls
from auditor.scan.attributes import annotated, enumerated, given_to, part_of, returned_by
from auditor.scan.modules import DEEPEST, Each, Module, is_self

#: How many possibilities are kept: lists of choices are long, and what is cut off is told.
MOST: Final = 1000

#: How many combinations of the parts of a string are made.
_COMBINED: Final = 64

#: Steps that one value may cost: assignments that name each other multiply.
LONGEST: Final = 3000


class Value(Struct, frozen=True):
    """A string and the literal that it is written in."""

    text: str
    node: ast.expr
    module: Module


class Values(Struct, frozen=True):
    """What an expression may be; `complete` is false where something could not be followed.

    `cut`: there are more values than are kept.
    """

    known: tuple[Value, ...] = ()
    complete: bool = True
    cut: bool = False


#: An expression that a value may come from, with its module; None for what cannot be followed.
Source: TypeAlias = tuple[ast.expr, Module] | None

UNKNOWN: Final[tuple[Source, ...]] = (None,)

_CONTAINERS: Final = (ast.List, ast.Tuple, ast.Set, ast.Dict)

#: Says of a call, by its dotted name, which of its arguments are what it gives back.
Passing: TypeAlias = Callable[[str, ast.Call], list[ast.expr]]


class Evaluator:
    """Evaluates expressions of any module of the tree."""

    def __init__(self, passing: Passing = lambda *_: []) -> None:
        """`passing` knows calls of libraries that give one of their arguments back."""
        self._passing = passing
        self._start()

    def _start(self, here: bool = False) -> None:
        """Begin an evaluation.

        `_cut` counts what was not followed to the end, `_circles` are what of
        the `_active` led to itself; what depends on neither is kept in `_known`.
        """
        self._here = here
        self._steps = self._cut = 0
        self._active: set[object] = set()
        self._circles: set[object] = set()
        self._reading: set[int] = set()
        self._known: dict[object, tuple[ast.expr, tuple[Source, ...]]] = {}

    def values(self, node: ast.expr | None, module: Module, here: bool = False) -> Values:
        """The strings that `node` may be; with `here` those that stand in its own module."""
        self._start(here)
        return self._strings(node, module, 0)

    # -- strings

    def _strings(self, node: ast.expr | None, module: Module, depth: int) -> Values:
        if node is None:
            return Values((), complete=False)
        found: dict[Value, None] = {}
        complete, cut = True, False
        for source in self._sources(node, module, depth):
            read = self._read(*source, depth + 1) if source is not None else Values((), complete=False)
            complete, cut = complete and read.complete, cut or read.cut
            found.update(dict.fromkeys(read.known))
        cut = cut or len(found) > MOST
        return Values(tuple(found)[:MOST], complete and not cut, cut)

    def _read(self, node: ast.expr, module: Module, depth: int) -> Values:
        """The strings of an expression that is no name; one made of itself (`name += "x"`) grows once."""
        if id(node) in self._reading:
            return Values(())
        self._reading.add(id(node))
        found = self._text(node, module, depth)
        self._reading.discard(id(node))
        return found

    def _text(self, node: ast.expr, module: Module, depth: int) -> Values:
        """The strings of a literal, or of an expression made of others."""
        if isinstance(node, ast.Constant):
            text = node.value if isinstance(node.value, str) else None
            if text is None and isinstance(node.value, int | float) and not isinstance(node.value, bool):
                text = str(node.value)
            return Values((Value(text, node, module),) if text is not None else ())
        if isinstance(node, ast.JoinedStr):
            parts = [one.value if isinstance(one, ast.FormattedValue) else one for one in node.values]
            return self._joined(parts, module, depth, node, "".join)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._joined([node.left, node.right], module, depth, None, "".join)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            given = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            return self._joined([node.left, *given], module, depth, None, calls.percent)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            return self._joined([node.func.value, *node.args], module, depth, None, calls.braces)
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            read = [self._strings(one, module, depth + 1) for one in node.elts[:MOST]]
            cut = len(node.elts) > MOST or any(one.cut for one in read)
            known = tuple(value for one in read for value in one.known)
            return Values(known, all(one.complete for one in read) and not cut, cut)
        return Values((), complete=False)

    def _joined(
        self,
        nodes: list[ast.expr],
        module: Module,
        depth: int,
        whole: ast.JoinedStr | None,
        join: Callable[[list[str]], str | None],
    ) -> Values:
        parts = [self._strings(one, module, depth + 1) for one in nodes]
        if not parts or any(not part.known for part in parts):
            return Values((), complete=False)
        found: list[Value] = []
        cut = any(part.cut for part in parts)
        for combination in product(*(part.known for part in parts)):
            text = join([value.text for value in combination])
            cut = cut or len(found) >= _COMBINED
            if len(found) >= _COMBINED or text is None:
                break
            named = max(combination, key=lambda value: len(value.text))
            found.append(Value(text, whole or named.node, module if whole else named.module))
        whole_ = bool(found) and all(part.complete for part in parts) and not cut
        return Values(tuple(found), whole_, cut)

    # -- where a value comes from

    def _sources(self, node: ast.expr, module: Module, depth: int) -> Iterator[Source]:
        self._steps += 1
        if depth > DEEPEST or self._steps > LONGEST:
            self._cut += 1
            yield None
            return
        handler = self._HANDLERS.get(type(node))
        if handler is None:
            yield (node, module)
            return
        key = _key(node, module)
        if key in self._active:
            self._circles.add(key)
            return  # a circle adds nothing
        known = self._known.get(key)
        if known is None:
            cut, around = self._cut, self._circles
            self._circles = set()
            self._active.add(key)
            known = node, tuple(dict.fromkeys(handler(self, node, module, depth + 1)))
            self._active.discard(key)
            self._circles.discard(key)
            if cut == self._cut and not self._circles:  # all of it, whoever asks
                self._known[key] = known
            self._circles |= around
        yield from known[1]

    def _all(self, nodes: Iterable[ast.expr], module: Module, depth: int) -> Iterator[Source]:
        for node in nodes:
            yield from self._sources(node, module, depth)

    def _either(self, node: ast.IfExp | ast.BoolOp, module: Module, depth: int) -> Iterator[Source]:
        options = [node.body, node.orelse] if isinstance(node, ast.IfExp) else node.values
        yield from self._all(options, module, depth)

    def _inner(
        self, node: ast.Await | ast.NamedExpr | ast.Starred, module: Module, depth: int
    ) -> Iterator[Source]:
        yield from self._sources(node.value, module, depth)

    def _name(self, node: ast.Name, module: Module, depth: int) -> Iterator[Source]:
        scope = module.scope(node)
        parameter = calls.parameter_of(module, node.id, scope)
        local = module.assigned.get((id(scope), node.id), [])
        given = [*local, *parameter] if parameter is not None else module.lookup(node.id, scope)
        choices = list(annotated(node.id, scope, module)) if parameter is not None and scope else []
        for one, home in choices:
            yield from self._sources(one, home, depth)
        if given:
            yield from self._all(given, module, depth)
        elif parameter is None:
            yield from self._imported(module, node.id, depth)
        elif not choices:
            yield None

    def _imported(self, module: Module, name: str, depth: int) -> Iterator[Source]:
        names = (
            [module.imports[name]] if name in module.imports else [f"{star}.{name}" for star in module.stars]
        )
        found = False
        for dotted in names:
            home, _, last = dotted.rpartition(".")
            other = self._other(home, module) if home else None
            if other is not None and (given := other.lookup(last, None)):
                found = True
                yield from self._all(given, other, depth)
            elif other is not None and last in other.imports and depth < DEEPEST:
                found = True
                yield from self._imported(other, last, depth + 1)
        if not found:
            yield None

    def _other(self, dotted: str, module: Module) -> Module | None:
        """Another module, where what stands there counts."""
        return None if self._here else module.around.module(dotted)

    def _attribute(self, node: ast.Attribute, module: Module, depth: int) -> Iterator[Source]:
        if node.attr == "value" and isinstance(node.value, ast.Attribute | ast.Subscript | ast.Name):
            inner = list(self._sources(node.value, module, depth))
            if any(one is not None and isinstance(one[0], ast.Constant) for one in inner):
                yield from inner  # the value of a member of an enumeration
                return
        given = list(given_to(node, module))
        for expression, home in given:
            yield from self._sources(expression, home, depth)
        own = is_self(node.value) or node.attr.endswith(("_dir", "_folder"))  # a folder is no name
        parts = [] if own else list(self._parts(node, module, depth))
        yield from parts
        if not given and not parts:
            yield None

    def _parts(self, node: ast.Attribute, module: Module, depth: int) -> Iterator[Source]:
        """What an object was made with, or a mapping holds, that is read by attribute."""
        for source in self._sources(node.value, module, depth):
            whole, home = source if source is not None else (None, module)
            if isinstance(whole, ast.Call):
                part = part_of(whole, home, node.attr)
                if part is not None:
                    yield from self._sources(part, home, depth)
                elif len(whole.args) == 1 and not whole.keywords:  # a mapping, made readable by attribute
                    inner = self._sources(whole.args[0], home, depth)
                    for one in inner:
                        if one is not None and isinstance(one[0], ast.Dict):
                            yield from self._all(
                                calls.elements(one[0], {node.attr}, keys=False), one[1], depth
                            )
            elif isinstance(whole, ast.Dict):
                yield from self._all(calls.elements(whole, {node.attr}, keys=False), home, depth)

    def _subscript(self, node: ast.Subscript, module: Module, depth: int) -> Iterator[Source]:
        if isinstance(node.slice, ast.Slice):
            yield from self._sources(node.value, module, depth)
            return
        wanted: set[object] | None = None
        if isinstance(node.slice, ast.Constant):
            wanted = {node.slice.value}
        elif not isinstance(node.slice, Each) and not _is_parameter(node.slice, module):
            keys = self._strings(node.slice, module, depth)
            wanted = {value.text for value in keys.known} if keys.complete and keys.known else None
        members = enumerated(node.value, module)
        if members is not None:
            for expression, home in members:
                yield from self._sources(expression, home, depth)
            return
        for source in self._container(node.value, module, depth):
            if source is None:
                yield from self._by_key(node, module, depth)
            else:
                chosen = calls.elements(source[0], wanted, keys=isinstance(node.slice, Each))
                yield from self._all(chosen, source[1], depth) if chosen else UNKNOWN

    def _container(self, node: ast.expr, module: Module, depth: int) -> Iterator[Source]:
        """The containers that an expression may be, those unpacked in it, and what is put into it later."""
        for source in self._sources(node, module, depth):
            yield source
            unpacked = (
                source[0] if source is not None and isinstance(source[0], ast.Dict) else ast.Dict([], [])
            )
            for key, value in zip(unpacked.keys, unpacked.values, strict=True):
                if key is None and depth < DEEPEST:
                    yield from self._container(value, source[1] if source is not None else module, depth + 1)
        yield from self._all(module.put_into(node), module, depth)

    def _by_key(self, node: ast.Subscript, module: Module, depth: int) -> Iterator[Source]:
        """What options of the command line are given, where the key of an unknown mapping names one."""
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        given = module.options_of(key) if isinstance(key, str) else []
        if given:
            yield from self._all(given, module, depth)
        else:
            yield None

    def _call(self, node: ast.Call, module: Module, depth: int) -> Iterator[Source]:
        name = module.dotted(node.func) or ""
        passed = calls.passed(node, name) or self._passing(name, node) or calls.stated(node, name)
        if passed:
            yield from self._all(passed, module, depth)
            if calls.is_open(node, name):
                yield None
        elif made := calls.container(node, name):
            yield made, module
        elif isinstance(node.func, ast.Attribute) and node.func.attr in ("get", "pop") and node.args:
            entry = ast.Subscript(node.func.value, node.args[0], ast.Load())
            yield from self._subscript(entry, module, depth)
            yield from self._all(node.args[1:2], module, depth)
        elif isinstance(node.func, ast.Attribute) and node.func.attr in ("items", "keys", "values"):
            for source in self._container(node.func.value, module, depth):
                yield (calls.view(source[0], node.func.attr), source[1]) if source is not None else None
        else:
            yield from self._returned(node, name, module, depth)

    def _returned(self, node: ast.Call, name: str, module: Module, depth: int) -> Iterator[Source]:
        function = module.function(name)
        home = module
        back = [] if self._here else list(returned_by(node, name, module))
        if back:
            for expression, other in back[:MOST]:
                yield from self._sources(expression, other, depth)
            return
        if function is None and "." in name and "(" not in name and "?" not in name:
            there = self._other(name.rpartition(".")[0], module)
            if there is not None:
                function, home = there.function(name.rpartition(".")[2]), there
        given = home.returns(function) if function is not None else []
        if given:
            yield from self._all(given[:MOST], home, depth)
        else:
            yield (node, module)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, module: Module, depth: int
    ) -> Iterator[Source]:
        yield ast.copy_location(ast.List([node.elt], ast.Load()), node), module

    def _together(self, node: ast.BinOp, module: Module, depth: int) -> Iterator[Source]:
        """Containers that are put together are each of them; strings are one string, read later."""
        if isinstance(node.op, ast.Add | ast.BitOr):
            parts = list(self._all((node.left, node.right), module, depth))
            if any(one is not None and isinstance(one[0], _CONTAINERS) for one in parts):
                yield from parts
                return
        yield node, module

    _HANDLERS: Final[Mapping[type[ast.expr], Callable[..., Iterator[Source]]]] = {
        ast.BinOp: _together,
        ast.IfExp: _either,
        ast.BoolOp: _either,
        ast.Await: _inner,
        ast.NamedExpr: _inner,
        ast.Starred: _inner,
        ast.Name: _name,
        ast.Attribute: _attribute,
        ast.Subscript: _subscript,
        ast.Call: _call,
        ast.ListComp: _comprehension,
        ast.SetComp: _comprehension,
        ast.GeneratorExp: _comprehension,
    }


def _key(node: ast.expr, module: Module) -> object:
    """What a node is kept under: a variable is the same wherever it is named."""
    return (id(module), id(module.scope(node)), node.id) if isinstance(node, ast.Name) else id(node)


def _is_parameter(node: ast.expr, module: Module) -> bool:
    """Whether a name is a parameter, which whoever calls the function chooses."""
    return isinstance(node, ast.Name) and calls.parameter_of(module, node.id, module.scope(node)) is not None
