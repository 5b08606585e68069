"""A Python module, parsed and indexed: imports, assignments, classes, options, functions, calls."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from auditor.scan.places import Lines
from auditor.scan.python.source.around import ALONE, Around
from auditor.scan.python.source.branches import Branch
from auditor.scan.python.source.last_given import Parts, Stretch, last_given, told_apart

if TYPE_CHECKING:
    from auditor.scan.python.source.later import Later

#: How many steps a name is followed to what it stands for.
DEEPEST: Final = 12

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Scope: TypeAlias = "Function | ast.ClassDef | None"

#: What a name stands for in one call: expressions, each with the module that it is to be read in.
Bound: TypeAlias = "tuple[tuple[ast.expr, Module], ...]"

#: What follows a name where it is called, an attribute where it is assigned, an option where it is declared.
_CALLED: Final = ("(",)
_ASSIGNED: Final = (" =", "=", ":", ",")
_QUOTED: Final = ('"', "'")


class Each(ast.expr):
    """Stands as index where a loop takes each element of a container in turn."""


class Item(Each):
    """The same of a container that is a list there, whatever else it may be elsewhere."""


class Held(ast.expr):
    """Stands for what another configuration file of the tree holds: the one at `path`."""

    def __init__(self, path: str) -> None:
        """The file at `path`."""
        super().__init__()
        self.path = path


class Part(ast.Subscript):
    """Stands for what a function takes of a thing that it is given: by key, by number, by attribute."""


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

    `idle` are strings that are compared, printed or looked up, not used, `paths`
    are what paths of files are made of. `named`
    are names (of a variable, an attribute, an option) with what they are given.
    `assembled` are texts with variable parts that may be addresses, `composed` are
    strings with parts put in, `lists` those that begin with a string or a name,
    `branches` those that ask for one word.
    """

    calls: list[ast.Call] = field(default_factory=list)
    dictionaries: list[ast.Dict] = field(default_factory=list)
    strings: list[ast.Constant] = field(default_factory=list)
    composed: list[ast.JoinedStr] = field(default_factory=list)
    lists: list[ast.List | ast.Tuple] = field(default_factory=list)
    idle: set[int] = field(default_factory=set)
    paths: set[int] = field(default_factory=set)
    functions: list[Function] = field(default_factory=list)
    named: list[tuple[str, str, list[ast.expr]]] = field(default_factory=list)
    assembled: list[ast.expr] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)


@dataclass(eq=False)
class Module:
    """A parsed module and where its names come from.

    `imports` maps local names to dotted ones, `stars` are modules imported
    whole. `searched` is what may name a model; `later` knows the functions that
    were not parsed yet, `leading` are the names of which a call may load, None
    if any may. `calls` are the calls by the last part of their name,
    `calls_in` by the function or class that they stand in, `returned` what a
    function gives back. `scopes` are the functions and classes that something stands in, by
    the number that is kept with it; what has none stands at module level. `assigned` holds
    what a name of a scope is given, `options` what options of a command line
    default to, `loose` what attributes of other objects than `self` are given, `filled`
    what is put into containers of a name, or of an attribute of that name with a dot before it;
    `around` knows the other modules of the tree. `size` is how much source was
    parsed, in characters; `fault` what of it is no Python, None if all is.
    `called` are the dotted names that are known of what is called, each with its node.
    `bound` is what names of a scope are in the one call that a view of the module is for,
    `parts` are the lines of the branches and loops of a scope.
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
    scopes: dict[int, Scope] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    classes: dict[str, Class] = field(default_factory=dict)
    calls: dict[str, list[ast.Call]] = field(default_factory=dict)
    calls_in: dict[int, list[ast.Call]] = field(default_factory=dict)
    searched: Searched = field(default_factory=Searched)
    returned: dict[int, list[ast.expr]] = field(default_factory=dict)
    text: Lines = field(default_factory=lambda: Lines("", b""))
    size: int = 0
    later: Later | None = None
    leading: frozenset[str] | None = None
    fault: str | None = None
    called: dict[int, tuple[ast.expr, str | None]] = field(default_factory=dict)
    bound: Mapping[tuple[int, str], Bound] = field(default_factory=dict)
    parts: dict[int, Parts] = field(default_factory=dict)
    _parts: dict[int, tuple[int, list[Stretch]]] = field(default_factory=dict)
    _asked: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    _libraries: tuple[int, frozenset[str]] = (0, frozenset())

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
        return self.scopes.get(getattr(node, "within", 0))

    def within(self, scope: Function | ast.ClassDef) -> int:
        """The number that is kept, as `within`, with every node that stands in a function or class.

        It is no reference: that would be a circle, and the tree never be let go of.
        """
        self.scopes[id(scope)] = scope
        return id(scope)

    def place(self, node: Any, scope: Scope) -> None:
        """Note the function or class that a node stands in."""
        if scope is not None:
            node.within = self.within(scope)

    def owner(self, scope: Scope) -> Class | None:
        """The class that a scope is."""
        return self.enclosing(scope) if isinstance(scope, ast.ClassDef) else None

    def enclosing(self, scope: Scope) -> Class | None:
        """The class that a scope is, or is a method of."""
        while scope is not None and not isinstance(scope, ast.ClassDef):
            scope = self.scope(scope)
        found = self.classes.get(scope.name) if scope is not None else None
        return found if found is not None and found.node is scope else None

    def lookup(self, name: str, scope: Scope) -> list[ast.expr]:
        """Every expression assigned to a name: in the function, around it, then in the module."""
        start = scope
        while scope is not None:
            found = self.assigned.get((id(scope), name))
            if found and (scope is start or not isinstance(scope, ast.ClassDef)):
                return found
            scope = self.scope(scope)
        return self.assigned.get((0, name), [])

    def held(self, node: ast.Name, given: Sequence[ast.expr], scope: Scope) -> list[ast.expr] | None:
        """Those of the expressions given to a variable of its own scope that it may hold at a name.

        None where it is not known that it is given one before.
        """
        if isinstance(scope, ast.ClassDef) or (scope is None and b"global " in self.text.data):
            return None
        parts = self.parts_of(0 if scope is None else id(scope))
        return last_given(node, given, parts, 0 if scope is None else scope.lineno)

    def parts_of(self, scope: int) -> Sequence[Stretch]:
        """The branches and loops of a scope, by its number, as far as it is indexed."""
        noted = self.parts.get(scope)
        if noted is None:
            return ()
        length, known = self._parts.get(scope, (0, []))
        if length != len(noted):
            known = told_apart(noted)
            self._parts[scope] = len(noted), known
        return known

    def written_for(self, node: ast.expr) -> Sequence[ast.expr]:
        """What a name, or an attribute of the object at hand, is given here; nothing is read for it."""
        if isinstance(node, ast.Name):
            return self.lookup(node.id, self.scope(node))
        if not isinstance(node, ast.Attribute) or not is_self(node.value):
            return ()
        owner = self.enclosing(self.scope(node))
        return owner.fields.get(node.attr, ()) if owner is not None else ()

    def bound_to(self, name: str, scope: Scope) -> Bound | None:
        """What a name is in the one call that this view of the module is for, None if that says nothing."""
        while scope is not None and self.bound:
            found = self.bound.get((id(scope), name))
            if found is not None or (id(scope), name) in self.assigned:
                return found
            scope = self.scope(scope)
        return None

    def leave_tree(self) -> None:
        """Let go of what of the tree is in no table: a quarter of a module's memory.

        Those are statements, and what is only compared or counted in them.
        """
        self.tree.body = []
        for scope in (*self.scopes.values(), *self.searched.functions):
            if scope is not None:
                leave_body(scope)

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


def leave_body(scope: Function | ast.ClassDef) -> None:
    """Let go of the statements of a function or class, but for the fields that a class declares."""
    fields = isinstance(scope, ast.ClassDef)
    scope.body = [one for one in scope.body if fields and isinstance(one, ast.AnnAssign)]


def is_self(node: ast.expr | None) -> bool:
    """Whether `node` is the usual name of the object or class that a method belongs to."""
    return isinstance(node, ast.Name) and node.id in ("self", "cls")


def last_name(node: ast.expr) -> str:
    """The last part of a name as it is written: `Agent` of `agents.Agent`; empty if it is no name."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
