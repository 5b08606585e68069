"""Models by the names that a file's one router has for them: the Hub's, and makers' behind their word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity.found import Found
from auditor.scan.loaders.services import Service


def is_behind_maker(found: Found, text: str) -> bool:
    """Whether a maker's own model is called with the maker before it, as no maker's service has it."""
    return found.route is Route.HOSTED and text.partition("/")[2] == found.model


def at_router(found: Found, text: str, router: Service | None) -> Found:
    """What a name means where a router is asked: its own name, if it may be that."""
    if router is None or not router.may_have(text):
        return found
    model = text if is_behind_maker(found, text) else found.model
    return replace(found, model=model, origin=router.origin, route=router.route)


class Relayed:
    """The names of one file, as the router has them that is asked there."""

    def __init__(self, of_hub: Callable[[], Service | None], of_makers: Callable[[], Service | None]) -> None:
        """`of_hub` tells the router that is asked for names of the Hub's form, `of_makers` for others.

        Each is asked once, and only where there is such a name.
        """
        self._of_hub, self._of_makers = of_hub, of_makers

    def read(self, found: Found, text: str) -> Found:
        """The model that a name means, told by its form alone before."""
        if found.kind is not Kind.MODEL or not names.is_hub_name(text):
            return found
        if found.origin == "huggingface":
            return at_router(found, text, self._router)
        return at_router(found, text, self._relay) if is_behind_maker(found, text) else found

    @cached_property
    def _router(self) -> Service | None:
        return self._of_hub()

    @cached_property
    def _relay(self) -> Service | None:
        return self._of_makers()


def nobody() -> Service | None:
    """No router."""
    return None
