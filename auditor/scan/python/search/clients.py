"""The client that a call is made with: for each model it may be asked for, the server that it was told."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from auditor.scan.identity.identify import Client
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.under_service import under_service
from auditor.scan.python.source.calls import argument, spread
from auditor.scan.python.source.dotted import instances
from auditor.scan.python.source.last_given import around
from auditor.scan.python.source.modules import Module, last_name
from auditor.scan.python.values.evaluator import Evaluator, Value

#: Keywords under which a client takes a server's address, whatever its library.
_SERVERS: Final = ("base_url", "openai_api_base", "api_base", "azure_endpoint")

#: Attributes of a library that take a server's address for all that asks by it.
_OF_LIBRARY: Final = ("base_url", "api_base")


class Servers(Struct, frozen=True):
    """What a client was told: the servers that it may be for, a provider.

    `told` is false where no server was given, `plain` true where the client
    may also be one that was given none.
    """

    tables: Tables
    known: tuple[Value, ...] = ()
    told: bool = False
    plain: bool = False
    provider: str | None = None

    def client(self, asked: Value) -> Client:
        """The client that is asked for a model; of several servers, the one that belongs to its name."""
        server = (self._server(asked) if self.told else None) or self._beside(asked)
        server = "" if server is None and self.told else server
        return Client(server, self.provider, under_service(asked, self.tables))

    def _beside(self, asked: Value) -> str | None:
        """The address of a known service that is written beside a model, each in a list of such."""
        texts = written_beside(asked) if b"://" in asked.module.text.data else []
        known = [one for one in texts if "://" in one and self.tables.service_at(one) is not None]
        return known[0] if len(known) == 1 else None

    def _server(self, asked: Value) -> str | None:
        services = [self.tables.service_at(one.text) for one in self.known]
        different = {
            service.origin if service is not None else one.text
            for service, one in zip(services, self.known, strict=True)
        }
        if len(different) + self.plain < 2:
            return self.known[0].text if self.known else ""
        together = container_of(asked)
        parts = {id(part) for part in _parts(together)} if together is not None else set()
        beside = [one for one in self.known if id(one.node) in parts]
        if beside:
            return beside[0].text
        if _says_none(together):
            return None
        near = self._in_branch(asked)
        if near is not None:
            return near
        own = self.tables.service_of(asked.text)
        for service, one in zip(services, self.known, strict=True):
            if own is not None and service is not None and service.origin == own.origin:
                return one.text
        if own is None and len(different) == 1:
            return self.known[0].text
        return None if self.plain else ""

    def _in_branch(self, asked: Value) -> str | None:
        """The server that a client is told in the branch in which a model's name stands."""
        module = asked.module
        here = [one for one in self.known if one.module is module]
        branches = (one for scope in module.parts for one in around(asked.node, module.parts_of(scope)))
        for branch in sorted(branches, key=lambda one: one.last - one.first):
            inside = [one.text for one in here if branch.holds(getattr(one.node, "lineno", 0))]
            if inside:
                return inside[0] if len(set(inside)) == 1 and len(inside) < len(self.known) else None
        return None


def servers_of(
    node: ast.Call, keyword: str | None, module: Module, tables: Tables, finds: Finds, provider: str | None
) -> Servers:
    """What the client of a call, or the call itself, was told besides the model; `keyword` takes a server."""
    if keyword is None:
        return Servers(tables, provider=provider)
    receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
    known: list[Value] = []
    told = plain = False
    makers = [(node, module), *(_makers(receiver, module) if receiver is not None else ())]
    for maker, home in makers:
        given = argument(maker, None, keyword, *_SERVERS)
        spread_ = spread(maker, keyword) if given is None else ()
        unpacked = [one for each in spread_ for one in finds.values(each, of=home).known]
        if given is not None and not (isinstance(given, ast.Constant) and given.value is None):
            known += finds.values(given, of=home).known
            told = True
            if maker is node:
                break
        elif unpacked:
            known += unpacked
            told = True
        elif maker is not node and _is_class(maker.func) and not any(map(_is_made, maker.args)):
            plain = True
    for one in _of_library(receiver, module) if not told else ():
        known += finds.values(one).known
        told = True
    return Servers(tables, tuple(known), told, plain, provider)


def _of_library(receiver: ast.expr | None, module: Module) -> list[ast.expr]:
    """What a library is told that is its own client: `openai.base_url = "..."`."""
    while isinstance(receiver, ast.Attribute):
        receiver = receiver.value
    if not isinstance(receiver, ast.Name) or module.imports.get(receiver.id) != "openai":
        return []
    return [one for name in _OF_LIBRARY for one in module.loose.get(name, ())]


def server_of(node: ast.Call, keyword: str | None, module: Module) -> str:
    """The one address that the client of a call was told, empty where it was told none or several."""
    receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
    if keyword is None or receiver is None:
        return ""
    texts: set[str] = set()
    for maker, home in _makers(receiver, module):
        given = argument(maker, None, keyword, *_SERVERS)
        if given is None and _is_class(maker.func):
            return ""
        if given is not None:
            known = Evaluator().values(given, home).known
            texts.update([one.text for one in known] or [""])
    return texts.pop() if len(texts) == 1 else ""


def _makers(receiver: ast.expr, module: Module) -> Iterator[tuple[ast.Call, Module]]:
    """The calls that made the receiver of a method call, and the client that such a call is put around."""
    for maker, home in instances(receiver, module):
        yield maker, home
        for inner in maker.args[:1]:
            if _is_made(inner):
                yield from instances(inner, home)


def _is_made(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _is_class(node.func)


def _is_class(function: ast.expr) -> bool:
    return last_name(function)[:1].isupper()


#: How deep containers stand in each other that are looked into.
_DEEPEST: Final = 4


def container_of(value: Value) -> ast.expr | None:
    """The mapping, the call or the list that a string is written in with others."""
    module = value.module
    tables = (*module.assigned.values(), *module.returned.values())
    given = (one for each in tables for one in each)
    for whole in (*module.searched.dictionaries, *module.searched.calls, *given):
        found = _innermost(whole, value.node, 0)
        if found is not None:
            return found
    return None


def written_beside(value: Value) -> list[str]:
    """The strings that stand in one mapping, call or list with another, or are told a client that does."""
    together = container_of(value)
    parts = _parts(together) if together is not None else []
    told = [argument(one, None, *_SERVERS) for one in parts if isinstance(one, ast.Call)]
    texts = [(one, one.value) for one in (*parts, *told) if isinstance(one, ast.Constant)]
    return [text for one, text in texts if isinstance(text, str) and one is not value.node]


def _innermost(whole: ast.expr, wanted: ast.expr, depth: int) -> ast.expr | None:
    """What in a container, or the container itself, has an expression for one of its parts."""
    inner: list[ast.expr] = []
    for part in _parts(whole):
        if part is wanted:
            return whole
        if isinstance(part, ast.Tuple | ast.List) and depth < _DEEPEST:
            inner.append(part)
    found = (_innermost(one, wanted, depth + 1) for one in inner)
    return next((one for one in found if one is not None), None)


def _parts(whole: ast.expr) -> list[ast.expr]:
    if isinstance(whole, ast.Dict):
        return whole.values
    if isinstance(whole, ast.Call):
        return [*whole.args, *(one.value for one in whole.keywords)]
    return whole.elts if isinstance(whole, ast.Tuple | ast.List) else []


def _says_none(whole: ast.expr | None) -> bool:
    """Whether a mapping or a call gives a server as none."""
    pairs: list[tuple[object, ast.expr]] = []
    if isinstance(whole, ast.Dict):
        each = zip(whole.keys, whole.values, strict=True)
        pairs = [(key.value, value) for key, value in each if isinstance(key, ast.Constant)]
    elif isinstance(whole, ast.Call):
        pairs = [(one.arg, one.value) for one in whole.keywords]
    given = [one for name, one in pairs if name in _SERVERS]
    return any(isinstance(one, ast.Constant) and one.value is None for one in given)
