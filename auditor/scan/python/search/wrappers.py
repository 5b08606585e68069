"""Functions and classes of the project that hand an argument on to a loader: calls of them load too."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from msgspec import structs

from auditor.model import Kind
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.python.search.clients import server_of
from auditor.scan.python.search.handed import (
    Handed,
    Path,
    attributes_in,
    fields_given,
    kept_by,
    keys_in,
    names_in,
    parts_in,
    passed_on,
)
from auditor.scan.python.search.wanted import is_asked
from auditor.scan.python.source.around import Around
from auditor.scan.python.source.calls import argument, starred
from auditor.scan.python.source.consulted import Consulted, Paths
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Class, Function, Module, is_self
from auditor.scan.python.source.parameters import parameters, position_of
from auditor.scan.python.values.chosen import chosen_loader
from auditor.scan.python.values.methods import bases_of, loading_class, owners

#: How many functions an argument is followed through.
_DEEPEST: Final = 3


#: What tells what is handed on from the rest: the parameter, the part of it, whose models the loader has,
#: and whether it has short names for them, which another loader of the same knows nothing of.
_Key: TypeAlias = tuple[str, Path, str]


class Wrappers:
    """Finds, for a call, the parameters of the project's own function that reach a loader."""

    def __init__(self, calls: Calls, consulted: Consulted) -> None:
        """Know the loaders `calls`; `consulted` notes what an answer rests on."""
        self._consulted = consulted
        self._calls = calls
        self._answers: dict[tuple[str, int, int], tuple[Handed, ...]] = {}
        self._needs: dict[tuple[str, int, int], Paths] = {}

    def of(self, call: ast.Call, dotted: str, module: Module, depth: int = 0) -> tuple[Handed, ...]:
        """The parameters that reach a loader, none if what is called is not of the project.

        `dotted` is the name of what is called.
        """
        if not call.args and not call.keywords:
            return ()
        if "(" not in dotted and "?" not in dotted and module.own(call.func):
            found = self._named(dotted, module, depth)
            if found:
                return found
        return self._method(call, dotted, module, depth) if isinstance(call.func, ast.Attribute) else ()

    def hands(self, dotted: str, around: Around) -> bool:
        """Whether the function or class of that dotted name hands an argument on to a loader."""
        folder, _, name = dotted.rpartition(".")
        key = ("wrapper", dotted, 0)
        return bool(around.once(key, (), lambda: self._found(name, around.loading(folder), 0)))

    def _named(self, dotted: str, module: Module, depth: int) -> tuple[Handed, ...]:
        """What a function or a class hands on."""
        folder, _, name = dotted.rpartition(".")
        if not folder:
            return self._found(name, module, depth)
        key = ("wrapper", dotted, depth)
        found: Any = module.around.once(
            key, (), lambda: self._found(name, module.around.loading(folder), depth)
        )
        return tuple(found)

    def _method(self, call: ast.Call, dotted: str, module: Module, depth: int) -> tuple[Handed, ...]:
        """What a method of the tree hands on; one of the own class is followed from the loader."""
        name = dotted.rpartition(".")[2]
        for owner in owners(call, dotted, module):
            found = self._method_of(owner, name, module, max(depth, 1))
            if found:
                return found
        own = (
            module.enclosing(module.scope(call))
            if depth and is_self(getattr(call.func, "value", None))
            else None
        )
        function = own.methods.get(name) if own is not None else None
        if function is None:
            return ()
        return self._once(module, function, depth, lambda: self._handed(function, module, depth))

    def _method_of(self, owner: str, name: str, module: Module, depth: int) -> tuple[Handed, ...]:
        """What the method of that name hands on, of the class of a dotted name or of its bases."""
        if owner in module.classes:
            return self._method_in(module.classes[owner], name, depth)
        if not module.around.within(owner):
            return ()

        def answer() -> tuple[Handed, ...]:
            found = loading_class(owner, module)
            return self._method_in(found, name, depth) if found is not None else ()

        found: Any = module.around.once(("method", owner, name, depth), (), answer)
        return tuple(found)

    def _method_in(self, owner: Class, name: str, depth: int) -> tuple[Handed, ...]:
        if depth > _DEEPEST:
            return ()
        if name == "__init__":
            return self._class(owner, depth)
        home, function = owner.module, owner.method(name)
        if function is not None:
            return self._once(home, function, depth, lambda: self._of_method(owner, function, depth))
        found = (self._method_of(base, name, home, depth + 1) for base in owner.bases)
        return next((one for one in found if one), ())

    def _of_method(self, owner: Class, function: Function, depth: int) -> tuple[Handed, ...]:
        """What a method hands on itself, or keeps in an attribute that another one hands on."""
        found = {_key(one): one for one in self._handed(function, owner.module, depth)}
        if any(owner.module.scope(one) is function for given in owner.fields.values() for one in given):
            for one in kept_by(function, owner, self._attributes(owner, depth)):
                found.setdefault(_key(one), one)
        return tuple(found.values())

    def _found(self, name: str, home: Module | None, depth: int) -> tuple[Handed, ...]:
        if home is None:
            return ()
        function = home.function(name)
        if function is not None:
            return self._once(home, function, depth, lambda: self._handed(function, home, depth))
        owner = home.classes.get(name)
        return self._class(owner, depth) if owner is not None else ()

    def _class(self, owner: Class, depth: int) -> tuple[Handed, ...]:
        return self._once(owner.module, owner.node, depth, lambda: self._of_class(owner, depth))

    def _once(
        self,
        module: Module,
        node: Function | ast.ClassDef,
        depth: int,
        answer: Callable[[], tuple[Handed, ...]],
    ) -> tuple[Handed, ...]:
        key = module.path, node.lineno, depth
        if key not in self._answers:
            self._answers[key] = ()  # a function that calls itself ends here
            with self._consulted.recorded() as needs:
                self._answers[key] = answer()
            self._needs[key] = needs.paths
        self._consulted.bring(self._needs.get(key, 0))
        return self._answers[key]

    def attributes(self, owner: Class, depth: int = 0) -> Mapping[str, Handed]:
        """The attributes of `self` that reach a loader in the methods of the bases of a class."""
        found: dict[str, Handed] = {}
        for dotted in owner.bases if depth < _DEEPEST else ():
            found = {**self._attributes_of(dotted, owner.module, depth), **found}
        return found

    def _attributes_of(self, dotted: str, module: Module, depth: int) -> Mapping[str, Handed]:
        if dotted not in module.classes and not module.around.within(dotted):
            return {}

        def answer() -> Mapping[str, Handed]:
            owner = loading_class(dotted, module)
            return self._attributes(owner, depth) if owner is not None else {}

        home = module.path if dotted in module.classes else ""
        found: Any = module.around.once(("attributes", home, dotted, depth), {}, answer)
        return dict(found)

    def _attributes(self, owner: Class, depth: int) -> Mapping[str, Handed]:
        found = dict(self.attributes(owner, depth + 1))
        for method in tuple(owner.methods.values()):
            for expression, one in self._targets(method, owner.module, max(depth, _DEEPEST - 1)):
                for name in attributes_in(expression):
                    found.setdefault(name, replace(one, name=name, position=None))
        return found

    def _of_class(self, owner: Class, depth: int) -> tuple[Handed, ...]:
        made = owner.method("__init__")
        names = [*parameters(made.args), *sorted(fields_given(owner))] if made is not None else []
        found: dict[_Key, Handed] = {}
        for method in tuple(owner.methods.values()):
            for one in self._reached(method, owner.module, owner, depth):
                if one.free and method is made:
                    found.setdefault(_key(one), one)
                elif not one.free and (made is None or one.name in names):
                    position = position_of(made, one.name) if made is not None else None
                    found.setdefault(_key(one), replace(one, position=position))
        if made is None:
            above = [
                one for base in bases_of(owner) if depth < _DEEPEST for one in self._class(base, depth + 1)
            ]
            above += self._made(owner)
            return tuple({_key(one): one for one in (*reversed(above), *found.values())}.values())
        for name, one in self.attributes(owner, depth + 1).items() if owner.fields else ():
            for given in owner.fields.get(name, ()):
                for parameter in set(names_in(given, owner.module, owner, 0)).intersection(names):
                    position = position_of(made, parameter)
                    handed = replace(one, name=parameter, position=position)
                    found.setdefault(_key(handed), handed)
        return tuple(found.values())

    def _made(self, owner: Class | None) -> Iterator[Handed]:
        """What the constructors of the libraries' own classes load, of which a class is one."""
        for base in owner.bases if owner is not None else ():
            loader = self._calls.load(base)
            if loader is not None and not (
                loader.needs or loader.unless or loader.callee or loader.addresses
            ):
                for name in loader.model.keywords or ("",):
                    yield Handed(name, loader.model.position, loader, base)

    def _handed(self, function: Function, module: Module, depth: int) -> tuple[Handed, ...]:
        names = parameters(function.args)
        found: dict[_Key, Handed] = {}
        for one in self._reached(function, module, None, depth):
            if one.name in names:
                position = position_of(function, one.name)
                found.setdefault(_key(one), replace(one, position=position))
            elif one.free:
                found.setdefault(_key(one), one)
        return tuple(found.values())

    def _targets(
        self, function: Function, module: Module, depth: int
    ) -> Iterator[tuple[ast.expr | None, Handed]]:
        """What a function gives loaders, or the project's own functions that hand it on to one."""
        for node in module.calls_in.get(id(function), ()):
            for given, one in self._given_by(node, module, depth):
                if not one.part:
                    yield given, one

    def _given_by(
        self, node: ast.Call, module: Module, depth: int
    ) -> Iterator[tuple[ast.expr | None, Handed]]:
        """What reaches a loader in a call, of its arguments or by which name the loader is looked up."""
        looked = chosen_loader(node, module, self._calls)
        if looked is not None and is_asked(node, looked.loader):
            yield looked.name, Handed("", None, looked.loader, looked.dotted)
        for one in self._handed_by(node, module, depth):
            yield argument(node, one.position, one.name), one

    def _handed_by(self, node: ast.Call, module: Module, depth: int) -> Iterator[Handed]:
        """What of the arguments of a call reaches a loader."""
        dotted = dotted_name(node.func, module) or ""
        loader = self._calls.load(dotted)
        if loader is not None:
            loader = _of_kind(loader, node)
            names, server = loader.model.keywords or ("",), server_of(node, loader.server, module)
            for name in names:
                yield Handed(name, loader.model.position, loader, dotted.removeprefix("?."), server=server)
        elif dotted == "super().__init__":
            made = tuple(self._made(module.enclosing(module.scope(node))))
            yield from made or (self.of(node, dotted, module, depth + 1) if depth < _DEEPEST else ())
        elif depth < _DEEPEST:
            yield from self.of(node, dotted, module, depth + 1)

    def _reached(
        self, function: Function, module: Module, owner: Class | None, depth: int
    ) -> Iterator[Handed]:
        """Parameters (or fields) that reach a loader, each with it."""
        for node in module.calls_in.get(id(function), ()):
            for given, one in self._given_by(node, module, depth):
                if given is None and (passed := tuple(passed_on(node, function, one))):
                    yield from passed
                    continue
                told = given or next(starred(node, one.position), None)
                for name in names_in(told, module, owner, 0):
                    yield replace(one, name=name, position=None, free=False)
                for name, part in parts_in(told, module, owner):
                    yield replace(one, name=name, position=None, part=(*part, *one.part), free=False)
                for name in keys_in(told, function):
                    yield replace(one, name=name, position=None, part=(), free=True)


def _key(one: Handed) -> _Key:
    return one.name, one.part, f"{one.loader.origin} {bool(one.loader.names)}"


def _of_kind(loader: Call, call: ast.Call) -> Call:
    """The loader as a call of it stands there: of data, where the call says so."""
    stated = argument(call, None, loader.kind_by) if loader.kind_by else None
    says = isinstance(stated, ast.Constant) and stated.value == "dataset"
    return structs.replace(loader, kind=Kind.DATASET) if says else loader
