"""Evaluate Python expressions to the constant strings they may become, without running anything.

Two steps: an expression is followed to those that its value may come from
(`following`), and strings are read out of these here. What cannot be followed
makes the answer incomplete, never wrong.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice, product
from typing import Any, Final, TypeVar

from msgspec import Struct

from auditor.scan.identity.files import file_name
from auditor.scan.identity.weightnames import is_weights_file
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values import joined
from auditor.scan.python.values.changing import Change, changing
from auditor.scan.python.values.contained import Source
from auditor.scan.python.values.expressed import held_in
from auditor.scan.python.values.following import MOST, Following
from auditor.scan.python.values.opened import paths

#: How many combinations of the parts of a string are made.
_COMBINED: Final = 64

#: How many files one expression may mean.
_FILES: Final = 20

#: The ending of a file, which is put behind its name.
_ENDING: Final = re.compile(r"(?:\.[a-z][a-z0-9_]{1,11}){1,2}")

#: What the parts of a data set are called, and what a training brings.
_OF_DATA: Final = re.compile(
    r"(?i)train(?:ing)?|valid(?:ation)?|val|dev|tests?|eval|all|best|last|latest|final"
)


_Answer = TypeVar("_Answer")


class Value(Struct, frozen=True):
    """A string and the literal that it is written in."""

    text: str
    node: ast.expr
    module: Module


class Values(Struct, frozen=True):
    """What an expression may be; `complete` is false where something could not be followed.

    `cut`: there are more values than are kept.
    """

    known: tuple[Value, ...] = ()
    complete: bool = True
    cut: bool = False


class Evaluator(Following):
    """Evaluates expressions of any module of the tree."""

    #: What was asked for since the modules last changed, each with what it was asked of.
    _answers: tuple[int, dict[object, tuple[object, Any]]] = (-1, {})

    def _start(self, here: bool = False) -> None:
        super()._start(here)
        self._reading: set[int] = set()  # what is being read just now

    def values(self, node: ast.expr | None, module: Module, here: bool = False) -> Values:
        """The strings that `node` may be; with `here` those that stand in its own module."""
        if node is None:
            return Values((), complete=False)
        return self._once(("values", here), node, module, lambda: self._evaluated(node, module, here))

    def expressions(self, node: ast.expr, module: Module) -> Sequence[tuple[ast.expr, Module]]:
        """The expressions that the value of `node` may come from, each with the module that it stands in."""
        # where it stands counts: what a variable is given later is not what it holds here
        return self._once(("expressions", id(node)), node, module, lambda: self._followed(node, module))

    def _once(
        self, asked: tuple[object, ...], node: ast.expr, module: Module, answer: Callable[[], _Answer]
    ) -> _Answer:
        """What is asked of an expression, worked out the first time and when the modules have changed."""
        changes = module.around.changes
        if self._answers[0] != changes:
            self._answers = changes, {}
        key, answers = (*asked, id(module), self._key(node, module)), self._answers[1]
        if key not in answers:
            found = answer()
            if module.around.changes != changes:
                return found  # some of it would be another now
            answers[key] = (node, module), found
        kept: _Answer = answers[key][1]
        return kept

    def _evaluated(self, node: ast.expr, module: Module, here: bool) -> Values:
        self._start(here)
        return self._strings(node, module, 0)

    def _followed(self, node: ast.expr, module: Module) -> Sequence[tuple[ast.expr, Module]]:
        self._start()
        return tuple(one for one in self._sources(node, module, 0) if one is not None)

    def _indices(self, node: ast.expr, module: Module, depth: int) -> set[object] | None:
        keys = self._strings(node, module, depth)
        return {value.text for value in keys.known} if keys.complete and keys.known else None

    def _held(self, file: ast.expr, module: Module, depth: int) -> Iterator[Source]:
        found = paths(
            file,
            module,
            lambda one, home: self._sources(one, home, depth + 1),
            lambda one, home: [value.text for value in self._strings(one, home, depth + 1).known],
        )
        for path in dict.fromkeys(islice(found, _FILES)):
            held = module.around.held(path, module.path)
            node = held_in(held) if held is not None else None
            if node is not None and held is not None:
                yield node, held

    def _strings(self, node: ast.expr | None, module: Module, depth: int) -> Values:
        if node is None:
            return Values((), complete=False)
        found: dict[Value, None] = {}
        complete, cut = True, False
        for source in self._sources(node, module, depth):
            read = self._read(*source, depth + 1) if source is not None else Values((), complete=False)
            complete, cut = complete and read.complete, cut or read.cut
            found.update(dict.fromkeys(read.known))
        cut = cut or len(found) > MOST
        return Values(tuple(found)[:MOST], complete and not cut, cut)

    def _read(self, node: ast.expr, module: Module, depth: int) -> Values:
        """The strings of an expression that is no name; one made of itself (`name += "x"`) grows once."""
        if id(node) in self._reading:
            return Values(())
        self._reading.add(id(node))
        found = self._text(node, module, depth)
        self._reading.discard(id(node))
        return found

    def _text(self, node: ast.expr, module: Module, depth: int) -> Values:
        """The strings of a literal, or of an expression made of others."""
        if isinstance(node, ast.Constant):
            text = node.value if isinstance(node.value, str) else None
            if text is None and isinstance(node.value, int | float) and not isinstance(node.value, bool):
                text = str(node.value)
            return Values((Value(text, node, module),) if text is not None else ())
        if isinstance(node, ast.JoinedStr):
            parts = [one.value if isinstance(one, ast.FormattedValue) else one for one in node.values]
            return self._joined(parts, module, depth, node, "".join)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._joined([node.left, node.right], module, depth, None, "".join)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            given = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            return self._joined([node.left, *given], module, depth, None, joined.percent)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            given = [*node.args, *(one.value for one in node.keywords)]
            named = [*(None for _ in node.args), *(one.arg or "" for one in node.keywords)]
            put = partial(joined.braces, names=named)
            return self._joined([node.func.value, *given], module, depth, None, put)
        if isinstance(node, ast.Call) and (parts := joined.joining(node)):
            return self._joined(parts, module, depth, None, partial(joined.lined_up, node))
        if isinstance(node, ast.Call) and (change := changing(node)):
            return self._changed(node, change, module, depth)
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            read = [self._strings(one, module, depth + 1) for one in node.elts[:MOST]]
            cut = len(node.elts) > MOST or any(one.cut for one in read)
            known = tuple(value for one in read for value in one.known)
            return Values(known, all(one.complete for one in read) and not cut, cut)
        return Values((), complete=False)

    def _changed(self, node: ast.Call, change: Change, module: Module, depth: int) -> Values:
        """The strings that a method makes of those that it is called on, where these are written."""
        text = node.func.value if isinstance(node.func, ast.Attribute) else None
        read = self._strings(text, module, depth + 1)
        made = [Value(change(one.text), one.node, one.module) for one in read.known]
        return Values(tuple(made), read.complete, read.cut)

    def _joined(
        self,
        nodes: list[ast.expr],
        module: Module,
        depth: int,
        whole: ast.JoinedStr | None,
        join: Callable[[list[str]], str | None],
    ) -> Values:
        parts: list[Values] = []
        for one in nodes:
            part = self._strings(one, module, depth + 1)
            if not part.known and not parts and joined.is_home(one):
                part = Values((Value("~", one, module),))
            parts.append(part)
            if not part.known:
                break
        if not parts or not parts[-1].known:
            return Values((), complete=False)
        found: list[Value] = []
        cut = any(part.cut for part in parts)
        for combination in product(*(part.known for part in parts)):
            text = join([value.text for value in combination])
            cut = cut or len(found) >= _COMBINED
            if len(found) >= _COMBINED or text is None:
                break
            if _is_ended_twice(combination):
                continue
            named = _telling(combination)
            if whole and not _is_stem(named, text):
                named = Value(text, whole, module)
            found.append(Value(text, named.node, named.module))
        whole_ = bool(found) and all(part.complete for part in parts) and not cut
        return Values(tuple(found), whole_, cut)


def _is_stem(part: Value, text: str) -> bool:
    """Whether a part of a path is what the file is called that it ends in, but for the ending.

    What parts of a data set are called, or what a training brings last, is the name of no model.
    """
    if _OF_DATA.fullmatch(part.text):
        return False
    return part.text == file_name(text).rpartition(".")[0] and "://" not in text and is_weights_file(text)


def _is_ended_twice(parts: Sequence[Value]) -> bool:
    """Whether an ending of weights is put behind a file of weights: a loop tries both with and without."""
    last, before = parts[-1].text, parts[-2].text if len(parts) > 1 else ""
    return _ENDING.fullmatch(last) is not None and is_weights_file(last) and is_weights_file(before)


def _telling(parts: Sequence[Value]) -> Value:
    """Where a text stands that is put together of `parts`: at the name of its file, or at its longest."""
    last, longest = parts[-1], max(parts, key=lambda one: len(one.text))
    if _ENDING.fullmatch(last.text):
        before = parts[-2] if len(parts) > 1 else longest
        named = isinstance(before.node, ast.Constant) and not _OF_DATA.fullmatch(before.text)
        return before if named else longest
    return last if is_weights_file(last.text) and "://" not in parts[0].text else longest
