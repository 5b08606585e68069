"""Strings that are the names of models by their form, wherever they stand in a Python module."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from auditor.model import Certainty, Kind, Role, Route
from auditor.scan import names
from auditor.scan.configuration.bodies import asked_for, requested
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.addresses import is_address, weights_at
from auditor.scan.identity.filed import published_as
from auditor.scan.identity.files import titled
from auditor.scan.identity.forms import by_form, sized, somebodys
from auditor.scan.identity.found import Found, of_name, of_service
from auditor.scan.identity.known import Known, says_nothing
from auditor.scan.identity.provided import begins_with_router, provided_by, routed_to
from auditor.scan.identity.spoken import in_store, spoken_of
from auditor.scan.identity.stored import as_on_hub
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import role_of
from auditor.scan.python.search.clients import written_beside
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

_LONGEST_NAME: Final = 300


class Mentions:
    """The strings of one module that are known names, or that only a model has."""

    def __init__(self, module: Module, tables: Tables, known: Known, finds: Finds) -> None:
        """Read the strings of `module`; names that are `known` are told wherever they stand."""
        self._module, self._tables, self._known, self._finds = module, tables, known, finds
        self._rows: list[ast.Constant] = []  # what is told is known by its identity, so all of it stays

    @cached_property
    def spoken(self) -> Service | None:
        """The one hosted service whose address the module holds."""
        return _only(one for text, one in self._addressed if text.startswith("https://") and one.hosts)

    @cached_property
    def _addressed(self) -> list[tuple[str, Service]]:
        """The addresses of services that the module holds."""
        texts = [str(one.value) for one in self._module.searched.strings]
        found = (
            (text, self._tables.service_at(text)) for text in texts if text.startswith(("http:", "https:"))
        )
        return [(text, one) for text, one in found if one is not None]

    def says_nothing(self, found: Found, key: Key) -> bool:
        """Whether what stands under a key says neither by itself nor by its module that it is a model."""
        return says_nothing(found, key, self._known, self._tables, self._module.text.data)

    def read(self, node: ast.Constant) -> None:
        """A string that is the name of a model by its form, wherever it stands."""
        text = str(node.value)
        if text[:1] in "{ \n" and text.lstrip()[:1] == "{" and id(node) not in self._module.searched.idle:
            self._requested(text, node)
        if id(node) in self._finds.told or len(text) > _LONGEST_NAME:
            return
        if "/" not in text and not (":" in text and located.is_resource(text)):
            self._telling(text, node)
            return
        value = Value(text, node, self._module)
        if (found := self._routed(text)) is not None:
            idle = id(node) in self._module.searched.idle
            self._finds.tell([(value, found)], "text", Certainty.POSSIBLE if idle else Certainty.LIKELY)
            return
        if is_address(text) and (found := weights_at(text, self._tables)) is not None:
            certainty = Certainty.POSSIBLE if id(node) in self._module.searched.idle else Certainty.LIKELY
            self._finds.tell([(value, found)], "address", certainty)
            return
        named = located.address(text) or located.Named(text)
        if not names.is_hub_name(named.model) or weightnames.is_weights_file(named.model):
            return
        if named.model != text and self._is_page(named, value):
            return
        if id(node) in self._module.searched.paths and not self._known.has(named.model):
            return  # a folder of the program's own
        fetched = named.dataset and "/resolve/" in text
        if fetched or self._known.has(named.model) or self._tables.says_model(named.model):
            kind = Kind.DATASET if named.dataset else Kind.MODEL
            found = Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)
            if not fetched and names.is_place(found.model) and not self._known.has(found.model):
                return
            says = fetched or self._tables.says_model(named.model) or self._known.is_model(named.model)
            used = says and id(node) not in self._module.searched.idle
            used = used and (self._known.is_model(text) or not self._is_of_code(text))
            self._finds.tell([(value, found)], "text", Certainty.LIKELY if used else Certainty.POSSIBLE)

    def _is_of_code(self, text: str) -> bool:
        """Whether a test speaks of a repository of code; elsewhere a model may be called as its code is."""
        test = role_of(self._module.path) is Role.TEST
        return test and located.is_of_github(text, self._module.text.data)

    @staticmethod
    def _is_page(named: located.Named, value: Value) -> bool:
        """Whether an address is that of the page about a model which is named beside it."""
        return "/resolve/" not in value.text and named.model in written_beside(value)

    def _requested(self, text: str, node: ast.Constant) -> None:
        """The models that the body of a request asks for, at the one service that the module speaks to."""
        for name, model, at in requested(text, text):
            found = asked_for(name, model, self._asked, self._tables)
            if found is not None:
                row = _row(self._module, node, text, model, at)
                self._rows.append(row)
                value = Value(model, row, self._module)
                self._finds.tell([(value, found)], f"key {name} of a request", Certainty.LIKELY)

    @cached_property
    def _asked(self) -> Service | None:
        """The one service, of others or on this machine, whose address the module holds."""
        return _only(one for _, one in self._addressed)

    def _routed(self, text: str) -> Found | None:
        """A service's own string of a model, with slashes in it or a service before it; a copy's path."""
        copy = as_on_hub(text, Kind.MODEL, self._tables) or published_as(text, Kind.MODEL, self._tables)
        if copy is not None:
            return copy
        if begins_with_router(text, self._tables):
            return by_form(text, self._tables)
        service, rest = self._tables.service_of(text), text
        if service is None and (split := self._tables.prefixed(text)) is not None:
            rest = split[2]
            service = self._tables.service_of(rest)
            if split[0] == "ollama" and self._tables.says_model(text):
                return Found(rest, "ollama", Route.WEIGHTS, Kind.MODEL)
            service = service if service and split[1] and service.origin == split[0] else None
        if service is None or not service.telling:
            return routed_to(text, self._tables)
        return of_service(service, rest, Kind.MODEL)

    def _telling(self, text: str, node: ast.Constant) -> None:
        """A name without organisation that only a model has, if it is used and not only spoken of."""
        if id(node) in self._module.searched.idle:
            return
        found = titled(text, self._tables)
        found = found or published_as(text, Kind.MODEL, self._tables)
        if found is not None:
            self._finds.tell([(Value(text, node, self._module), found)], "text", Certainty.LIKELY)
            return
        if (found := self._of_store(text)) is not None:
            self._finds.tell([(Value(text, node, self._module), found)], "text", Certainty.LIKELY)
            return
        if not names.of_several_words(text) and ":" not in text:
            return
        if self._tables.calls.is_first(text):
            found = Found(text, "huggingface", Route.WEIGHTS, Kind.MODEL)
            self._finds.tell([(Value(text, node, self._module), found)], "text", Certainty.LIKELY)
            return
        service = self._tables.service_of(text)
        if service is not None and (service.telling or service == self.spoken):
            told = of_service if service == self.spoken else of_name
            found = told(service, text, Kind.MODEL)
            self._finds.tell([(Value(text, node, self._module), found)], "text", Certainty.LIKELY)

    def _of_store(self, text: str) -> Found | None:
        """The model of a store's own form of names; and of another where the module speaks of that store."""
        if ":" in text:
            return sized(text, self._tables) or self._provided(text)
        found = in_store(text, self.store, self._tables)
        if found is None or somebodys(text, self._tables):
            return found
        several = names.of_several_words(text)  # one word may be anything
        return found if several and self._tables.service_of(text) == self.store else None

    @cached_property
    def store(self) -> Service | None:
        """The store of models that the module speaks of, if it speaks of no other such place."""
        return spoken_of(self._module.text.data, self._tables)

    def _provided(self, text: str) -> Found | None:
        """The model of a service whose word stands before a name of its own: `openai:gpt-4o`."""
        service, name = provided_by(text, self._tables) or (None, "")
        own = self._tables.service_of(name) if service is not None else None
        if service is None or own is None or own.origin != service.origin or own.origin == "huggingface":
            return None
        return of_service(own, name, Kind.MODEL)


def _only(services: Iterable[Service]) -> Service | None:
    """The service that all of some are, None where they differ or there is none."""
    found = {one.origin: one for one in services}
    return next(iter(found.values())) if len(found) == 1 else None


def _row(module: Module, node: ast.Constant, text: str, model: str, at: int) -> ast.Constant:
    """The place of a name in a string over several lines; that of the whole string where it is not plain.

    An end of a line may be written `\\n` and stand on no line of its own, or be joined to the next.
    """
    rows = text.count("\n", 0, at)
    if not rows or (node.end_lineno or node.lineno) - node.lineno != text.count("\n"):
        return node
    line = node.lineno + rows
    column = at - text.rfind("\n", 0, at) - 1
    written = module.text.lines(line, line)
    if written[column : column + len(model)] != model:
        return node
    start = len(written[:column].encode())
    return ast.Constant(
        model, lineno=line, end_lineno=line, col_offset=start, end_col_offset=start + len(model.encode())
    )
