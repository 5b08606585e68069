"""Branches of a program that are for one service: `if provider == "groq":`, `case "groq":`.

A name that means just a model is that service's there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.literals import text_of

#: A branch: what is asked, what it must be, and what happens then.
Branch: TypeAlias = tuple[ast.expr, str, Sequence[ast.AST]]

#: What a thing is called whose word is the service's; a word may as well be that of a family of models.
_SERVICE: Final = re.compile(r"provider|backend|service|vendor|platform|(?:^|_)api(?:_type)?$", re.IGNORECASE)

#: How much of a branch is seen, in nodes.
_MOST: Final = 500

#: Arguments of a call that has a default for what it is asked, and the steps that lead to something.
_WITH_DEFAULT: Final = 2
_STEPS: Final = 8

#: How long the word for a service may be.
_LONGEST: Final = 40


def branches_of(node: ast.If | ast.IfExp) -> Iterator[Branch]:
    """The branch that a condition opens, where that asks for one word."""
    test = node.test
    if type(test) is ast.Compare and len(test.ops) == 1 and type(test.ops[0]) is ast.Eq:
        given = test.comparators[0]
        if word := _text_of(given):
            yield test.left, word, node.body if isinstance(node, ast.If) else [node.body]


def cases_of(node: ast.Match) -> Iterator[Branch]:
    """The branches of a choice between words."""
    for case in node.cases:
        given = case.pattern.value if isinstance(case.pattern, ast.MatchValue) else None
        if isinstance(given, ast.Constant) and isinstance(given.value, str) and case.guard is None:
            yield node.subject, given.value, case.body


def for_services(branches: list[Branch], tables: Tables) -> Mapping[int, Service]:
    """The service for which each expression stands, by its identity, in branches that are for one."""
    found: dict[int, Service] = {}
    for asked, text, body in branches:
        service = tables.provider(text) if _SERVICE.search(_called(asked)) else None
        if service is not None:
            found.update((id(one), service) for one in _inside(body))
    return found


def asked_before(node: ast.expr, tables: Tables) -> Service | None:
    """The one service that is asked for a model for which a string stands in.

    `default("groq", "chat") or "..."`, `settings["groq"].get("model", "...")`.
    """
    if type(node) is ast.BoolOp and type(node.op) is ast.Or and type(node.values[-1]) is ast.Constant:
        words = _words(node.values[-2])
    elif type(node) is ast.Call and type(node.func) is ast.Attribute and node.func.attr == "get":
        words = _words(node.func.value) if len(node.args) == _WITH_DEFAULT else iter(())
    else:
        return None
    said = {one.origin: (one, given) for word, given in words if (one := tables.provider(word)) is not None}
    service, given = next(iter(said.values())) if len(said) == 1 else (None, False)
    # settings below the word for a maker may be those of any server that speaks its language
    return service if service is not None and (given or not service.spoken) else None


def _words(node: ast.expr) -> Iterator[tuple[str, bool]]:
    """The words that lead to something, and whether each is what a call is given."""
    for step in range(_STEPS):
        if isinstance(node, ast.Call):
            given = (*node.args, *(one.value for one in node.keywords))
            for one in given:
                yield _called(one) if isinstance(one, ast.Attribute) else _text_of(one), step == 0
            node = node.func
        elif isinstance(node, ast.Subscript):
            yield _text_of(node.slice), False
            node = node.value
        elif isinstance(node, ast.Attribute):
            yield node.attr, False
            node = node.value
        else:
            return


def _text_of(node: ast.expr) -> str:
    """The word that a string is, empty where it is none."""
    text = text_of(node)
    return text if len(text) <= _LONGEST else ""


def _called(node: ast.expr) -> str:
    """What a thing is called that a program asks for a word: `provider`, `self.provider_box.get()`."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value  # `provider.lower()`, `self.provider_var.get()`
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return str(node.slice.value)
    return node.id if isinstance(node, ast.Name) else ""


def _inside(body: Sequence[ast.AST]) -> Iterator[ast.expr]:
    """The expressions that stand in a branch, the nearest first, and not in branches inside of it."""
    todo: list[ast.AST] = list(reversed(body))
    for _ in range(_MOST):
        if not todo:
            return
        node = todo.pop()
        if isinstance(node, ast.expr):
            yield node
        if not isinstance(node, ast.If | ast.IfExp | ast.Match):
            todo += reversed(list(ast.iter_child_nodes(node)))
