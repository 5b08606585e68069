"""Whose a model is that a module names: by what stands beside it, its branch, its folder, its library."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from auditor.model import Kind, Role, Route
from auditor.scan import names
from auditor.scan.configuration.keys import folder
from auditor.scan.identity.found import Found
from auditor.scan.identity.own_servers import asked_of_own
from auditor.scan.identity.under_key import by_key
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import role_of
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.implied import may_be_asked, menu, short_name, spoken_libraries
from auditor.scan.python.search.mentions import Mentions
from auditor.scan.python.search.together import stated_together
from auditor.scan.python.search.under_service import under_service
from auditor.scan.python.source.branches import asked_before, for_services
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: Expressions that may hold several names.
_SEVERAL: Final = (ast.List, ast.Tuple, ast.Set, ast.Call)

#: How the names end under which the address of a server stands.
_SERVERS: Final = ("base_url", "api_base", "endpoint", "server_url")


class Whose:
    """Tells of the strings of one module whose models they are."""

    def __init__(self, module: Module, tables: Tables, finds: Finds, mentions: Mentions) -> None:
        """Look in `module`; `mentions` knows the service that it speaks of."""
        self._module, self._tables, self._finds, self._mentions = module, tables, finds, mentions
        self._stated = dict(for_services(module.searched.branches, tables))
        self._stated.update(stated_together(module, tables, finds.values))

    def of(self, node: ast.expr, value: Value, beside: Mapping[str, ast.expr]) -> Service | None:
        """The service that a string is of, by its branch, a word beside it or the folder of the module."""
        return self._for(node, value) or self._store(value.text, beside)

    def _for(self, node: ast.expr, value: Value) -> Service | None:
        """The service for which a string stands that is given, or stands in where another is not known."""
        branch = self._stated.get(id(value.node)) if type(node) is ast.IfExp else None
        found = branch or self._stated.get(id(node)) or asked_before(node, self._tables)
        found = found or under_service(value, self._tables)
        return None if found is not None and self._is_anothers(value.text, found) else found

    def _is_anothers(self, text: str, service: Service) -> bool:
        """Whether a name plainly is another maker's, as where a table has those of several: one is chosen."""
        own = self._tables.told_by(text) if service.route is Route.HOSTED else None
        if own is None or own.route is not Route.HOSTED or own.origin == service.origin:
            return False
        return any(one.telling for one in self._tables.services if one.origin == service.origin)

    def _store(self, text: str, beside: Mapping[str, ast.expr]) -> Service | None:
        """The store of models that a word beside a name means, or the folder in which all of that lies."""
        found = self._tables.store(text, _words(beside))
        if found is not None or not names.is_hub_name(text):
            return found
        return self._tables.store(text, [("folder", folder(self._module.path))])

    def short(self, key: Key, given: Sequence[ast.expr]) -> Mapping[str, str]:
        """The models that several names together are short for, by these."""
        if len(given) == 1 and not isinstance(given[0], _SEVERAL):
            return {}
        if not self._spoken or key != Key(key.key):
            return {}
        choices = [one for node in given for one in self._finds.values(node, here=True).known]
        return menu(choices, self._spoken, self._tables)

    def is_short(self, text: object) -> bool:
        """Whether a library of which the module speaks has that short name."""
        calls = (self._tables.calls.load(one) for one in self._spoken)
        return any(call is not None and text in call.names for call in calls)

    @cached_property
    def _spoken(self) -> frozenset[str]:
        """The libraries with short names of their own of which the module speaks."""
        return spoken_libraries(self._module, self._tables)

    def meant(
        self,
        value: Value,
        node: ast.expr,
        key: Key,
        of: Service | None,
        service: Service | None,
        beside: Mapping[str, ast.expr],
    ) -> Found | None:
        """The model that a string of `node` names under a key, where it is `of` a service or one's own.

        Where nothing says whose it is, the library may that the module speaks of.
        """
        text = value.text
        asked = self._mentions.spoken if self._tables.provider(text) is None else None
        own = self._tables.service_of(text) if of is None else None
        if own is not None and own.weights and (own == asked or not own.gives_away(self._module.path)):
            of = own  # which is asked here, although the name alone would mean the weights that all have
        found = by_key(text, key, of, self._tables) or self._asked_of_own(text, key, beside)
        open_ = key.origin is None and service is None and key.kind is Kind.MODEL
        if found is None and open_ and asked and may_be_asked(value, asked, beside, self._tables):
            found = by_key(text, key, asked, self._tables)
        if found is None and of is None:
            return short_name(value, node, key, self._module, self._tables)
        return found

    def _asked_of_own(self, text: str, key: Key, beside: Mapping[str, ast.expr]) -> Found | None:
        """A model's name without organisation, beside the address of a server of one's own.

        One that does not say that it is a model's is, where the address is known for a server of models.
        """
        servers = [one for name, one in beside.items() if name.lower().endswith(_SERVERS)]
        address = self._finds.text(servers[0]) if servers and key.kind is Kind.MODEL else None
        if address is None or "://" not in address or self._tables.service_at(address) is not None:
            return None
        if names.is_bare_name(text) and self._tables.says_model(f"/{text}"):
            return Found(text, "local", Route.WEIGHTS, key.kind, sure=False)
        if "-" not in text or role_of(self._module.path) is Role.TEST:
            return None  # a word, and what is made up
        told = {name: one for name, one in _words(beside) if one != text}
        return asked_of_own("model", text, told, self._tables)


def _words(beside: Mapping[str, ast.expr]) -> list[tuple[str, str]]:
    """The strings beside a model's name, with their own names."""
    plain = ((name, one.value) for name, one in beside.items() if isinstance(one, ast.Constant))
    return [(name, text) for name, text in plain if isinstance(text, str)]
