"""Nodes of exported workflows: what each is given a level deeper, and by whose account it asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from auditor.scan.formats.structure import Node, Scalar, Table
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: The key under which a node keeps the accounts that it uses.
ACCOUNTS: Final = "credentials"

#: What marks a choice from a list, whose value stands beside how it was chosen.
_CHOICE: Final = "__rl"


def chosen(node: Node) -> Scalar | None:
    """The value of an argument that is kept with how it was chosen: `{"__rl": true, "value": ...}`."""
    pairs = {pair.key: pair.value for pair in node.pairs} if isinstance(node, Table) else {}
    value = pairs.get("value") if _CHOICE in pairs else None
    return value if isinstance(value, Scalar) else None


def given_to(node: Table, arguments: Node) -> Mapping[str, str]:
    """The values of the arguments of a node, those of its options, and the names of its accounts."""
    plain = _plain(arguments)
    deeper = [_plain(pair.value) for pair in arguments.pairs] if isinstance(arguments, Table) else []
    accounts = next((pair.value for pair in node.pairs if pair.key == ACCOUNTS), None)
    named = (
        [_plain(pair.value).get("name", "") for pair in accounts.pairs] if isinstance(accounts, Table) else []
    )
    options = {key: value for one in deeper for key, value in one.items()}
    return {**options, **plain, **({ACCOUNTS: " ".join(named)} if named else {})}


def account(given: Mapping[str, str], tables: Tables) -> Service | None:
    """The service that the name of an account says: `OpenRouter account`."""
    words = re.findall(r"[\w.]+", given.get(ACCOUNTS, ""))
    return next((one for word in words if (one := tables.provider(word)) is not None), None)


def _plain(node: Node) -> dict[str, str]:
    pairs = node.pairs if isinstance(node, Table) else ()
    return {pair.key: pair.value.value for pair in pairs if isinstance(pair.value, Scalar)}
