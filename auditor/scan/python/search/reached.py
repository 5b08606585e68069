"""Mappings that are a service's: its settings, what stands below its name, what is sent to its address."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from auditor.model import Route
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.literals import NESTED
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: Methods that send what they are given to an address.
_SENDING: Final = frozenset({"post", "put", "request", "stream"})

#: A mapping, by its identity, and the service that it is for.
Reached: TypeAlias = tuple[int, Service]


class Sent(NamedTuple):
    """What a call sends: the address, and the expressions that the mapping may come from."""

    address: ast.expr | None
    mappings: Sequence[ast.expr]


class Reaching:
    """Tells of the mappings of one module which service they are for."""

    def __init__(self, module: Module, tables: Tables, finds: Finds) -> None:
        """Look at the mappings of `module`; `finds` reads what stands in them."""
        self._module, self._tables, self._finds = module, tables, finds
        #: The services that strings of the module are sent to under the name of a model, by their identity.
        self.sent_to: Mapping[int, Service] = {}

    def look(self, calls: Iterable[ast.Call]) -> Mapping[int, Service]:
        """The mappings that are a service's, by their identity; notes what is sent in those."""
        found = dict(self._mappings(calls))
        told: dict[int, set[Service]] = {}
        for node in self._module.searched.dictionaries if found else ():
            service = found.get(id(node))
            if service is None:
                continue
            for one in self._models(node):
                if service.route is Route.ROUTER or not self._tables.is_anothers(one.text, service):
                    told.setdefault(id(one.node), set()).add(service)
        self.sent_to = {node: services.pop() for node, services in told.items() if len(services) == 1}
        return found

    def _models(self, node: ast.Dict) -> Iterator[Value]:
        """The strings that variables of a mapping hold under the names of models."""
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(value, ast.Name) and self._tables.knows(word(key) or ""):
                yield from self._finds.values(value, here=True).known

    def _mappings(self, calls: Iterable[ast.Call]) -> Iterator[Reached]:
        """The mappings that are a service's: below its name, its settings beside it, what is sent to it."""
        for name, _, given in self._module.searched.named:
            for one in given:
                if isinstance(one, ast.Dict) and (service := self._tables.holder(name)) is not None:
                    yield from self._whole(one, service)
        for node in self._module.searched.dictionaries:
            if not any(isinstance(one, ast.Dict) for one in node.values):
                continue
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(value, ast.Dict) and (below := self._tables.provider(word(key) or "")):
                    yield from self._whole(value, below)
            named = {word(key) or "": value for key, value in zip(node.keys, node.values, strict=True)}
            inner = [named[key] for key in self._tables.settings & named.keys()]
            service = self.service(named) if inner else None
            yield from ((id(one), service) for one in inner if service is not None)
        for call in calls:
            sent = sent_by(call, self._module)
            address = self._finds.text(sent.address) if sent is not None else None
            service = self._tables.service_at(address) if address else None
            if sent is not None and service is not None:
                yield from ((id(one), service) for one in sent.mappings)

    def _whole(self, node: ast.Dict, service: Service, depth: int = 0) -> Iterator[Reached]:
        """A mapping that is for a service, and those in it that are for no other."""
        yield id(node), service
        for key, value in zip(node.keys, node.values, strict=True):
            other = self._tables.provider(word(key) or "")
            if isinstance(value, ast.Dict) and other is None and depth < NESTED:
                yield from self._whole(value, service, depth + 1)

    def service(self, beside: Mapping[str, ast.expr]) -> Service | None:
        """The service that the arguments or keys beside a model's name point to."""
        for name in self._tables.siblings:
            given = beside.get(name)
            text = self._finds.text(given) if given is not None else None
            service = self._tables.stated(text, given.attr if isinstance(given, ast.Attribute) else None)
            if service is not None:
                return service
        return None


def sent_by(call: ast.Call, module: Module) -> Sent | None:
    """What a call sends to an address as a mapping, itself or as JSON; None where it sends nothing so."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    sent = argument(call, None, "json", "data") if name in _SENDING else None
    if sent is None:
        return None
    address = argument(call, 1 if name in ("request", "stream") else 0, "url")
    inner = sent.args[0] if isinstance(sent, ast.Call) and sent.args else sent
    if isinstance(inner, ast.Name):
        given = module.lookup(inner.id, module.scope(inner))
        return Sent(address, (*given, *module.put_into(inner)))
    return Sent(address, (inner,))


def word(key: ast.expr | None) -> str | None:
    """A key of a dictionary as a word: a string, or the name of a constant that stands for one."""
    if isinstance(key, ast.Constant):
        return key.value if isinstance(key.value, str) else None
    return key.id if isinstance(key, ast.Name) and key.id.isupper() else None
