"""Fill a module's tables in one walk over its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Final

from auditor.scan.modules import Class, Each, Function, Module, Scope, is_self

#: Calls that declare an option of a command line: where its default stands.
_DEFINES: Final = frozenset({"DEFINE_string", "DEFINE_enum", "DEFINE_list", "DEFINE_multi_string"})


_SILENT: Final = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)


class Indexer(ast.NodeVisitor):
    """Fills a module's tables; every node is seen once, in the order of the source."""

    def __init__(self, module: Module) -> None:
        """Index into `module`."""
        self.module = module
        self.scope: Scope = None
        self._handlers: dict[type[ast.AST], Callable[[ast.AST], None]] = {}

    def visit(self, node: ast.AST) -> None:
        """Note the node with its scope, then what it means."""
        kind = type(node)
        if kind not in self._handlers:
            self._handlers[kind] = getattr(self, f"visit_{kind.__name__}", self.generic_visit)
        self.module.scope_of[id(node)] = self.scope
        self.module.nodes.append(node)
        self._handlers[kind](node)

    def generic_visit(self, node: ast.AST) -> None:
        """Visit what a node is made of; how a name is used and which operator it is say nothing here."""
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                for one in value:
                    if isinstance(one, ast.AST):
                        self.visit(one)
            elif isinstance(value, ast.AST) and not isinstance(value, _SILENT):
                self.visit(value)

    def visit_Import(self, node: ast.Import) -> None:
        """`import a.b as c`."""
        for alias in node.names:
            local = alias.asname or alias.name.split(".")[0]
            self.module.imports[local] = alias.name if alias.asname else local

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """`from a import b as c`; a relative module is counted from this file's folder."""
        base = node.module or ""
        if node.level:
            folders = self.module.path.split("/")[: -node.level]
            base = ".".join([*folders, *([node.module] if node.module else [])])
        for alias in node.names:
            if alias.name == "*":
                self.module.stars.append(base)
            else:
                self.module.imports[alias.asname or alias.name] = f"{base}.{alias.name}"

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """A function: its defaults belong outside, its body inside."""
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        """Like any function."""
        self._function(node)

    def _function(self, node: Function) -> None:
        owner = self._owner()
        if owner is not None:
            owner.methods.setdefault(node.name, node)
        else:
            self.module.functions.setdefault(node.name, node)
        for outer in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(outer)
        self._click_options(node)
        for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            if argument.annotation is not None:
                self.visit(argument.annotation)
                self.module.annotated[id(node), argument.arg] = argument.annotation
        self._inside(node, node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """A class: its body is a scope of its own."""
        bases = [name for base in node.bases if (name := self.module.dotted(base))]
        self.module.classes.setdefault(node.name, Class(node.name, self.module, node, bases))
        for outer in (*node.decorator_list, *node.bases):
            self.visit(outer)
        self._inside(node, node.body)

    def _inside(self, scope: Scope, body: list[ast.stmt]) -> None:
        before, self.scope = self.scope, scope
        for statement in body:
            self.visit(statement)
        self.scope = before

    def _owner(self) -> Class | None:
        return self.module.enclosing(self.scope) if isinstance(self.scope, ast.ClassDef) else None

    def visit_Assign(self, node: ast.Assign) -> None:
        """`a = b = value`."""
        for target in node.targets:
            self._target(target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """`a: T = value`."""
        if node.value is not None:
            self._target(node.target, node.value)
        self.generic_visit(node)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        """`(a := value)`."""
        self._target(node.target, node.value)
        self.generic_visit(node)

    def visit_For(self, node: ast.For | ast.AsyncFor | ast.comprehension) -> None:
        """A loop: its name takes each element in turn."""
        self._target(node.target, self._each(node.iter))
        self.generic_visit(node)

    visit_AsyncFor = visit_For  # noqa: N815 - the name that the parser gives
    visit_comprehension = visit_For

    def visit_withitem(self, node: ast.withitem) -> None:
        """`with value as a`."""
        if node.optional_vars is not None:
            self._target(node.optional_vars, node.context_expr)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """A call: kept by the last part of its name; an option's declaration also by the option."""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
        if name is not None:
            self.module.calls.setdefault(name, []).append(node)
        scope = self.scope
        while scope is not None:
            self.module.calls_in.setdefault(id(scope), []).append(node)
            scope = self.module.scope_of.get(id(scope))
        if name in ("add_argument", "add_option"):
            option, given = _option(node)
            if option:
                self.module.options.setdefault(option, []).extend(given)
        elif name in _DEFINES and len(node.args) > 1 and isinstance(node.args[0], ast.Constant):
            self.module.options.setdefault(str(node.args[0].value), []).append(node.args[1])
        self.generic_visit(node)

    def _click_options(self, node: Function) -> None:
        """`@click.option("--model", default=...)` gives the parameter `model`."""
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute | ast.Name):
                option, given = _option(decorator)
                if getattr(decorator.func, "attr", "") == "parametrize":
                    self._parameters(node, decorator)
                elif option and given:
                    self.module.assigned.setdefault((id(node), option), []).extend(given)

    def _parameters(self, node: Function, decorator: ast.Call) -> None:
        """`@pytest.mark.parametrize("a,b", [(1, 2)])` gives the parameters their values."""
        if len(decorator.args) < 2 or not isinstance(decorator.args[0], ast.Constant):
            return
        names = [name.strip() for name in str(decorator.args[0].value).split(",")]
        each = self._each(decorator.args[1])
        for index, name in enumerate(names):
            given = each if len(names) == 1 else self._each(each, index)
            self.module.assigned.setdefault((id(node), name), []).append(given)

    def _each(self, container: ast.expr, index: int | None = None) -> ast.expr:
        """The expression of one element of a container; `index` picks a part of it."""
        at: ast.expr = Each() if index is None else ast.Constant(index)
        node = ast.copy_location(ast.Subscript(container, at, ast.Load()), container)
        self.module.scope_of[id(node)] = self.scope
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
