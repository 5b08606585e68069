"""Strings of a Python module that say that they are models, but not whose: who is asked for them knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from auditor.model import Certainty, Gap, Kind
from auditor.scan.configuration.keys import says_no_owner
from auditor.scan.identity.files import alone, told
from auditor.scan.identity.forms import asks_for, somebodys
from auditor.scan.identity.found import Found
from auditor.scan.identity.purposed import is_used_for, says_use
from auditor.scan.identity.spoken import in_store
from auditor.scan.identity.unclaimed import is_unclaimed, own
from auditor.scan.identity.under_key import ANY
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import makes_up
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.written import is_fetched, is_written, writes_to
from auditor.scan.python.source.literals import held_in
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value
from auditor.scan.python.values.rooted import file_below, file_named, is_below_module

#: Names under which stands what somebody is asked for, and not what a model that is made is called.
_ASKED: Final = re.compile(
    r"(?!(?:data|db|base_?line|fine_?tuned|trained|output|out|new|saved|target|train|test|mock|fake|dummy"
    r"|sm|sagemaker|deploy(?:ed|ment)?|registered|endpoint|selected|source|used|actual|resolved|returned)_)"
    r"(?:[a-z0-9]+_)*(?:model|llm)(?:_?(?:name|id))?",
    re.IGNORECASE,
)

#: Names under which several such stand, of which one is chosen.
_SEVERAL: Final = re.compile(
    r"(?:(?:all|allowed|available|candidate|chat|default|enabled|fallback|llm|preferred|supported|valid)_)*"
    r"(?:models|llms)(?:_(?:list|names|ids))?",
    re.IGNORECASE,
)
_LISTS: Final = (ast.List, ast.Set, ast.Tuple, ast.Dict)

#: What a thing that asks for a model is called, and the first of several words of that.
_CALLED: Final = ("name", "label", "alias")
_LABEL: Final = re.compile(r"([A-Za-z][A-Za-z0-9]+)[-_ :/]\w")

#: Expressions of one value; containers hold words of which parts are looked for.
_SINGLE: Final = (ast.Constant, ast.Call, ast.BoolOp, ast.IfExp)


#: Expressions of paths that are put together.
_PATHS: Final = (ast.BinOp, ast.Call)


class _Noted(NamedTuple):
    """A string under a name that means a model.

    `says`: it says itself that it is one. `stated`: what it stands with may say
    who is asked for it. `labelled`: the service with which what that is called begins.
    """

    node: ast.expr
    text: str
    how: str
    says: bool
    stated: bool
    labelled: Service | None


class Unowned:
    """The names of one module that are left open, told once everything else was."""

    def __init__(
        self, module: Module, tables: Tables, finds: Finds, store: Callable[[], Service | None]
    ) -> None:
        """Begin with none of `module`; `store` tells what store of models that speaks of."""
        self._module, self._tables, self._finds, self._store = module, tables, finds, store
        self._noted: dict[int, _Noted] = {}

    def note(
        self,
        given: ast.expr,
        value: Value,
        key: Key,
        name: str,
        how: str,
        beside: Mapping[str, ast.expr] | None,
    ) -> None:
        """Note what a name that means just a model is `given`, where `value` is a string of that kind.

        `beside` are the keys of the mapping that it stands in, if it does.
        """
        node, text = value.node, value.text
        if not isinstance(node, ast.Constant) or node.value != text:
            return
        several = isinstance(given, _LISTS) and _SEVERAL.fullmatch(name.lstrip("_")) is not None
        if not (several or isinstance(given, _SINGLE)):
            return
        if key.weighs and is_unclaimed(text):
            if self.alone:
                self._noted.setdefault(
                    id(node), _Noted(node, text, how, says=True, stated=True, labelled=None)
                )
        elif key.kind is Kind.MODEL and (
            several or _ASKED.fullmatch(name.lstrip("_")) or is_used_for(name, text, self._tables)
        ):
            plain = "_" not in text and asks_for(text, self._tables)
            says = plain and says_no_owner(text, key, self._module.path, self._tables)
            stated, labelled = self._is_stated(text, beside), self._labelled(beside) if says else None
            self._noted.setdefault(id(node), _Noted(node, text, how, says, stated, labelled))

    def note_use(self, name: str, given: list[ast.expr], how: str) -> None:
        """Note what a name is given that says for what a model is used: `MODEL_WRITING = "..."`."""
        for node in given if says_use(name) else ():
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and is_used_for(name, text, self._tables):
                says = says_no_owner(text, ANY, self._module.path, self._tables)
                noted = _Noted(node, text, how, says, stated=False, labelled=None)
                self._noted.setdefault(id(node), noted)

    def note_asked(self, node: ast.expr, how: str) -> None:
        """Note a string that a server is asked for by its name, wherever that is."""
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str):
            noted = _Noted(node, text, how, says=True, stated=False, labelled=None)
            self._noted[id(node)] = noted

    def note_path(self, given: ast.expr, key: Key, how: str) -> None:
        """Note the files of weights that a name which means a model is `given` by paths put together."""
        for one in held_in(given) if key.weighs else ():
            placed: tuple[ast.expr, str] | None = None
            if isinstance(one, _PATHS):
                placed = file_below(one) or file_named(one, self._finds.text)
                if placed is not None and not isinstance(placed[0], ast.Constant):
                    name = how.rpartition(" ")[2]
                    placed = placed if not writes_to(name, self._module.text.data) else None
            if placed is not None and (self.alone or self._is_in_tree(one)):
                self._noted[id(placed[0])] = _Noted(*placed, how, says=False, stated=True, labelled=None)

    def _is_in_tree(self, given: ast.expr) -> bool:
        """Whether a test has the path of a file of the project, which it does not make up."""
        path, source = self._module.path, self._module.text.data
        return alone(path, source) and is_below_module(
            given, lambda one: self._module.lookup(one.id, self._module.scope(one))
        )

    def _is_stated(self, text: str, beside: Mapping[str, ast.expr] | None) -> bool:
        """Whether what a name stands with may say who is asked for it: a key beside it, or one above."""
        if beside is None:
            return False
        return not somebodys(text, self._tables) or any(one in beside for one in self._tables.siblings)

    @cached_property
    def alone(self) -> bool:
        """Whether the module speaks of no store of models, of which a file of weights may be a part."""
        path, source = self._module.path, self._module.text.data
        return not makes_up(path, source) and alone(path, source)

    def _labelled(self, beside: Mapping[str, ast.expr] | None) -> Service | None:
        """The service with whose word begins what stands beside a name is called: `name="cerebras-fast"`.

        A word that is also what a family of models is called says nothing.
        """
        for name in _CALLED if beside else ():
            given = beside.get(name) if beside else None
            text = given.value if isinstance(given, ast.Constant) else None
            label = _LABEL.match(text) if isinstance(text, str) else None
            service = self._tables.provider(label[1]) if label is not None else None
            if label is not None and service is not None and not service.spoken:
                return None if self._tables.says_model(f"/{label[1]}-1") else service
        return None

    @cached_property
    def _own_words(self) -> frozenset[str]:
        """Words by which the module decides what it does: compared, looked up."""
        searched = self._module.searched
        return frozenset(str(one.value) for one in searched.strings if id(one) in searched.idle)

    def tell(self) -> None:
        """Tell what nothing has told of, but for labels that stand beside a name in full.

        Whose a name is, the module may say: it speaks of one store of models only. Else it is left open.
        """
        known = self._finds.short_names() if self._noted else ()
        for node, text, how, says, stated, labelled in self._noted.values():
            done = id(node) in self._finds.told or id(node) in self._module.searched.idle
            own_word = self._tables.says_talker(text) and text in self._own_words
            if done or text.casefold() in known or own_word:
                continue
            if stated and is_unclaimed(text):
                source = self._module.text.data
                if is_written(text, source) or is_fetched(text, source):
                    continue
                found = told(text, self._tables) or own(text)
            else:
                found = None if stated else in_store(text, self._store(), self._tables)
            if labelled is not None:
                found = Found(text, labelled.origin, labelled.route, Kind.MODEL)
            if found is not None:
                self._finds.tell([(Value(text, node, self._module), found)], how, Certainty.LIKELY)
            elif says:
                self._finds.leave_open(node, how, Gap.WITHOUT_OWNER)
