"""What is called, by its dotted name: imports resolved, instances written as `Class()`, wherever they are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.scan.python.source.modules import DEEPEST, Function, Module, Scope, is_self, last_name
from auditor.scan.python.source.parameters import parameter_of

#: Calls that give back the module whose name they are given.
_IMPORTING: Final = frozenset({"import_module", "importlib.import_module", "__import__"})

#: Types of Python whose names begin with a small letter.
_TYPES: Final = frozenset({"str", "int", "float", "bool", "bytes", "list", "dict", "tuple", "set", "object"})

#: Steps to a name after which other modules of the tree are not asked any more.
_FAR: Final = 4


def dotted_name(node: ast.expr, module: Module, depth: int = 0) -> str | None:
    """The dotted name of what is called: imports resolved, instances written as `Class()`."""
    if depth:
        return _dotted(node, module, depth)
    known = module.called.get(id(node))
    if known is None:
        known = module.called[id(node)] = node, _dotted(node, module, depth)
    return known[1]


def written_name(node: ast.expr, module: Module) -> str | None:
    """The dotted name of what is called as its import writes it, wherever that leads."""
    if isinstance(node, ast.Attribute):
        base = written_name(node.value, module)
        return f"{base}.{node.attr}" if base else None
    return module.imports.get(node.id) if isinstance(node, ast.Name) else None


def aliased_name(node: ast.expr, module: Module) -> str | None:
    """The dotted name of what is called of a library's module by another name: `hands = mp.solutions.hands`.

    That name is given the module, and nothing else.
    """
    given = module.written_for(node.value) if isinstance(node, ast.Attribute) else ()
    alone = given[0] if len(given) == 1 and isinstance(given[0], ast.Attribute) else None
    whole = written_name(alone, module) if alone is not None else None
    return f"{whole}.{last_name(node)}" if whole else None


def made_by(name: str, module: Module, home: str, depth: int = 0) -> str | None:
    """What a name of the module holds, or a function gives, if an instance; `home` is the module's name."""
    function = module.function(name)
    given = module.returns(function) if function is not None else module.lookup(name, None)
    made = _instance(given, module, depth)
    root = made.partition("(")[0] if made else ""
    return f"{home}.{made}" if root in module.classes else made


def instances(node: ast.expr, module: Module, depth: int = 0) -> Iterator[tuple[ast.Call, Module]]:
    """The constructor calls that made the receiver of a method call, each with its module."""
    if depth > DEEPEST:
        return
    if isinstance(node, ast.Call):
        yield node, module
        yield from _above(node, module)
        function, home = _function(dotted_name(node.func, module) or "", module)
        for one in home.returns(function) if function is not None else ():
            yield from instances(one, home, depth + 3)
        yield from instances(node.func, module, depth + 1)
    elif isinstance(node, ast.Await):
        yield from instances(node.value, module, depth + 1)
    elif isinstance(node, ast.Attribute):
        owner = module.enclosing(module.scope(node)) if is_self(node.value) else None
        given = module.given_by_field(owner, node.attr) if owner else []
        got = owner.method(node.attr) if owner and not given else None
        for candidate in [*given, *(module.returns(got) if got is not None and got.decorator_list else ())]:
            yield from instances(candidate, module, depth + 1)
        yield from instances(node.value, module, depth + 1)
    elif isinstance(node, ast.Name):
        for candidate, home in _given_to(node, module):
            yield from instances(candidate, home, depth + 2)


def _above(made: ast.Call, module: Module) -> Iterator[tuple[ast.Call, Module]]:
    """The call of the constructor above, in that of a class of the module which is made."""
    owner = module.classes.get(last_name(made.func))
    start = owner.method("__init__") if owner is not None else None
    for call in module.calls_in.get(id(start), ()) if start is not None else ():
        above = call.func.value if isinstance(call.func, ast.Attribute) else None
        if isinstance(above, ast.Call) and last_name(above.func) == "super":
            yield call, module


def _function(dotted: str, module: Module) -> tuple[Function | None, Module]:
    """The function of that name, of the module or of one that it imports."""
    found = module.function(dotted)
    home, _, name = dotted.rpartition(".")
    if found is None and home and module.around.within(home):
        other = module.around.loading(home)
        return (other.function(name), other) if other is not None else (None, module)
    return found, module


def _given_to(node: ast.Name, module: Module) -> Iterator[tuple[ast.expr, Module]]:
    """What a name is given: here, in the module that it comes from, by who calls the function."""
    scope = module.scope(node)
    given = module.lookup(node.id, scope) or parameter_of(module, node.id, scope) or []
    home, _, name = module.imports.get(node.id, "").rpartition(".")
    other = module.around.loading(home) if home and not given and module.around.within(home) else None
    yield from ((one, module) for one in given)
    yield from ((one, other) for one in other.lookup(name, None)) if other is not None else ()


def _dotted(node: ast.expr, module: Module, depth: int) -> str | None:
    if depth > DEEPEST:
        return None
    if isinstance(node, ast.Name):
        return _name(node, module, depth)
    if isinstance(node, ast.Attribute):
        made = _attribute(node, module, depth)
        base = made or dotted_name(node.value, module, depth + 1)
        return made or (f"{base}.{node.attr}" if base else f"?.{node.attr}")
    if isinstance(node, ast.Await):
        return dotted_name(node.value, module, depth + 1)
    if isinstance(node, ast.Call):
        return _called(node, module, depth)
    if isinstance(node, ast.Subscript) and _is_generic(node):
        return dotted_name(node.value, module, depth + 1)
    return None


def _is_generic(node: ast.Subscript) -> bool:
    """Whether an expression is a class with types in brackets: `Agent[Context, str]`."""
    name = last_name(node.value)
    types = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    named = [last_name(one.value if isinstance(one, ast.Subscript) else one) for one in types]
    return _is_class(name) and all(one in _TYPES or _is_class(one) for one in named)


def _is_class(name: str) -> bool:
    return name[:1].isupper() and not name.isupper()


def _name(node: ast.Name, module: Module, depth: int) -> str:
    scope = module.scope(node)
    made = _instance(module.lookup(node.id, scope), module, depth)
    if made:
        return made
    annotation = _annotation(node.id, scope, module)
    if annotation is not None and (kind := dotted_name(annotation, module, depth + 1)):
        return f"{kind}()"
    if node.id in module.imports:
        return _imported(module.imports[node.id], module, depth)
    if module.stars and not module.defines(node.id):
        return _starred(node.id, module, depth)
    return node.id


def _starred(name: str, module: Module, depth: int) -> str:
    """A name that another module gives with all its others: the first that has it, or hands it on."""
    for star in module.stars if len(module.stars) > 1 or module.around.within(module.stars[0]) else ():
        dotted = f"{star}.{name}"
        found = _imported(dotted, module, depth)
        if found != dotted or module.around.defines(star, name):
            return found
    return f"{module.stars[0]}.{name}"


def _imported(dotted: str, module: Module, depth: int) -> str:
    """A name of another module of the tree may hold an instance, or be imported there itself."""
    if depth >= _FAR:
        return dotted
    return str(module.around.once(("imported", dotted), dotted, lambda: _found(dotted, module)))


def _found(dotted: str, module: Module) -> str:
    home, _, name = dotted.rpartition(".")
    if home and module.around.defines(home, name):
        return dotted
    handed = module.around.exported(home).get(name) if home else None
    if handed:
        return _imported(handed, module, 0)
    other = module.around.loading(home) if home else None
    if other is None:
        return dotted
    if other.defines(name):
        return dotted
    made = made_by(name, other, home, 3)
    if made:
        return made
    return _imported(other.imports[name], other, 0) if name in other.imports else dotted


def _annotation(name: str, scope: Scope, module: Module) -> ast.expr | None:
    while scope is not None:
        found = module.annotated.get((id(scope), name))
        if found is not None:
            return found.left if isinstance(found, ast.BinOp) else found
        scope = module.scope(scope)
    return None


def _attribute(node: ast.Attribute, module: Module, depth: int) -> str | None:
    """What an attribute of `self` holds, if it is an instance."""
    if not is_self(node.value):
        return None
    owner = module.enclosing(module.scope(node))
    if owner is None:
        return None
    own = owner.defines(node.attr)  # of a method, nothing is read to see what it may be given
    given = owner.fields.get(node.attr, []) if own else module.given_by_field(owner, node.attr)
    return _instance(given, module, depth)


def _called(node: ast.Call, module: Module, depth: int) -> str | None:
    name = dotted_name(node.func, module, depth + 1)
    if name in _IMPORTING and node.args and isinstance(node.args[0], ast.Constant):
        return str(node.args[0].value)  # a module, imported late
    function = module.function(name or "")
    if function is not None and depth < DEEPEST - 4:
        made = _instance(module.returns(function), module, depth + 3)
        if made:
            return made
    return f"{name}()" if name else None


def _instance(candidates: list[ast.expr], module: Module, depth: int) -> str | None:
    for candidate in candidates:
        inner = candidate.value if isinstance(candidate, ast.Await) else candidate
        if isinstance(inner, ast.Call):
            made = dotted_name(inner, module, depth + 1)
            if made:
                return made
        elif isinstance(inner, ast.Attribute | ast.Name) and depth < 3:
            made = dotted_name(inner, module, depth + 1)
            if made and made.endswith("()"):
                return made
    return None
