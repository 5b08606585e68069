"""What a Python module gives to its names, fields, containers, parameters and options, for its tables."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from auditor.scan.python.source.making import of_keywords
from auditor.scan.python.source.modules import Each, Function, Item, Module, Scope, is_self

#: Calls that declare an option of a command line, whose default is their second argument.
_DEFINES: Final = frozenset({"DEFINE_string", "DEFINE_enum", "DEFINE_list", "DEFINE_multi_string"})

#: Calls that declare a key of a schema, whose default is a keyword.
_SCHEMA: Final = frozenset({"Required", "Optional"})

#: Calls that declare options of a command line, or settings.
_DECLARES: Final = (
    _DEFINES | _SCHEMA | {"add_argument", "add_option", "set_defaults", "DeclareLaunchArgument"}
)

#: Calls that put something into a container, and what that is, as a container of its own.
_FILLS: Final[Mapping[str, Callable[[ast.Call], ast.expr | None]]] = {
    "append": lambda call: ast.List(call.args, ast.Load()) if len(call.args) == 1 else None,
    "add": lambda call: ast.List(call.args, ast.Load()) if len(call.args) == 1 else None,
    "read": lambda call: call if call.args else None,  # what a reader of settings finds there
    "extend": lambda call: call.args[0] if len(call.args) == 1 else None,
    "update": lambda call: (
        call.args[0]
        if len(call.args) == 1 and not call.keywords
        else of_keywords(call.keywords)
        if call.keywords
        else None
    ),
    "setdefault": lambda call: ast.Dict([call.args[0]], [call.args[1]]) if len(call.args) == 2 else None,
}


class Giving:
    """Notes in a module's tables what something in it is given."""

    def __init__(self, module: Module) -> None:
        """Note in the tables of `module`."""
        self._module = module
        self._global: set[tuple[int, str]] = set()

    def shared(self, names: Sequence[str], scope: Scope) -> None:
        """What a function says of names, that they are those of the module, not its own."""
        self._global.update((id(scope), name) for name in names)

    def assigned(self, target: ast.expr, value: ast.expr, scope: Scope) -> None:
        """What stands on the left is given a value, part by part."""
        if isinstance(target, ast.Name):
            within = id(scope) if scope and (id(scope), target.id) not in self._global else 0
            self._module.assigned.setdefault((within, target.id), []).append(value)
            owner = self._module.owner(scope)
            if owner is not None:
                owner.fields.setdefault(target.id, []).append(value)
        elif isinstance(target, ast.Attribute):
            owner = self._module.enclosing(scope) if is_self(target.value) else None
            table = owner.fields if owner is not None else self._module.loose
            table.setdefault(target.attr, []).append(value)
        elif isinstance(target, ast.Tuple | ast.List):
            for one, given in self._pairs(target, value, scope):
                self.assigned(one, given, scope)

    def _pairs(
        self, target: ast.Tuple | ast.List, value: ast.expr, scope: Scope
    ) -> Iterator[tuple[ast.expr, ast.expr]]:
        if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(target.elts):
            yield from zip(target.elts, value.elts, strict=True)
            return
        for index, one in enumerate(target.elts):
            yield one, self.each(value, scope, index)

    def each(
        self, container: ast.expr, scope: Scope, index: int | None = None, *, of_list: bool = False
    ) -> ast.expr:
        """The expression of one element of a container; `index` picks a part of it.

        `of_list`: the container is a list where it is gone through, and no mapping.
        """
        at: ast.expr = (Item() if of_list else Each()) if index is None else ast.Constant(index)
        node = ast.copy_location(ast.Subscript(container, at, ast.Load()), container)
        self._module.place(node, scope)
        return node

    def put(self, container: ast.expr, given: ast.expr | None, scope: Scope) -> None:
        """What is put into a container that has a name, after it was made."""
        if given is None:
            return
        within = id(scope) if scope is not None else 0
        if isinstance(container, ast.Name):
            self._module.filled.setdefault(container.id, []).append((within, given))
        elif isinstance(container, ast.Attribute):
            self._module.filled.setdefault(f".{container.attr}", []).append((within, given))
        elif isinstance(container, ast.Subscript):  # of no name of its own; its key may mean a model
            self._module.filled.setdefault("[]", []).append((within, given))

    def called(self, name: str | None, call: ast.Call, scope: Scope) -> None:
        """What a call gives: an option its default and its choices, a container what is put into it."""
        if name in _DECLARES:
            for option, given in _declared(name, call):
                self._module.options.setdefault(option, []).extend(given)
        elif isinstance(call.func, ast.Attribute) and (fills := _FILLS.get(call.func.attr)) is not None:
            self.put(call.func.value, fills(call), scope)

    def decorated(self, node: Function, scope: Scope) -> None:
        """What decorators give: `@click.option("--model", default=...)` to the parameter `model`."""
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute | ast.Name):
                option, given = _option(decorator)
                if getattr(decorator.func, "attr", "") == "parametrize":
                    self._parameters(node, decorator, scope)
                elif any(one.arg == "config_name" for one in decorator.keywords):
                    self._settings(node, decorator)
                elif _last(decorator.func) == "fixture":
                    self._fixture(decorator, scope)
                elif option and given:
                    self._module.assigned.setdefault((id(node), option), []).extend(given)

    def _settings(self, node: Function, decorator: ast.Call) -> None:
        """`@hydra.main(config_path="conf", config_name="base")` gives the first parameter what it reads."""
        for first in (*node.args.posonlyargs, *node.args.args)[:1]:
            self._module.assigned.setdefault((id(node), first.arg), []).append(decorator)

    def _parameters(self, node: Function, decorator: ast.Call, scope: Scope) -> None:
        """`@pytest.mark.parametrize("a,b", [(1, 2)])` gives the parameters their values."""
        if len(decorator.args) < 2:
            return
        names = _listed(decorator.args[0])
        each = self.each(self._plain_sets(decorator.args[1], scope), scope)
        for index, name in enumerate(names):
            given = each if len(names) == 1 else self.each(each, scope, index)
            self._module.assigned.setdefault((id(node), name), []).append(given)

    def _fixture(self, decorator: ast.Call, scope: Scope) -> None:
        """`@pytest.fixture(params=[...])` gives `request.param` its values."""
        for keyword in decorator.keywords:
            if keyword.arg == "params":
                each = self.each(self._plain_sets(keyword.value, scope), scope)
                self._module.options.setdefault("param", []).append(each)

    def _plain_sets(self, given: ast.expr, scope: Scope) -> ast.expr:
        """The sets of parameters of a test without what is said of each: `pytest.param("a", 1, id="x")`."""
        if not isinstance(given, ast.List | ast.Tuple) or not any(map(_is_param, given.elts)):
            return given
        sets: list[ast.expr] = []
        for one in given.elts:
            if not (_is_param(one) and isinstance(one, ast.Call)) or not one.args:
                sets.append(one)
                continue
            several = ast.Tuple(one.args, ast.Load())
            sets.append(one.args[0] if len(one.args) == 1 else ast.copy_location(several, one))
        node = ast.copy_location(ast.List(sets, ast.Load()), given)
        self._module.place(node, scope)
        return node


def _declared(name: str | None, call: ast.Call) -> Iterator[tuple[str, list[ast.expr]]]:
    """The options that a call declares, each with what it may be given."""
    if name == "set_defaults":
        yield from ((one.arg, [one.value]) for one in call.keywords if one.arg is not None)
    elif name in _DEFINES:
        if len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
            yield str(call.args[0].value), [call.args[1]]
    elif name in _SCHEMA:
        if call.args and isinstance(call.args[0], ast.Constant):
            yield str(call.args[0].value), [one.value for one in call.keywords if one.arg == "default"]
    else:
        option, given = _option(call)
        if option:
            yield option, given


def _option(call: ast.Call) -> tuple[str | None, list[ast.expr]]:
    """A command-line option: its name, its default and its choices."""
    flags = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    plain = [flag for flag in flags if not flag.startswith("-")]
    named = plain[-1:] or [flag for flag in flags if flag.startswith("--")] or flags
    given = []
    name = named[0].split("/")[0].lstrip("-").replace("-", "_") if named else None
    for keyword in call.keywords:
        if keyword.arg in ("default", "default_value", "choices", "const"):
            given.append(keyword.value)
        elif keyword.arg == "type" and isinstance(keyword.value, ast.Call):
            given += keyword.value.args  # click.Choice([...])
        elif keyword.arg == "dest" and isinstance(keyword.value, ast.Constant):
            name = str(keyword.value.value)
    return name, given


def _last(node: ast.expr) -> str:
    """The last part of a name."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _listed(given: ast.expr) -> list[str]:
    """The names of parameters: in one string, or in a list of strings."""
    parts = given.elts if isinstance(given, ast.Tuple | ast.List) else [given]
    words = [str(one.value) for one in parts if isinstance(one, ast.Constant)]
    return [name.strip() for name in ",".join(words).split(",") if name.strip()]


def _is_param(node: ast.expr) -> bool:
    """Whether an expression is a set of parameters of a test: `pytest.param(...)`."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "param"
