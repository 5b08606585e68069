"""Names of libraries that stand for models: constants and members of types, of which some may be new."""

from __future__ import annotations

from typing import Final

from auditor.model import Kind, Route
from auditor.scan.identity.found import Found
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.giving import written
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.names import MOST, Value
from auditor.scan.languages.search.sources import Parsed
from auditor.scan.languages.syntax import Either, Expression, Invoke, Joined, Listed, Member, Name
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.tables import Tables

#: What a type that holds names of models holds besides.
_NO_MODEL: Final = frozenset(
    {"shared", "all", "allCases", "entries", "values", "class", "self", "default", "companion", "Companion"}
)


class Bundled:
    """Finds the models that one unit calls by names of libraries."""

    def __init__(self, file: Parsed, calls: Calls, meaning: Meaning, tables: Tables, finds: Finds) -> None:
        """Look in the unit of `meaning`, which was read from `file`, for names of `calls`; tell `finds`."""
        self._unit, self._places = file.unit, file.places
        self._calls, self._tables = calls, tables
        self._meaning, self._finds = meaning, finds

    def run(self) -> None:
        """Tell what the values that the unit gives to something stand for."""
        for one in written(self._unit):
            self._of_library(one)

    def _of_library(self, one: Expression) -> None:
        """A name of a library that stands for a model whose origin is known, or a part of what it names."""
        inner = one.items if isinstance(one, Listed) else one.options if isinstance(one, Either) else (one,)
        if isinstance(one, Joined):
            outside = any(map(self._begins_outside, one.parts))
            # what is put before a name decides whose model it is: that is not known
            inner = one.parts if outside and not self._meaning.values(one) else ()
        for given_part in inner[:MOST] if self._calls.bundles else ():
            made = isinstance(given_part, Invoke)  # what is made, or asked for, by that name
            part = given_part.function if isinstance(given_part, Invoke) else given_part
            if not self._begins_outside(part):
                continue
            dotted = self._meaning.dotted(part)
            of, _, last = dotted.rpartition(".")
            model, origin = self._calls.bundle(dotted) or self._calls.bundle(of) or ("", "")
            value = Value(model, part.span, self._unit.path)
            if isinstance(one, Joined) and (model or self._is_registry(of)):
                self._finds.leave_open(one.span, self._unit.path, self._places.show(one.span), of)
            elif model and not self._finds.knows(value):
                service = self._tables.of_origin(origin)
                route = service.route if service is not None else Route.WEIGHTS
                found = Found(model, origin, route, Kind.MODEL)
                self._finds.tell(value, found, dotted)
            elif not model and not made and last not in _NO_MODEL and self._is_registry(of):
                self._finds.leave_open(part.span, self._unit.path, self._places.show(part.span), of)

    def _begins_outside(self, one: Expression) -> bool:
        """Whether an expression is a name that the file imports, or a part of a type: no variable's."""
        of = one
        while isinstance(of, Member):
            of = of.of
        if not isinstance(of, Name):
            return False
        return of.name in self._unit.imports or (of is not one and of.name[:1].isupper())

    def _is_registry(self, dotted: str) -> bool:
        """Whether a type of a library holds names of models, of which a new release may have more."""
        known = self._calls.registries
        return dotted in known or any(f"{one}.{dotted}" in known for one in self._unit.opened)
