"""Note, while a module is walked, which of its strings stand together and which name nothing."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Final, TypeAlias

from auditor.scan.identity.located import is_resource, is_whole_address
from auditor.scan.python.source.assembled import goes_on, may_be_address
from auditor.scan.python.source.branches import branches_of, cases_of
from auditor.scan.python.source.idle import LABELS, SPEAKS, WORDS, is_of_code, is_of_digest, keys_of, texts_in
from auditor.scan.python.source.modules import Searched
from auditor.scan.python.source.sought import looks_for

#: What of a node is still to be seen; None stands for all of it.
Below: TypeAlias = "Sequence[ast.AST] | None"

#: Entries of a tuple that may be a list of its own: fewer belong together.
_FEW: Final = 3

#: Calls that make the path of a file of what they are given.
_OF_PATHS: Final = frozenset({"Path", "PurePath", "PosixPath", "join", "joinpath"})
#: What adds a folder to those in which modules are looked for: `sys.path.append("org/name")`.
_ADDS: Final = frozenset({"append", "insert"})


class Noting:
    """What the handlers of an indexer note of strings, in what is searched for models."""

    def __init__(self, searched: Searched | None) -> None:
        """Note in `searched`; None where nothing is searched for models, where none need be known as idle."""
        self._searched = searched if searched is not None else Searched()
        self._first = searched is not None
        self._within: set[int] = set()

    def _called(self, name: str, given: ast.expr) -> None:
        """A variable whose name says that what it is given names no model that is used."""
        if name.lower() in LABELS or (isinstance(given, ast.List | ast.Tuple | ast.Set) and is_of_code(name)):
            self._idle(given)

    def _spoken(self, name: str | None, node: ast.Call) -> None:
        """What a call is given that only makes a path of it, shows it or speaks of it."""
        if name in _OF_PATHS or (name in _ADDS and _is_search_path(node.func)):
            self._path(*node.args)
        if name in SPEAKS or (name == "text" and len(node.args) > 1):  # drawn at a place
            self._idle(*node.args)
        elif node.keywords:
            self._idle(*(one.value for one in node.keywords if one.arg in WORDS))

    def _dictionary(self, node: ast.Dict) -> Below:
        self._searched.dictionaries.append(node)
        self._idle(*keys_of(node))
        return None

    def _list(self, node: ast.List | ast.Tuple) -> Below:
        few = 1 if isinstance(node, ast.List) else _FEW  # a pair lists nothing
        if len(node.elts) > few and isinstance(node.elts[0], ast.Constant | ast.Attribute):
            self._searched.lists.append(node)
        return None

    def _compare(self, node: ast.Compare) -> Below:
        self._idle(node.left, *node.comparators)
        return None

    def _condition(self, node: ast.If) -> Below:
        self._searched.branches.extend(branches_of(node))
        if is_of_digest(node.test):
            self._idle(*node.body)  # what that is called which has the digest
        return None

    def _conditional(self, node: ast.IfExp) -> Below:
        self._searched.branches.extend(branches_of(node))
        return None

    def _choice(self, node: ast.Match) -> Below:
        self._searched.branches.extend(cases_of(node))
        return None

    def _generator(self, node: ast.GeneratorExp) -> Below:
        """`any(part in name for part in (...))`: parts of names that are looked for, and no names."""
        for one in node.generators:
            if isinstance(one.target, ast.Name) and looks_for(node.elt, one.target.id):
                self._idle(one.iter)
        return None

    def _subscript(self, node: ast.Subscript) -> Below:
        if isinstance(node.slice, ast.Constant):
            self._idle(node.slice)
        return None

    def _raise(self, node: ast.Raise | ast.Assert) -> Below:
        self._idle(node)
        return None

    def _idle(self, *nodes: ast.AST) -> None:
        """Note strings that are no values: they are compared, printed or looked up."""
        idle = self._searched.idle
        for node in nodes if self._first else ():
            idle.update(texts_in(node))

    def _path(self, *nodes: ast.expr) -> None:
        """Note strings of which the path of a file is made; no other literals: those are let go of."""
        for one in nodes:
            if type(one) is ast.IfExp:
                self._path(one.body, one.orelse)
            elif type(one) is ast.Constant and type(one.value) is str:
                self._searched.paths.add(id(one))

    def _alone(self, node: ast.Expr) -> Below:
        """A string that is a statement is a docstring: it names nothing."""
        return () if isinstance(node.value, ast.Constant) else None

    def _operation(self, node: ast.BinOp) -> Below:
        """Texts that are put together with `+` and `%`, seen as a whole; `folder / "a/b"` is a path."""
        if isinstance(node.op, ast.Div):
            self._path(node.right)
        if id(node) in self._within:
            return None
        parts: list[ast.expr] = []
        whole: ast.expr = node
        while isinstance(whole, ast.BinOp) and isinstance(whole.op, ast.Add | ast.Mod):
            parts.append(whole.right)
            whole = whole.left
            self._within.add(id(whole))
        if parts and may_be_address(whole, *parts):
            self._searched.assembled.append(node)
        return None

    def _formatted(self, node: ast.JoinedStr) -> Below:
        """The constant parts of a string with variable parts are none of their own, but for addresses.

        One without such parts is as it stands.
        """
        self._searched.composed.append(node)
        if len(node.values) > 1 and (may_be_address(*node.values) or goes_on(*node.values[:2])):
            self._searched.assembled.append(node)
        return [
            one
            for one in node.values
            if not isinstance(one, ast.Constant)
            or len(node.values) == 1
            or is_resource(str(one.value))
            or is_whole_address(str(one.value))
        ]


def _is_search_path(function: ast.expr) -> bool:
    """Whether a method is one of `sys.path`."""
    of = function.value if isinstance(function, ast.Attribute) else None
    return isinstance(of, ast.Attribute) and of.attr == "path" and getattr(of.value, "id", "") == "sys"
