"""What a mapping of a configuration is as a whole: a parameter, amounts of data, a call written down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from auditor.model import Kind
from auditor.scan.configuration.entries import CHOICES, LEADS
from auditor.scan.configuration.nodes import given_to
from auditor.scan.formats.structure import Node, Pair, Scalar, Table
from auditor.scan.identity import located
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables

#: Levels of a description of a model that are looked through for what it is called elsewhere.
_NESTED: Final = 4


def with_address(table: Table, tables: Tables) -> dict[str, str]:
    """The values of a mapping, with the address of a server that stands among its settings.

    An address beside them says more than one among them.
    """
    around = {pair.key.lower(): pair.value.value for pair in table.pairs if isinstance(pair.value, Scalar)}
    if any("://" in around.get(key, "") for key in tables.siblings):
        return around
    for pair in table.pairs:
        if isinstance(pair.value, Table) and pair.key.lower() in tables.settings:
            for inner in pair.value.pairs:
                key = inner.key.lower()
                if isinstance(inner.value, Scalar) and key in tables.siblings and "://" in inner.value.value:
                    return {key: inner.value.value, **around}
    return around


def unlabelled(table: Table) -> Iterator[Pair]:
    """What a mapping says that writes a call down, but for the name that the document gives that call."""
    return (one for one in table.pairs if one.key != "name" or not isinstance(one.value, Scalar))


def is_model(named: str, table: Table, tables: Tables) -> bool:
    """Whether an entry `name: model, value: ...` of a list of parameters gives a model, and is no more."""
    plain = named and all(isinstance(p.value, Scalar) or p.key.lower() in CHOICES for p in table.pairs)
    meant = tables.key(named) if plain else None
    return meant is not None and meant.kind is Kind.MODEL and "tokenizer" not in meant.key


def is_described(named: str, table: Table, tables: Tables) -> bool:
    """Whether an entry of a list describes a parameter that gives a model: what it is by default."""
    about = {pair.key.lower() for pair in table.pairs}
    return not about.isdisjoint({"type", "description"}) and is_model(named, table, tables)


def given_models(node: Node, tables: Tables, depth: int = 0) -> Iterator[str]:
    """The models that a mapping names itself, also those for one of the services that it lists."""
    for pair in node.pairs if isinstance(node, Table) and depth < _NESTED else ():
        meant = tables.key(pair.key) if isinstance(pair.value, Scalar) and pair.value.string else None
        led = located.address(pair.value.value) if isinstance(pair.value, Scalar) else None
        if led is not None and pair.key.lower() in LEADS:
            yield led.model
        elif isinstance(pair.value, Scalar) and meant is not None:
            if meant.kind is Kind.MODEL and "tokenizer" not in meant.key:
                yield pair.value.value
        else:
            yield from given_models(pair.value, tables, depth + 1)


def weighs_data(key: str, table: Table, tables: Tables) -> bool:
    """Whether a mapping says how much is taken of each data set: names, each with a number."""
    meant = tables.key(key) if table.pairs else None
    return (
        meant is not None
        and meant.kind is Kind.DATASET
        and all(isinstance(pair.value, Scalar) and not pair.value.string for pair in table.pairs)
    )


def call_of(
    table: Table, around: Mapping[str, str], tables: Tables
) -> tuple[Call | None, str | None, Mapping[str, str]]:
    """The call that a mapping writes down, the key below which its arguments stand, and their values."""
    for one in tables.notations:
        named = around.get(one.key)
        call = _loaded_by(named, tables) if named and "." in named else None
        if call is None:
            continue
        if one.arguments is None:
            return call, None, around
        inner = next((pair.value for pair in table.pairs if pair.key == one.arguments), None)
        if inner is None:
            continue  # another notation may have its arguments under another key
        return call, one.arguments, given_to(table, inner)
    return None, "", {}


def _loaded_by(named: str, tables: Tables) -> Call | None:
    """The call of a program, or of a tool that is configured."""
    own = tables.languages.get("configuration")
    return (own.load(named) if own is not None else None) or tables.calls.load(named)
