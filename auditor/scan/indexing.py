"""Fill a module's tables in one walk over its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from auditor.scan.modules import Class, Each, Function, Module, Scope, Searched, is_self
from auditor.scan.names import is_resource, is_whole_address

#: Calls that declare an option of a command line: where its default stands.
_DEFINES: Final = frozenset({"DEFINE_string", "DEFINE_enum", "DEFINE_list", "DEFINE_multi_string"})


#: Calls that print, look for, or take apart what they are given, and keywords that are read by people.
_SPEAKS: Final = frozenset(
    {
        *(
            "print",
            "debug",
            "info",
            "warning",
            "warn",
            "error",
            "exception",
            "critical",
            "log",
            "echo",
            "write",
        ),
        *(
            "startswith",
            "endswith",
            "replace",
            "split",
            "rsplit",
            "strip",
            "removeprefix",
            "removesuffix",
            "index",
        ),
        *("search", "match", "fullmatch", "findall", "sub", "compile", "count", "find", "markdown", "title"),
        *(
            "header",
            "caption",
            "hasattr",
            "isinstance",
            "import_module",
            "Exception",
            "ValueError",
            "RuntimeError",
        ),
        *("skipif", "skip", "xfail", "deprecated", "assertEqual", "assertIn", "assertTrue", "assertNotEqual"),
    }
)
_WORDS: Final = frozenset(
    {"help", "description", "title", "label", "placeholder", "info", "reason", "msg", "message"}
)

#: Names of what is only shown: where a node of ComfyUI stands in the menu, and the like.
_LABELS: Final = frozenset({"category", "title", "label", "description", "doc_uri", "homepage"})

#: Calls that put something into a container, and what that is, as a container of its own.
_FILLS: Final[Mapping[str, Callable[[ast.Call], ast.expr | None]]] = {
    "append": lambda call: ast.List(call.args, ast.Load()) if len(call.args) == 1 else None,
    "add": lambda call: ast.List(call.args, ast.Load()) if len(call.args) == 1 else None,
    "extend": lambda call: call.args[0] if len(call.args) == 1 else None,
    "update": lambda call: (
        call.args[0]
        if len(call.args) == 1 and not call.keywords
        else ast.Dict([ast.Constant(one.arg) for one in call.keywords], [one.value for one in call.keywords])
        if call.keywords
        else None
    ),
    "setdefault": lambda call: ast.Dict([call.args[0]], [call.args[1]]) if len(call.args) == 2 else None,
}

#: What of a node is still to be seen; None stands for all of it.
Below: TypeAlias = "Sequence[ast.AST] | None"

#: What each kind of node is made of, in reverse, without what says nothing here.
_SILENT: Final = frozenset({"ctx", "op", "ops", "type_comment", "type_ignores", "kind", "name", "id", "attr"})
_PARTS: Final = {
    kind: tuple(reversed([name for name in kind._fields if name not in _SILENT]))
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}


class Indexer:
    """Fills a module's tables; every node is seen once, in the order of the source."""

    def __init__(self, module: Module, searched: Searched | None) -> None:
        """Index into `module`; into `searched` what is searched for models, None if nothing is."""
        self.module = module
        self._searched = searched if searched is not None else Searched()
        self._first = searched is not None
        self.scope: Scope = None
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
        before, self.scope = self.scope, scope
        self._walk(list(reversed(body)))
        self.scope = before

    def _walk(self, stack: list[Any]) -> None:  # noqa: C901 - one loop, for its speed
        """See every node of the stack and below; the hot loop of a scan."""
        scope, scope_of, strings = self.scope, self.module.scope_of, self._searched.strings
        pop, push = stack.pop, stack.append
        while stack:
            node = pop()
            kind = type(node)
            if kind is ast.Constant:
                if type(node.value) is str:
                    strings.append(node)
                continue
            if kind is ast.Name or kind is ast.Attribute or kind is ast.Call:
                if scope is not None:
                    scope_of[id(node)] = scope
                if kind is ast.Name:
                    continue
            handler = _HANDLERS.get(kind)
            if handler is not None:
                below = handler(self, node)
                if below is not None:
                    stack += reversed(below)
                    continue
            for name in _PARTS.get(kind, ()):
                part = getattr(node, name, None)
                if part is None:
                    continue
                if type(part) is list:
                    for one in reversed(part):
                        if isinstance(one, ast.AST):
                            push(one)
                elif isinstance(part, ast.AST):
                    push(part)

    def _import(self, node: ast.Import) -> Below:
        """`import a.b as c`."""
        for alias in node.names:
            local = alias.asname or alias.name.split(".")[0]
            self._imported(local, alias.name if alias.asname else local)
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
        for alias in node.names:
            if alias.name == "*":
                self.module.stars.append(base)
            else:
                self._imported(alias.asname or alias.name, f"{base}.{alias.name}")
        return ()

    def _function(self, node: Function) -> Below:
        """A function: its defaults belong outside, its body inside."""
        self._place(node)
        self._searched.functions.append(node)
        owner = self._owner()
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
        self._click_options(node)
        if self._aside is None:
            self._inside(node, node.body)
        else:
            self._aside.append(node)
        return ()

    def _class(self, node: ast.ClassDef) -> Below:
        """A class: its body is a scope of its own."""
        self._place(node)
        bases = [name for base in node.bases if (name := self.module.dotted(base))]
        if self._first:
            self.module.classes.setdefault(node.name, Class(node.name, self.module, node, bases))
        self._walk([*node.keywords, *node.bases, *node.decorator_list])
        self._inside(node, node.body)
        return ()

    def _place(self, node: ast.AST) -> None:
        if self.scope is not None:
            self.module.scope_of[id(node)] = self.scope

    def _owner(self) -> Class | None:
        return self.module.enclosing(self.scope) if isinstance(self.scope, ast.ClassDef) else None

    def _assign(self, node: ast.Assign) -> Below:
        """`a = b = value`."""
        for target in node.targets:
            self._target(target, node.value)
            if isinstance(target, ast.Name) and target.id.lower() in _LABELS:
                self._idle(node.value)
            if isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
                self._filled(target.value, ast.Dict([target.slice], [node.value]))
        return None

    def _filled(self, container: ast.expr, given: ast.expr | None) -> None:
        """What is put into a container that has a name, after it was made."""
        if given is None:
            return
        scope = id(self.scope) if self.scope is not None else 0
        if isinstance(container, ast.Name):
            self.module.filled.setdefault(container.id, []).append((scope, given))
        elif isinstance(container, ast.Attribute):
            self.module.filled.setdefault(f".{container.attr}", []).append((scope, given))

    def _annotated(self, node: ast.AnnAssign) -> Below:
        """`a: T = value`."""
        if node.value is not None:
            self._target(node.target, node.value)
        return None

    def _named(self, node: ast.NamedExpr) -> Below:
        """`(a := value)`."""
        self._target(node.target, node.value)
        return None

    def _loop(self, node: ast.For | ast.AsyncFor | ast.comprehension) -> Below:
        """A loop: its name takes each element in turn."""
        self._target(node.target, self._each(node.iter))
        return None

    def _with(self, node: ast.withitem) -> Below:
        """`with value as a`."""
        if node.optional_vars is not None:
            self._target(node.optional_vars, node.context_expr)
        return None

    def _call(self, node: ast.Call) -> Below:
        """A call: kept by the last part of its name; an option's declaration also by the option."""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
        if name is not None:
            self.module.calls.setdefault(name, []).append(node)
        self._searched.calls.append(node)
        scope = self.scope
        while scope is not None:
            self.module.calls_in.setdefault(id(scope), []).append(node)
            scope = self.module.scope_of.get(id(scope))
        if name in _SPEAKS:
            self._idle(*node.args)
        elif node.keywords:
            self._idle(*(one.value for one in node.keywords if one.arg in _WORDS))
        if name in ("add_argument", "add_option"):
            option, given = _option(node)
            if option:
                self.module.options.setdefault(option, []).extend(given)
        elif name == "set_defaults":
            for keyword in node.keywords:
                if keyword.arg is not None:
                    self.module.options.setdefault(keyword.arg, []).append(keyword.value)
        elif isinstance(node.func, ast.Attribute) and (fills := _FILLS.get(node.func.attr)) is not None:
            self._filled(node.func.value, fills(node))
        elif name in _DEFINES and len(node.args) > 1 and isinstance(node.args[0], ast.Constant):
            self.module.options.setdefault(str(node.args[0].value), []).append(node.args[1])
        return None

    def _return(self, node: ast.Return) -> Below:
        if node.value is not None and self.scope is not None:
            self.module.returned.setdefault(id(self.scope), []).append(node.value)
        return None

    def _dictionary(self, node: ast.Dict) -> Below:
        self._searched.dictionaries.append(node)
        self._idle(*filter(None, node.keys))
        return None

    def _compare(self, node: ast.Compare) -> Below:
        self._idle(node.left, *node.comparators)
        return None

    def _subscript(self, node: ast.Subscript) -> Below:
        if isinstance(node.slice, ast.Constant):
            self._searched.idle.add(id(node.slice))
        return None

    def _raise(self, node: ast.Raise | ast.Assert) -> Below:
        self._idle(node)
        return None

    def _idle(self, *nodes: ast.AST) -> None:
        """Note strings that are no values: they are compared, printed or looked up."""
        idle = self._searched.idle
        for node in nodes if self._first else ():
            if isinstance(node, ast.Constant):
                idle.add(id(node))
            elif not isinstance(node, ast.Name | ast.Attribute):
                idle.update(id(one) for one in ast.walk(node) if isinstance(one, ast.Constant))

    def _alone(self, node: ast.Expr) -> Below:
        """A string that is a statement is a docstring: it names nothing."""
        return () if isinstance(node.value, ast.Constant) else None

    def _formatted(self, node: ast.JoinedStr) -> Below:
        """The constant parts of a string with variable parts are none of their own, but for addresses."""
        return [
            one
            for one in node.values
            if not isinstance(one, ast.Constant)
            or is_resource(str(one.value))
            or is_whole_address(str(one.value))
        ]

    def _click_options(self, node: Function) -> None:
        """`@click.option("--model", default=...)` gives the parameter `model`."""
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute | ast.Name):
                option, given = _option(decorator)
                if getattr(decorator.func, "attr", "") == "parametrize":
                    self._parameters(node, decorator)
                elif _last(decorator.func) == "fixture":
                    self._fixture(decorator)
                elif option and given:
                    self.module.assigned.setdefault((id(node), option), []).extend(given)

    def _parameters(self, node: Function, decorator: ast.Call) -> None:
        """`@pytest.mark.parametrize("a,b", [(1, 2)])` gives the parameters their values."""
        if len(decorator.args) < 2:
            return
        names = _listed(decorator.args[0])
        each = self._each(self._plain_sets(decorator.args[1]))
        for index, name in enumerate(names):
            given = each if len(names) == 1 else self._each(each, index)
            self.module.assigned.setdefault((id(node), name), []).append(given)

    def _fixture(self, decorator: ast.Call) -> None:
        """`@pytest.fixture(params=[...])` gives `request.param` its values."""
        for keyword in decorator.keywords:
            if keyword.arg == "params":
                each = self._each(self._plain_sets(keyword.value))
                self.module.options.setdefault("param", []).append(each)

    def _plain_sets(self, given: ast.expr) -> ast.expr:
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
        self._place(node)
        return node

    def _each(self, container: ast.expr, index: int | None = None) -> ast.expr:
        """The expression of one element of a container; `index` picks a part of it."""
        at: ast.expr = Each() if index is None else ast.Constant(index)
        node = ast.copy_location(ast.Subscript(container, at, ast.Load()), container)
        self._place(node)
        return node

    def _target(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self.module.assigned.setdefault((id(self.scope) if self.scope else 0, target.id), []).append(
                value
            )
            owner = self._owner()
            if owner is not None:
                owner.fields.setdefault(target.id, []).append(value)
        elif isinstance(target, ast.Attribute):
            owner = self.module.enclosing(self.scope) if is_self(target.value) else None
            table = owner.fields if owner is not None else self.module.loose
            table.setdefault(target.attr, []).append(value)
        elif isinstance(target, ast.Tuple | ast.List):
            for one, given in self._pairs(target, value):
                self._target(one, given)

    def _pairs(self, target: ast.Tuple | ast.List, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
        if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(target.elts):
            yield from zip(target.elts, value.elts, strict=True)
            return
        for index, one in enumerate(target.elts):
            yield one, self._each(value, index)


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


def _option(call: ast.Call) -> tuple[str | None, list[ast.expr]]:
    """A command-line option: its name, its default and its choices."""
    flags = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    plain = [flag for flag in flags if not flag.startswith("-")]
    named = plain[-1:] or [flag for flag in flags if flag.startswith("--")] or flags
    given = []
    name = named[0].split("/")[0].lstrip("-").replace("-", "_") if named else None
    for keyword in call.keywords:
        if keyword.arg in ("default", "choices", "const"):
            given.append(keyword.value)
        elif keyword.arg == "type" and isinstance(keyword.value, ast.Call):
            given += keyword.value.args  # click.Choice([...])
        elif keyword.arg == "dest" and isinstance(keyword.value, ast.Constant):
            name = str(keyword.value.value)
    return name, given


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
    ast.comprehension: Indexer._loop,
    ast.withitem: Indexer._with,
    ast.Call: Indexer._call,
    ast.Dict: Indexer._dictionary,
    ast.Compare: Indexer._compare,
    ast.Subscript: Indexer._subscript,
    ast.Raise: Indexer._raise,
    ast.Assert: Indexer._raise,
    ast.Return: Indexer._return,
    ast.Expr: Indexer._alone,
    ast.JoinedStr: Indexer._formatted,
}
