"""What an attribute is given: in its class and its bases, in a module, as an option, else by its name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, TypeAlias

from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.dotted import dotted_name, made_by
from auditor.scan.python.source.modules import Class, Function, Module, is_self, last_name
from auditor.scan.python.source.parameters import position_of

#: An expression and the module that it stands in.
Given: TypeAlias = tuple[ast.expr, Module]

#: Types around the one that is meant.
_AROUND: Final = frozenset({"Optional", "Union", "Annotated", "Final", "List", "Sequence", "list"})

#: How many bases of a class are followed.
_DEEPEST = 4


def given_to(node: ast.Attribute, module: Module) -> Iterator[Given]:
    """Every expression that the attribute may hold, as far as the tree tells."""
    if is_self(node.value):
        owner = module.enclosing(module.scope(node))
        found = [*_fields(owner, node.attr, 0)]
        yield from found
        if owner is not None and all(isinstance(one, ast.Constant) and one.value is None for one, _ in found):
            yield from _fields_below(owner, node.attr, 0)  # it is left to the classes that are made of this
        return
    home, _, last = (dotted_name(node, module) or "").rpartition(".")
    other = module.around.module(home) if home and "(" not in home else None
    if other is not None:
        yield from ((one, other) for one in other.lookup(last, None))
        return
    owner = class_of(home.removesuffix("()"), module) or _held(node.value, home, module)
    found = [*_fields(owner, node.attr, 0)]
    found += [(one, module) for one in module.given_by_attribute(node.attr)]
    if not found and owner is None:
        known = module.classes.values()
        found = [(one, module) for owner in known for one in module.given_by_field(owner, node.attr)]
    yield from found


def enumerated(node: ast.expr, module: Module) -> list[Given] | None:
    """The members of an enumeration of the tree, None if the expression is none."""
    owner = (
        class_of(dotted_name(node, module) or "", module)
        if isinstance(node, ast.Name | ast.Attribute)
        else None
    )
    if owner is None or not any(base.rpartition(".")[2].endswith(("Enum", "Flag")) for base in owner.bases):
        return None
    return [(one, owner.module) for given in owner.fields.values() for one in given]


def annotated(name: str, function: ast.AST, module: Module) -> Iterator[Given]:
    """What the type of a parameter allows: the choices of a `Literal`, the members of an enumeration."""
    annotation = module.annotated.get((id(function), name))
    if annotation is not None:
        yield from _choices(annotation, module, 0)


def _choices(node: ast.expr, module: Module, depth: int) -> Iterator[Given]:
    if depth > _DEEPEST:
        return
    if isinstance(node, ast.BinOp):  # one type or another
        yield from _choices(node.left, module, depth + 1)
        yield from _choices(node.right, module, depth + 1)
    elif isinstance(node, ast.Subscript):
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        last = last_name(node.value)
        for one in inner:
            if last == "Literal":
                yield one, module
            elif last in _AROUND:
                yield from _choices(one, module, depth + 1)
    elif isinstance(node, ast.Name | ast.Attribute):
        members = enumerated(node, module)
        yield from members or ()
        alias = module.lookup(node.id, None) if isinstance(node, ast.Name) and members is None else []
        for one in alias:
            yield from _choices(one, module, depth + 1)


def _held(node: ast.expr, home: str, module: Module) -> Class | None:
    """The class of an object that another module holds, or a function of it gives."""
    name = module.imports.get(node.id) if isinstance(node, ast.Name) else None
    folder, _, last = (name or home.removesuffix("()")).rpartition(".")
    other = module.around.module(folder) if folder and "(" not in folder and "?" not in folder else None
    made = made_by(last, other, folder) if other is not None else None
    return class_of(made.removesuffix("()"), module) if made else None


def class_of(dotted: str, module: Module) -> Class | None:
    """The class of the tree that a dotted name means."""
    if dotted in module.classes:
        return module.classes[dotted]
    home, _, last = dotted.rpartition(".")
    other = module.around.module(home) if home and "(" not in home and "?" not in home else None
    return other.classes.get(last) if other is not None else None


def _fields(owner: Class | None, name: str, depth: int) -> Iterator[Given]:
    """What a class or its bases give an attribute, and what its constructor is given for a field."""
    if owner is None or depth > _DEEPEST:
        return
    own = owner.module.given_by_field(owner, name)
    yield from ((one, owner.module) for one in own)
    if owner.method("__init__") is None:
        for call in owner.module.calls_of(owner.name):
            given = argument(call, None, name)
            if given is not None:
                yield given, owner.module
    if not own:
        for base in owner.bases:
            yield from _fields(class_of(base, owner.module), name, depth + 1)
        function = owner.method(name)
        if function is not None and function.decorator_list:  # a property
            yield from ((one, owner.module) for one in owner.module.returns(function))


def _fields_below(owner: Class, name: str, depth: int) -> Iterator[Given]:
    """What the classes of the module that are made of a class give an attribute."""
    if depth > _DEEPEST:
        return
    for one in list(owner.module.classes.values()):
        if owner.name in one.bases:
            yield from ((given, one.module) for given in one.module.given_by_field(one, name))
            yield from _fields_below(one, name, depth + 1)


def method_called(call: ast.Call, dotted: str, module: Module) -> tuple[Function, Module] | None:
    """The method that a call means, with its module: of `self`, or of an object whose class is known."""
    if not isinstance(call.func, ast.Attribute):
        return None
    of_class = False
    if is_self(call.func.value):
        owner = module.enclosing(module.scope(call))
    else:
        home = dotted.rpartition(".")[0]
        owner = class_of(home.removesuffix("()"), module)
        of_class = not home.endswith("()")
    for _ in range(_DEEPEST):
        if owner is None:
            return None
        function = owner.method(call.func.attr)
        if function is not None:
            return (function, owner.module) if not of_class or _is_of_class(function) else None
        above = (class_of(base, owner.module) for base in owner.bases)
        owner = next((one for one in above if one is not None), None)
    return None


def _is_of_class(function: Function) -> bool:
    """Whether a method is called on the class itself, without an object before its arguments."""
    return any(last_name(one) in ("staticmethod", "classmethod") for one in function.decorator_list)


def part_of(made: ast.Call, module: Module, name: str) -> ast.expr | None:
    """What a call that makes an object gives the attribute of that name."""
    given = argument(made, None, name)
    if given is not None or not made.args:
        return given
    dotted = dotted_name(made.func, module) or ""
    owner = class_of(dotted, module)
    if owner is not None:
        function = owner.method("__init__")
        position = position_of(function, name) if function is not None else _order(owner.node).get(name)
    else:
        defined = made.func.id if isinstance(made.func, ast.Name) else ""
        names = [one for call in module.lookup(defined, None) for one in _named_tuple(call)]
        position = names.index(name) if name in names else None
    return argument(made, position) if position is not None else None


def fields_of(made: ast.Call, module: Module, name: str) -> Iterator[Given]:
    """What the class of an object gives an attribute, where the making of the object says nothing of it."""
    owner = class_of(dotted_name(made.func, module) or "", module)
    return _fields(owner, name, 0)


def _order(node: ast.ClassDef) -> dict[str, int]:
    """The positions of the fields that the body of a class declares."""
    declared = (one.target for one in node.body if isinstance(one, ast.AnnAssign))
    return {one.id: number for number, one in enumerate(declared) if isinstance(one, ast.Name)}


def _named_tuple(node: ast.expr) -> list[str]:
    """The names of the parts of `namedtuple("Name", ["part", ...])`."""
    if not isinstance(node, ast.Call) or len(node.args) < 2:
        return []
    if last_name(node.func) != "namedtuple":
        return []
    parts = node.args[1]
    each = parts.elts if isinstance(parts, ast.List | ast.Tuple) else [parts]
    words = [one.value for one in each if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return " ".join(words).replace(",", " ").split()
