"""Requests in files for a client of HTTP: a method and an address, headers, what is sent.

JetBrains' HTTP Client and Visual Studio Code's REST Client have `.http` and `.rest`, Hurl has `.hurl`
("HTTP request syntax" of each). Variables are set by lines `@name = value` and asked for as `{{name}}`. A
file of Bruno, `.bru`, has one request: a block called after the method with the address, one with what is
sent ("Bru language").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from auditor.model import Certainty, Gap
from auditor.reading import SourceFile
from auditor.scan.configuration.bodies import asked_for, requested
from auditor.scan.configuration.scanner import AS_DATA, LARGEST
from auditor.scan.identity.addresses import asked_in, weights_at
from auditor.scan.identity.found import reference
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.own_servers import asked_of_own, is_called, is_interface
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.seam import Find, LeftOut

_ENDINGS: Final = (".http", ".rest", ".hurl", ".bru")

#: Where a request begins; what stands between two of them, or begins the answer to one.
_REQUEST: Final = re.compile(
    r"^(?:(?:GET|POST|PUT|PATCH|DELETE)[ \t]+|(?:get|post|put|patch|delete)[ \t]*\{\s*url:[ \t]*)"
    r"(?P<address>\S+)"
    r"|^(?:###|HTTP(?:/[0-9.]+)?[ \t]+(?:[0-9]{3}|\*))",
    re.MULTILINE,
)
_VARIABLE: Final = re.compile(r"^@(?P<name>[\w.-]+)[ \t]*=[ \t]*(?P<value>\S+)[ \t]*$", re.MULTILINE)
_ASKED: Final = re.compile(r"\{\{[ \t]*([\w.-]+)[ \t]*\}\}")

#: Where what is sent begins.
_BODY: Final = re.compile(r"^[ \t]*(?:```\w*[ \t]*\n[ \t]*|body:json[ \t]*\{\s*)?[{\[]", re.MULTILINE)


class RequestScanner:
    """Reads such files; each request says itself who is asked."""

    def __init__(self, tables: Tables) -> None:
        """Know services and keys by `tables`."""
        self._tables = tables

    def accepts(self, path: str) -> bool:
        """Whether the file holds requests, by its name."""
        return path.lower().endswith(_ENDINGS)

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the models that are asked for. Raises `LeftOut`, `Unreadable`."""
        if len(file.data) > LARGEST:
            raise LeftOut(AS_DATA)
        text, source = Text(file.path, file.text), file.text
        variables = {match["name"]: match["value"] for match in _VARIABLE.finditer(source)}
        begun = list(_REQUEST.finditer(source))
        yield from self._set(source, self._asked(begun, variables), text)
        ends = [*(one.start() for one in begun[1:]), len(source)]
        for match, end in zip(begun, ends, strict=False):  # a file without requests has none to end
            if match["address"] is not None:
                yield from self._request(match, source[match.end() : end], variables, text)

    def _asked(self, begun: Sequence[re.Match[str]], variables: Mapping[str, str]) -> Service | None:
        """The one service that all requests go to whose addresses say it."""
        addresses = (_filled(one["address"], variables) for one in begun if one["address"] is not None)
        found = {self._tables.service_asked_at(one) for one in addresses} - {None}
        return found.pop() if len(found) == 1 else None

    def _set(self, source: str, service: Service | None, text: Text) -> Iterator[Find]:
        """The models that variables are set to."""
        for match in _VARIABLE.finditer(source):
            found = asked_for(match["name"], match["value"], service, self._tables)
            if found is not None:
                place = text.at(match.start("value"), len(match["value"]))
                yield reference(found, place, f"variable {match['name']}", Certainty.LIKELY)

    def _request(
        self, match: re.Match[str], rest: str, variables: Mapping[str, str], text: Text
    ) -> Iterator[Find]:
        """The models of one request: in its address, and in what is sent."""
        address = _filled(match["address"], variables)
        found = weights_at(address, self._tables) or asked_in(address, self._tables)
        if found is not None:
            place = text.at(match.start("address"), len(match["address"]))
            yield reference(found, place, "address", Certainty.LIKELY)
        body = _BODY.search(rest)
        if body is None:
            return
        sent, start = rest[body.end() - 1 :], match.end() + body.end() - 1
        service = self._tables.service_asked_at(address)
        for name, model, at in requested(sent, sent):
            asked = asked_for(name, model, service, self._tables)
            own = asked is None and service is None and name == "model" and is_interface(address)
            if own:
                asked = asked_of_own(name, model, {"base_url": address}, self._tables)
            place = text.at(start + at, len(model))
            if asked is not None:
                yield reference(asked, place, f"body {name}", Certainty.LIKELY)
            elif own and is_called(model):
                yield left_open(place, model, f"body {name}", Gap.WITHOUT_OWNER)


def _filled(value: str, variables: Mapping[str, str]) -> str:
    """A text with the variables put in that the file sets."""
    return _ASKED.sub(lambda match: variables.get(match[1], match[0]), value)
