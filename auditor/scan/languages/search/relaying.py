"""The router that a program asks for models of makers, spoken of in the file or where its client is made."""

from __future__ import annotations

from auditor.scan.languages.search.program import Program
from auditor.scan.languages.search.sources import Parsed
from auditor.scan.loaders.routers import Routers
from auditor.scan.loaders.services import Service


def relay_of(file: Parsed, program: Program, routers: Routers) -> Service | None:
    """The one router by whose names a file asks for models of makers: `openai/gpt-4o-mini`.

    A file that speaks of nobody hands the name on to those that it imports.
    """
    source = file.places.source.decode(errors="replace")
    if routers.speaks(source):
        return routers.relay(file.unit.path, source)
    asked = (routers.spoken_of(one.path, one.text) for one in program.linked(file.unit))
    found = {one.origin: one for one in asked if one is not None}
    router = next(iter(found.values())) if len(found) == 1 else None
    return router if router is not None and routers.relays(router, source) else None
