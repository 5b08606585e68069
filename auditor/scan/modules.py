"""Parse a Python module and index it: imports, assignments, attributes, functions, calls."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable
from typing import Final

from auditor.reading import Unreadable
from auditor.scan.values import Function, Module, Scope

#: Largest source that is parsed, in characters: an expression nested deep enough stops any parser.
LARGEST: Final = 4_000_000


def parse(source: str, path: str, other: Callable[[str], Module | None] = lambda _: None) -> Module:
    """Parse and index. Raises `Unreadable` for what is no Python."""
    if len(source) > LARGEST:
        raise Unreadable("too large to be parsed")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
        module = Module(path, tree, other)
        _Indexer(module).visit(tree)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise Unreadable(f"not valid Python{f', line {line}' if line else ''}") from None
    except (RecursionError, MemoryError):
        raise Unreadable("nested too deep to be parsed") from None
    return module


class _Indexer(ast.NodeVisitor):
    """Fills a module's tables in one walk."""

    def __init__(self, module: Module) -> None:
        self.module = module
        self.scope: Scope = None
        self.in_class = False

    def generic_visit(self, node: ast.AST) -> None:
        self.module.scope_of[id(node)] = self.scope
        super().generic_visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            local = alias.asname or alias.name.split(".")[0]
            self.module.imports[local] = alias.name if alias.asname else local

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        base = self._absolute(node)
        for alias in node.names:
            self.module.imports[alias.asname or alias.name] = f"{base}.{alias.name}"

    def _absolute(self, node: ast.ImportFrom) -> str:
        """The module imported from; a relative one is counted from this file's folder."""
        if not node.level:
            return node.module or ""
        folders = self.module.path.split("/")[: -node.level]
        return ".".join([*folders, *([node.module] if node.module else [])])

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._function(node)

    def _function(self, node: Function) -> None:
        self.module.scope_of[id(node)] = self.scope
        self.module.functions.setdefault(node.name, node)
        for outer in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(outer)
        self._click_defaults(node)
        inside, outside, in_class = node, self.scope, self.in_class
        self.scope, self.in_class = inside, False
        for statement in node.body:
            self.visit(statement)
        self.scope, self.in_class = outside, in_class

    def _click_defaults(self, node: Function) -> None:
        """`@click.option("--model", default=...)` gives the parameter `model`."""
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute | ast.Name):
                self._option(decorator, lambda name, value: self._assign(node, name, value))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.module.scope_of[id(node)] = self.scope
        before, self.in_class = self.in_class, True
        for child in (*node.decorator_list, *node.body):
            self.visit(child)
        self.in_class = before

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._target(target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self._target(node.target, node.value)
        self.generic_visit(node)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self._target(node.target, node.value)
        self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        if isinstance(node.target, ast.Name):
            self._target(node.target, node.iter)
        self.generic_visit(node)

    def visit_withitem(self, node: ast.withitem) -> None:
        if isinstance(node.optional_vars, ast.Name):
            self._target(node.optional_vars, node.context_expr)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
        if name is not None:
            self.module.calls.setdefault(name, []).append(node)
        if name == "add_argument":
            self._option(node, lambda attr, value: self.module.attributes.setdefault(attr, []).append(value))
        self.generic_visit(node)

    def _option(self, call: ast.Call, keep: Callable[[str, ast.expr], None]) -> None:
        """A command-line option: its name, its default and its choices."""
        flags = [
            one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        named = [flag for flag in flags if flag.startswith("--")] or flags
        if not named:
            return
        attr = named[0].lstrip("-").replace("-", "_")
        for keyword in call.keywords:
            if keyword.arg in ("default", "choices"):
                keep(attr, keyword.value)

    def _target(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self._assign(self.scope, target.id, value)
            if self.in_class:
                self.module.attributes.setdefault(target.id, []).append(value)
        elif isinstance(target, ast.Attribute):
            self.module.attributes.setdefault(target.attr, []).append(value)
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for one, given in zip(target.elts, value.elts, strict=False):
                self._target(one, given)

    def _assign(self, scope: Scope, name: str, value: ast.expr) -> None:
        self.module.assigned.setdefault((id(scope) if scope else 0, name), []).append(value)
