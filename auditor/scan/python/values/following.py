"""Where the value of a Python expression comes from: names, attributes, containers and calls, followed.

Every assignment of a name is a possibility; what cannot be followed is told.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final

from auditor.scan.python.source import calls
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.making import container, taken_of
from auditor.scan.python.source.modules import Held, Module, Part, is_self
from auditor.scan.python.source.parameters import parameter_of
from auditor.scan.python.values.attributes import annotated, given_to
from auditor.scan.python.values.calling import called
from auditor.scan.python.values.contained import CONTAINERS, Contained, Passing, Source
from auditor.scan.python.values.given_back import GivenBack
from auditor.scan.python.values.lengthened import is_later
from auditor.scan.python.values.opened import opened

#: How many possibilities are kept: lists of choices are long, and what is cut off is told.
MOST: Final = 1000

#: Steps that one value may cost, more than its possibilities: assignments that name each other multiply.
_LONGEST: Final = 1500

#: What gives a string back in other letters, or without what stands around it.
_SAME_WORD: Final = frozenset({"lower", "upper", "casefold", "strip"})

#: What stands behind the word by which a function says that it sets names of its module.
_GLOBAL: Final = (" ",)


class Following(Contained):
    """Follows expressions of any module of the tree to those that their value may come from.

    Who reads strings out of these says what an index may be.
    """

    def __init__(self, passing: Passing = lambda *_: [], reading: Passing = lambda *_: []) -> None:
        """`passing` knows calls of libraries that give one of their arguments back.

        `reading` knows those that give back what a file holds, and which file that is.
        """
        self._passing, self._reads = passing, reading
        self._start()

    def _start(self, here: bool = False) -> None:
        """Begin an evaluation; with `here` no other module is asked.

        `_cut` counts what was not followed to the end, `_circles` are what of
        the `_active` led to itself; what depends on neither is kept in `_known`.
        """
        self._here = here
        self._steps = self._cut = 0
        self._active: set[object] = set()
        self._circles: set[object] = set()
        self._known: dict[object, tuple[ast.expr, tuple[Source, ...]]] = {}
        self._kept: list[Module] = []  # views of modules: what is known of one is kept under its number

    def _sources(self, node: ast.expr, module: Module, depth: int) -> Iterator[Source]:
        self._steps += 1
        if depth > self._deepest or self._steps > _LONGEST:
            self._cut += 1
            yield None
            return
        handler = self._HANDLERS.get(type(node))
        if handler is None:
            yield (node, module)
            return
        key = self._key(node, module)
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

    def _either(self, node: ast.IfExp | ast.BoolOp, module: Module, depth: int) -> Iterator[Source]:
        options = [node.body, node.orelse] if isinstance(node, ast.IfExp) else node.values
        yield from self._all(options, module, depth)

    def _inner(
        self, node: ast.Await | ast.NamedExpr | ast.Starred, module: Module, depth: int
    ) -> Iterator[Source]:
        yield from self._sources(node.value, module, depth)

    def _name(self, node: ast.Name, module: Module, depth: int) -> Iterator[Source]:
        scope = module.scope(node)
        bound = module.bound_to(node.id, scope) if module.bound else None
        if bound is not None:
            for one, home in bound:
                yield from self._sources(one, home, depth)
            return
        module.need_word("global", _GLOBAL)
        parameter = parameter_of(module, node.id, scope)
        local = module.assigned.get((id(scope), node.id), [])
        given = [*local, *parameter] if parameter is not None else module.lookup(node.id, scope)
        if len(given) > 1:
            own = local if scope is not None else given
            last = module.held(node, own, scope) if own else None
            given = [one for one in (last or given) if not is_later(one, node, module)]
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
            elif other is not None and last in other.imports and depth < self._deepest:
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
        found = [one for expression, home in given for one in self._sources(expression, home, depth)]
        own = is_self(node.value) or node.attr.endswith(("_dir", "_folder"))  # a folder is no name
        parts = [] if own else list(self._parts(node, module, depth))
        for one in (*found, *parts):
            if one is None or one[1] is not module or not is_later(one[0], node, module):
                yield one
        if not given and not parts:
            yield None

    def _call(self, node: ast.Call, module: Module, depth: int) -> Iterator[Source]:
        name = dotted_name(node.func, module) or ""
        held = self._read_by(node, name, module, depth)
        if held:
            yield from held
            return
        passed = self._passed(node, name)
        if passed and name in calls.LISTING:
            for source in self._all(passed, module, depth):
                yield (calls.view(source[0], "keys"), source[1]) if source is not None else None
        elif passed:
            yield from self._all(passed, module, depth)
            if calls.is_open(node, name):
                yield None
        elif made := container(node, name):
            yield made, module
        elif isinstance(node.func, ast.Attribute) and node.func.attr in ("get", "pop") and node.args:
            yield from self._got(node.func.value, node.args, module, depth)
        elif isinstance(node.func, ast.Attribute) and node.func.attr in ("items", "keys", "values"):
            for source in self._container(node.func.value, module, depth):
                yield (calls.view(source[0], node.func.attr), source[1]) if source is not None else None
        else:
            yield from self._returned(node, name, module, depth)

    def _returned(self, node: ast.Call, name: str, module: Module, depth: int) -> Iterator[Source]:
        found = None if self._here else called(node, name, module)
        function, home = found or (module.function(name), module)
        given = home.returns(function) if function is not None else []
        if function is None or not given:
            yield node, module
            return
        through = GivenBack(node, function, home, module, self._through)
        for source in through.of(given[:MOST]):
            if source is None:
                yield None
            elif held := self._read_for(through, source, depth):
                yield from held
            elif source[1] is home and through.looks_up(source[0]):
                view = self._seen_by(through)
                for one in self._sources(source[0], view, depth):
                    yield one if one is None or one[1] is not view else (one[0], home)
            else:
                yield from self._sources(*source, depth)

    def _read_for(self, through: GivenBack, source: tuple[ast.expr, Module], depth: int) -> list[Source]:
        """What a function reads of the file that the call tells it; nothing if it reads none."""
        node, home = source
        files = self._reads(dotted_name(node.func, home) or "", node) if isinstance(node, ast.Call) else []
        told = [one for one in through.of(files, opened) if one is not None]
        own = [(one, self._seen_by(through) if of is through.home else of) for one, of in told]
        return [held for one, of in own for held in self._held(one, of, depth)]

    def _seen_by(self, through: GivenBack) -> Module:
        """The module of a function while one call of it runs; it stays as long as what is known of it."""
        self._kept.append(through.view)
        return through.view

    def _passed(self, node: ast.Call, name: str) -> list[ast.expr]:
        """The arguments of a call, by its dotted name, that are what it gives back."""
        return calls.passed(node, name) or self._passing(name, node) or calls.stated(node, name)

    def _through(self, node: ast.Call, module: Module) -> list[ast.expr | None]:
        """What a call gives back as it was given; None among them where something else decides."""
        name = dotted_name(node.func, module) or ""
        if self._reads(name, node):
            return []  # what the file holds that it is told
        passed: list[ast.expr | None] = [*(self._passed(node, name) if name not in calls.LISTING else ())]
        return [*passed, None] if passed and calls.is_open(node, name) else passed

    def _key(self, node: ast.expr, module: Module) -> object:
        """What a node is kept under: a variable that is given one thing is the same wherever it is named."""
        if isinstance(node, ast.Name):
            scope = module.scope(node)
            several = len(module.assigned.get((0 if scope is None else id(scope), node.id), ())) > 1
            return (id(module), id(scope), node.id, id(node) if several else 0)
        return (id(module), id(node)) if module.bound else id(node)

    def _is_open(self, node: ast.expr, module: Module) -> bool:
        """Whether a name is a parameter, that whoever calls the function chooses, in other letters or not.

        So is a field of the object itself that keeps one.
        """
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _SAME_WORD
        ):
            node = node.func.value
        if isinstance(node, ast.Attribute) and is_self(node.value):
            owner = module.enclosing(module.scope(node))
            kept = owner.fields.get(node.attr, ()) if owner is not None else ()
            return any(isinstance(one, ast.Name) and self._is_open(one, module) for one in kept)
        if not isinstance(node, ast.Name):
            return False
        scope = module.scope(node)
        return module.bound_to(node.id, scope) is None and parameter_of(module, node.id, scope) is not None

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, module: Module, depth: int
    ) -> Iterator[Source]:
        yield ast.copy_location(ast.List([node.elt], ast.Load()), node), module

    def _mapping(self, node: ast.DictComp, module: Module, depth: int) -> Iterator[Source]:
        """A mapping that is made; what only chooses among another's entries is that other."""
        chosen = taken_of(node)
        if chosen is not None:
            yield from self._sources(chosen, module, depth)
        else:
            yield ast.copy_location(ast.Dict([node.key], [node.value]), node), module

    def _together(self, node: ast.BinOp, module: Module, depth: int) -> Iterator[Source]:
        """Containers that are put together are each of them; strings are one string, read later."""
        if isinstance(node.op, ast.Add | ast.BitOr):
            parts = list(self._all((node.left, node.right), module, depth))
            made = [one[0] for one in parts if one is not None]
            texts = any(_is_text(one) for one in made)  # beside one, a list is of what may be chosen
            if not texts and any(isinstance(one, CONTAINERS) for one in made):
                yield from parts
                return
        yield node, module

    _HANDLERS: ClassVar[Mapping[type[ast.expr], Callable[..., Iterator[Source]]]] = {
        ast.BinOp: _together,
        ast.IfExp: _either,
        ast.BoolOp: _either,
        ast.Await: _inner,
        ast.NamedExpr: _inner,
        ast.Starred: _inner,
        ast.Name: _name,
        ast.Attribute: _attribute,
        ast.Subscript: Contained._subscript,
        Held: Contained._elsewhere,
        Part: Contained._piece,
        ast.Call: _call,
        ast.ListComp: _comprehension,
        ast.SetComp: _comprehension,
        ast.DictComp: _mapping,
        ast.GeneratorExp: _comprehension,
    }


def _is_text(node: ast.expr) -> bool:
    """Whether an expression is a string, with parts put in or without."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
