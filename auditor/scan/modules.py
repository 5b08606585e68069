"""A Python module, parsed and indexed: imports, assignments, classes, options, functions, calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from auditor.scan.around import ALONE, Around
from auditor.scan.places import Text

if TYPE_CHECKING:
    from auditor.scan.later import Later

#: How many steps a name is followed to what it stands for.
DEEPEST: Final = 12

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Scope: TypeAlias = "Function | ast.ClassDef | None"

#: Calls that give back the module whose name they are given.
_IMPORTING: Final = frozenset({"import_module", "importlib.import_module", "__import__"})

#: What follows a name where it is called, an attribute where it is assigned, an option where it is declared.
_CALLED: Final = ("(",)
_ASSIGNED: Final = (" =", "=", ":", ",")
_QUOTED: Final = ('"', "'")


class Each(ast.expr):
    """Stands as index where a loop takes each element of a container in turn."""


@dataclass(eq=False)
class Class:
    """A class of a module: its bases, and every expression that one of its attributes is given."""

    name: str
    module: Module
    node: ast.ClassDef
    bases: list[str] = field(default_factory=list)
    fields: dict[str, list[ast.expr]] = field(default_factory=dict)
    methods: dict[str, Function] = field(default_factory=dict)

    def method(self, name: str) -> Function | None:
        """The method of that name."""
        found, later = self.methods.get(name), self.module.later
        return later.method(self, name) if found is None and later is not None else found

    def defines(self, name: str) -> bool:
        """Whether the class itself has a method of that name."""
        later = self.module.later
        return name in self.methods or (later is not None and later.defines(self.name, name))


@dataclass(frozen=True, slots=True)
class Searched:
    """What is searched for models, in the order of the source; strings without docstrings.

    `idle` are strings that are compared, printed or looked up, not used. `named`
    are names (of a variable, an attribute, an option) with what they are given.
    """

    calls: list[ast.Call] = field(default_factory=list)
    dictionaries: list[ast.Dict] = field(default_factory=list)
    strings: list[ast.Constant] = field(default_factory=list)
    idle: set[int] = field(default_factory=set)
    functions: list[Function] = field(default_factory=list)
    named: list[tuple[str, str, list[ast.expr]]] = field(default_factory=list)


@dataclass(eq=False)
class Module:
    """A parsed module and where its names come from.

    `imports` maps local names to dotted ones, `stars` are modules imported
    whole. `searched` is what may name a model; `later` knows the functions that
    were not parsed yet, `leading` are the names of which a call may load, None
    if any may. `calls` are the calls by the last part of their name,
    `calls_in` by the function or class that they stand in, `returned` what a
    function gives back. `scope_of` knows names, attributes, calls, functions
    and classes; what it does not know stands at module level. `assigned` holds
    what a name of a scope is given, `options` what options of a command line
    default to, `loose` what attributes of other objects than `self` are given, `filled`
    what is put into containers of a name, or of an attribute of that name with a dot before it;
    `around` knows the other modules of the tree. `size` is how much source was
    parsed, in characters; `fault` what of it is no Python, None if all is.
    """

    path: str
    tree: ast.Module
    around: Around
    imports: dict[str, str] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)
    assigned: dict[tuple[int, str], list[ast.expr]] = field(default_factory=dict)
    annotated: dict[tuple[int, str], ast.expr] = field(default_factory=dict)
    options: dict[str, list[ast.expr]] = field(default_factory=dict)
    loose: dict[str, list[ast.expr]] = field(default_factory=dict)
    filled: dict[str, list[tuple[int, ast.expr]]] = field(default_factory=dict)
    scope_of: dict[int, Scope] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    classes: dict[str, Class] = field(default_factory=dict)
    calls: dict[str, list[ast.Call]] = field(default_factory=dict)
    calls_in: dict[int, list[ast.Call]] = field(default_factory=dict)
    searched: Searched = field(default_factory=Searched)
    returned: dict[int, list[ast.expr]] = field(default_factory=dict)
    text: Text = field(default_factory=lambda: Text("", ""))
    size: int = 0
    later: Later | None = None
    leading: frozenset[str] | None = None
    fault: str | None = None
    _asked: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    _libraries: tuple[int, frozenset[str]] = (0, frozenset())
    _names: dict[int, tuple[ast.expr, str | None]] = field(default_factory=dict)

    @property
    def libraries(self) -> frozenset[str]:
        """The top modules of what is imported, as far as it is indexed."""
        count, known = self._libraries
        if count != len(self.imports):
            known = frozenset(one.partition(".")[0] for one in self.imports.values())
            self._libraries = len(self.imports), known
        return known

    def scope(self, node: ast.AST) -> Scope:
        """The function or class that a node stands in, None at module level."""
        return self.scope_of.get(id(node))

    def place(self, node: ast.AST, scope: Scope) -> None:
        """Note the function or class that a node stands in."""
        if scope is not None:
            self.scope_of[id(node)] = scope

    def owner(self, scope: Scope) -> Class | None:
        """The class that a scope is."""
        return self.enclosing(scope) if isinstance(scope, ast.ClassDef) else None

    def enclosing(self, scope: Scope) -> Class | None:
        """The class that a scope is, or is a method of."""
        while scope is not None and not isinstance(scope, ast.ClassDef):
            scope = self.scope_of.get(id(scope))
        found = self.classes.get(scope.name) if scope is not None else None
        return found if found is not None and found.node is scope else None

    def lookup(self, name: str, scope: Scope) -> list[ast.expr]:
        """Every expression assigned to a name: in the function, around it, then in the module."""
        start = scope
        while scope is not None:
            found = self.assigned.get((id(scope), name))
            if found and (scope is start or not isinstance(scope, ast.ClassDef)):
                return found
            scope = self.scope_of.get(id(scope))
        return self.assigned.get((0, name), [])

    def forget(self) -> None:
        """Break the circles, so that the module goes as soon as nobody holds it."""
        self.classes.clear()
        self.later = None
        self.around = ALONE

    def function(self, name: str) -> Function | None:
        """The function of that name at the top of the module."""
        found = self.functions.get(name)
        return self.later.function(name) if found is None and self.later is not None else found

    def defines(self, name: str) -> bool:
        """Whether the module has a function or class of that name at its top."""
        if name in self.functions or name in self.classes:
            return True
        return self.later is not None and self.later.defines("", name)

    def need_word(self, word: str, followed: tuple[str, ...]) -> None:
        """Index every function that holds a word before one of some signs, and so may say something of it."""
        if self.later is not None and (word, followed) not in self._asked:
            self._asked.add((word, followed))
            self.later.need_word(word, followed)

    def calls_of(self, name: str) -> list[ast.Call]:
        """The calls of a function or class, by the last part of its name."""
        self.need_word(name, _CALLED)
        return self.calls.get(name, [])

    def given_by_attribute(self, name: str) -> list[ast.expr]:
        """What an attribute of some object, or an option of a command line, is given anywhere."""
        self.need_word(f".{name}", _ASSIGNED)
        return [*self.loose.get(name, ()), *self.options_of(name)]

    def options_of(self, name: str) -> list[ast.expr]:
        """What an option of a command line defaults to, or may be."""
        for one in {name: None, name.replace("_", "-"): None}:
            self.need_word(one, _QUOTED)
        return self.options.get(name, [])

    def given_by_field(self, owner: Class, name: str) -> list[ast.expr]:
        """What an attribute of the objects of a class is given."""
        self.need_word(f".{name}", _ASSIGNED)
        return owner.fields.get(name, [])

    def put_into(self, container: ast.expr) -> list[ast.expr]:
        """What is put into a container after it was made, by its name."""
        if isinstance(container, ast.Attribute):
            return [one for _, one in self.filled.get(f".{container.attr}", ())]
        if not isinstance(container, ast.Name) or container.id not in self.filled:
            return []
        name, scope = container.id, self.scope(container)
        here = id(scope) if scope is not None else 0
        own = (here, name) in self.assigned
        return [
            one
            for where, one in self.filled[name]
            if where == here or not (own or (where and (where, name) in self.assigned))
        ]

    def returns(self, function: Function) -> list[ast.expr]:
        """What a function of the module gives back."""
        if self.later is not None:
            self.later.need(function)
        return self.returned.get(id(function), [])

    def own(self, node: ast.expr) -> bool:
        """Whether what is called may be of the project, of this module or one that it imports, and load."""
        plain = isinstance(node, ast.Name)
        while isinstance(node, ast.Attribute):
            node = node.value
        if not isinstance(node, ast.Name):
            return False
        if self.leading is not None and node.id not in self.leading and not self.stars:
            return False
        if plain and self.defines(node.id):
            return True
        dotted = self.imports.get(node.id)
        return self.around.within(dotted) if dotted is not None else bool(self.stars)

    def dotted(self, node: ast.expr, depth: int = 0) -> str | None:
        """The dotted name of what is called: imports resolved, instances written as `Class()`."""
        if depth:
            return self._dotted(node, depth)
        known = self._names.get(id(node))
        if known is None:
            known = self._names[id(node)] = node, self._dotted(node, depth)
        return known[1]

    def _dotted(self, node: ast.expr, depth: int) -> str | None:
        if depth > DEEPEST:
            return None
        if isinstance(node, ast.Name):
            return self._name(node, depth)
        if isinstance(node, ast.Attribute):
            made = self._attribute(node, depth)
            base = made or self.dotted(node.value, depth + 1)
            return made or (f"{base}.{node.attr}" if base else f"?.{node.attr}")
        if isinstance(node, ast.Await):
            return self.dotted(node.value, depth + 1)
        if isinstance(node, ast.Call):
            return self._called(node, depth)
        return None

    def written(self, node: ast.expr) -> str | None:
        """The dotted name of what is called as its import writes it, wherever that leads."""
        if isinstance(node, ast.Attribute):
            base = self.written(node.value)
            return f"{base}.{node.attr}" if base else None
        return self.imports.get(node.id) if isinstance(node, ast.Name) else None

    def _name(self, node: ast.Name, depth: int) -> str:
        scope = self.scope(node)
        made = self._instance(self.lookup(node.id, scope), depth)
        if made:
            return made
        annotation = self._annotation(node.id, scope)
        if annotation is not None and (kind := self.dotted(annotation, depth + 1)):
            return f"{kind}()"
        if node.id in self.imports:
            return self._imported(self.imports[node.id], depth)
        if self.stars and not self.defines(node.id):
            return f"{self.stars[0]}.{node.id}"
        return node.id

    def _imported(self, dotted: str, depth: int) -> str:
        """A name of another module of the tree may hold an instance, or be imported there itself."""
        found = (
            self.around.once(("imported", dotted), dotted, lambda: self._found(dotted))
            if depth < 4
            else dotted
        )
        return str(found)

    def _found(self, dotted: str) -> str:
        module, _, name = dotted.rpartition(".")
        if module and self.around.defines(module, name):
            return dotted
        handed = self.around.exported(module).get(name) if module else None
        if handed:
            return self._imported(handed, 0)
        other = self.around.loading(module) if module else None
        if other is None:
            return dotted
        if other.defines(name):
            return dotted
        made = other.made_by(name, module, 3)
        if made:
            return made
        return other._imported(other.imports[name], 0) if name in other.imports else dotted

    def made_by(self, name: str, home: str, depth: int = 0) -> str | None:
        """What a name of the module holds, or a function gives, if an instance; `home` is its name."""
        function = self.function(name)
        given = self.returns(function) if function is not None else self.lookup(name, None)
        made = self._instance(given, depth)
        root = made.partition("(")[0] if made else ""
        return f"{home}.{made}" if root in self.classes else made

    def _annotation(self, name: str, scope: Scope) -> ast.expr | None:
        while scope is not None:
            found = self.annotated.get((id(scope), name))
            if found is not None:
                return found.left if isinstance(found, ast.BinOp) else found
            scope = self.scope_of.get(id(scope))
        return None

    def _attribute(self, node: ast.Attribute, depth: int) -> str | None:
        """What an attribute of `self` holds, if it is an instance."""
        if not is_self(node.value):
            return None
        owner = self.enclosing(self.scope(node))
        given = self.given_by_field(owner, node.attr) if owner else []
        return self._instance(given, depth)

    def _called(self, node: ast.Call, depth: int) -> str | None:
        name = self.dotted(node.func, depth + 1)
        if name in _IMPORTING and node.args and isinstance(node.args[0], ast.Constant):
            return str(node.args[0].value)  # a module, imported late
        function = self.function(name or "")
        if function is not None and depth < DEEPEST - 4:
            made = self._instance(self.returns(function), depth + 3)
            if made:
                return made
        return f"{name}()" if name else None

    def _instance(self, candidates: list[ast.expr], depth: int) -> str | None:
        for candidate in candidates:
            inner = candidate.value if isinstance(candidate, ast.Await) else candidate
            if isinstance(inner, ast.Call):
                made = self.dotted(inner, depth + 1)
                if made:
                    return made
            elif isinstance(inner, ast.Attribute | ast.Name) and depth < 3:
                made = self.dotted(inner, depth + 1)
                if made and made.endswith("()"):
                    return made
        return None

    def instances(self, node: ast.expr, depth: int = 0) -> Iterator[ast.Call]:
        """The constructor calls that made the receiver of a method call."""
        if depth > DEEPEST:
            return
        if isinstance(node, ast.Call):
            yield node
            function = self.function(self.dotted(node.func) or "")
            for given in self.returns(function) if function is not None else ():
                yield from self.instances(given, depth + 3)
            yield from self.instances(node.func, depth + 1)
        elif isinstance(node, ast.Await):
            yield from self.instances(node.value, depth + 1)
        elif isinstance(node, ast.Attribute):
            owner = self.enclosing(self.scope(node)) if is_self(node.value) else None
            for candidate in self.given_by_field(owner, node.attr) if owner else []:
                yield from self.instances(candidate, depth + 1)
            yield from self.instances(node.value, depth + 1)
        elif isinstance(node, ast.Name):
            for candidate in self.lookup(node.id, self.scope(node)):
                yield from self.instances(candidate, depth + 2)


def is_self(node: ast.expr | None) -> bool:
    """Whether `node` is the usual name of the object or class that a method belongs to."""
    return isinstance(node, ast.Name) and node.id in ("self", "cls")
