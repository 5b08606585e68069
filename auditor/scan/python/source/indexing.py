"""Fill a module's tables in one walk over its syntax tree."""

from __future__ import annotations

import ast
import re
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from auditor.scan.python.source.branching import Branching
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.giving import Giving
from auditor.scan.python.source.idle import called_name
from auditor.scan.python.source.last_given import Parts
from auditor.scan.python.source.modules import Class, Function, Module, Scope, Searched
from auditor.scan.python.source.noting import Below

#: Parts of nodes that say nothing here.
_SILENT: Final = frozenset({"ctx", "op", "ops", "type_comment", "type_ignores", "kind", "name", "id", "attr"})


class Indexer(Branching):
    """Fills a module's tables; every node is seen once, in the order of the source."""

    def __init__(self, module: Module, searched: Searched | None) -> None:
        """Index into `module`; into `searched` what is searched for models, None if nothing is."""
        self.module = module
        super().__init__(searched)
        self._giving = Giving(module)
        self.scope: Scope = None
        self._lists = set()
        self._calls: Sequence[list[ast.Call]] | None = None
        self._aside: list[Function] | None = None

    def index(self) -> list[Function]:
        """Index all but the bodies of functions; give those. Raises RecursionError if nested too deep."""
        self._aside = []
        self._inside(None, self.module.tree.body)
        found, self._aside = self._aside, None
        return found

    def index_body(self, function: Function) -> None:
        """Index the body of a function. Raises RecursionError if nested too deep."""
        self._inside(function, function.body)

    def index_in(self, scope: Scope, function: Function) -> None:
        """Index a function that stands in a scope. Raises RecursionError if nested too deep."""
        self._inside(scope, [function])

    def _inside(self, scope: Scope, body: Sequence[ast.AST]) -> None:
        before = self.scope, self._calls
        self.scope, self._calls = scope, None
        self._walk(list(reversed(body)))
        self.scope, self._calls = before

    def _walk(self, stack: list[Any]) -> None:  # noqa: C901 - one loop, for its speed
        """See every node of the stack and below; the hot loop of a scan.

        What is no node gets on the stack as well, and is passed over.
        """
        strings, within = self._searched.strings, 0
        if self.scope is not None:
            within = self.module.within(self.scope)
        pop, push, steps = stack.pop, stack.append, _STEPS.get
        while stack:
            node = pop()
            kind = type(node)
            if kind is ast.Constant:
                if type(node.value) is str:
                    strings.append(node)
                continue
            if within and kind in _PLACED:
                node.within = within
            if kind is ast.Name:
                continue
            if kind is ast.Attribute:
                push(node.value)
                continue
            handler, parts = steps(kind, _NOTHING)
            if handler is not None:
                below = handler(self, node)
                if below is not None:
                    stack += below[::-1]
                    continue
            for name in parts:
                part = getattr(node, name, None)
                if type(part) is list:
                    stack += part[::-1]
                elif part is not None:
                    push(part)

    def _import(self, node: ast.Import) -> Below:
        """`import a.b as c`."""
        for alias in node.names:
            local = alias.asname or alias.name.split(".")[0]
            dotted = alias.name if alias.asname else local
            self._imported(local, self.module.around.meant(dotted, self.module.path))
        return ()

    def _imported(self, local: str, dotted: str) -> None:
        if self._first:
            self.module.imports[local] = dotted
        else:
            self.module.imports.setdefault(local, dotted)

    def _import_from(self, node: ast.ImportFrom) -> Below:
        """`from a import b as c`; a relative module is counted from this file's folder."""
        base = node.module or ""
        if node.level:
            folders = self.module.path.split("/")[: -node.level]
            base = ".".join([*folders, *([node.module] if node.module else [])])
        else:
            base = self.module.around.meant(base, self.module.path)
        for alias in node.names:
            if alias.name == "*":
                self.module.stars.append(base)
            else:
                self._imported(alias.asname or alias.name, f"{base}.{alias.name}")
        return ()

    def _function(self, node: Function) -> Below:
        """A function: its defaults belong outside, its body inside."""
        self.module.place(node, self.scope)
        self._searched.functions.append(node)
        owner = self.module.owner(self.scope)
        if owner is not None:
            owner.methods.setdefault(node.name, node)
        elif self._first:
            self.module.functions.setdefault(node.name, node)
        outside = [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            if argument.annotation is not None:
                outside.append(argument.annotation)
                self.module.annotated[id(node), argument.arg] = argument.annotation
        self._walk(outside[::-1])
        self._giving.decorated(node, self.scope)
        if self._aside is None:
            self._inside(node, node.body)
        else:
            self._aside.append(node)
        return ()

    def _class(self, node: ast.ClassDef) -> Below:
        """A class: its body is a scope of its own."""
        self.module.place(node, self.scope)
        bases = [name for base in node.bases if (name := dotted_name(base, self.module))]
        if self._first:
            self.module.classes.setdefault(node.name, Class(node.name, self.module, node, bases))
        self._walk([*node.keywords, *node.bases, *node.decorator_list])
        self._inside(node, node.body)
        return ()

    def _assign(self, node: ast.Assign) -> Below:
        """`a = b = value`."""
        for target in node.targets:
            self._giving.assigned(target, node.value, self.scope)
            if isinstance(target, ast.Name):
                self._called(target.id, node.value)
            if isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
                given = ast.Dict([target.slice], [node.value])
                self._giving.put(target.value, given, self.scope)
        return None

    def _annotated(self, node: ast.AnnAssign) -> Below:
        """`a: T = value`."""
        if node.value is not None:
            self._giving.assigned(node.target, node.value, self.scope)
            if isinstance(node.target, ast.Name):
                self._called(node.target.id, node.value)
        return None

    def _named(self, node: ast.NamedExpr) -> Below:
        """`(a := value)`."""
        self._giving.assigned(node.target, node.value, self.scope)
        return None

    def _each(self, node: ast.For | ast.AsyncFor | ast.comprehension) -> Below:
        """A loop: its name takes each element in turn."""
        taken = self._giving.each(node.iter, self.scope, of_list=id(node.iter) in self._lists)
        self._giving.assigned(node.target, taken, self.scope)
        return None

    def _loop(self, node: ast.For | ast.AsyncFor) -> Below:
        self._gone_through(node)
        return self._each(node)

    @property
    def _parts(self) -> Parts:
        """The parts of the scope that is walked."""
        return self.module.parts.setdefault(0 if self.scope is None else id(self.scope), array("i"))

    def _with(self, node: ast.withitem) -> Below:
        """`with value as a`."""
        if node.optional_vars is not None:
            self._giving.assigned(node.optional_vars, node.context_expr, self.scope)
        return None

    def _call(self, node: ast.Call) -> Below:
        """A call: kept by the last part of its name; an option's declaration also by the option."""
        if type(node.func) is ast.Name and self._joins_path(node.func.id):
            node.func = _path_join(node.func)
        name = called_name(node)
        if name is not None:
            self.module.calls.setdefault(name, []).append(node)
        self._searched.calls.append(node)
        if self._calls is None:
            self._calls = tuple(self._around())
        for calls in self._calls:
            calls.append(node)
        self._spoken(name, node)
        self._giving.called(name, node, self.scope)
        return None

    def _joins_path(self, name: str) -> bool:
        """Whether a name is one that the module has given to `os.path.join`, itself or by another module."""
        whole = self.module.imports.get(name)
        return whole is not None and (whole == "os.path.join" or _JOINS.search(whole) is not None)

    def _around(self) -> Iterator[list[ast.Call]]:
        """The calls of each function and class that something stands in."""
        scope = self.scope
        while scope is not None:
            yield self.module.calls_in.setdefault(id(scope), [])
            scope = self.module.scope(scope)

    def _return(self, node: ast.Return) -> Below:
        if node.value is not None and self.scope is not None:
            self.module.returned.setdefault(id(self.scope), []).append(node.value)
        return None

    def _yield(self, node: ast.Yield) -> Below:
        """A generator gives a container of what it yields."""
        if node.value is not None and self.scope is not None:
            made = ast.copy_location(ast.List([node.value], ast.Load()), node)
            self.module.returned.setdefault(id(self.scope), []).append(made)
        return None

    def _shared(self, node: ast.Global) -> Below:
        self._giving.shared(node.names, self.scope)
        return None


#: What modules call `os.path.join` where they hand it on to others: `from core.paths import os_join`.
_JOINS: Final = re.compile(r"\.(?:os_?p?(?:ath)?|path|p)_?join$")


def _path_join(name: ast.Name) -> ast.expr:
    """What puts paths together, under its own name, where a module has another for it."""
    path = ast.Attribute(ast.Name("os", name.ctx), "path", name.ctx)
    return ast.fix_missing_locations(ast.copy_location(ast.Attribute(path, "join", name.ctx), name))


_HANDLERS: Final[Mapping[type[ast.AST], Callable[[Indexer, Any], Below]]] = {
    ast.Import: Indexer._import,
    ast.ImportFrom: Indexer._import_from,
    ast.FunctionDef: Indexer._function,
    ast.AsyncFunctionDef: Indexer._function,
    ast.ClassDef: Indexer._class,
    ast.Assign: Indexer._assign,
    ast.AnnAssign: Indexer._annotated,
    ast.NamedExpr: Indexer._named,
    ast.For: Indexer._loop,
    ast.AsyncFor: Indexer._loop,
    ast.comprehension: Indexer._each,
    ast.While: Indexer._while,
    ast.Try: Indexer._try,
    ast.TryStar: Indexer._try,
    ast.withitem: Indexer._with,
    ast.Call: Indexer._call,
    ast.Dict: Indexer._dictionary,
    ast.List: Indexer._list,
    ast.Tuple: Indexer._list,
    ast.Compare: Indexer._compare,
    ast.If: Indexer._condition,
    ast.IfExp: Indexer._conditional,
    ast.Match: Indexer._choice,
    ast.GeneratorExp: Indexer._generator,
    ast.ListComp: Indexer._comprehension,
    ast.SetComp: Indexer._comprehension,
    ast.DictComp: Indexer._comprehension,
    ast.Subscript: Indexer._subscript,
    ast.Raise: Indexer._raise,
    ast.Assert: Indexer._raise,
    ast.Return: Indexer._return,
    ast.Yield: Indexer._yield,
    ast.Global: Indexer._shared,
    ast.Expr: Indexer._alone,
    ast.JoinedStr: Indexer._formatted,
    ast.BinOp: Indexer._operation,
}

#: What is done with a kind of node, and the parts in which there is more to see, in reverse.
_STEPS: Final = {
    kind: (_HANDLERS.get(kind), tuple(name for name in reversed(kind._fields) if name not in _SILENT))
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}
_NOTHING: Final[tuple[None, tuple[str, ...]]] = (None, ())

#: What is asked later in which function or class it stands.
_PLACED: Final = frozenset({ast.Name, ast.Attribute, ast.Call})
