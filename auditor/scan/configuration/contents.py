"""Walk over the structure of a configuration and tell, in its order, what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Kind
from auditor.scan import names
from auditor.scan.commands.launched import (
    ENVIRONMENT,
    VARIABLE,
    beside_commands,
    commands,
    file_of,
    holds_command,
    is_program,
    started,
    starts,
)
from auditor.scan.configuration.entries import DESCRIBED, ITSELF, USED_BY, Entry, Inner, Name, Part, is_dotted
from auditor.scan.configuration.mappings import (
    call_of,
    given_models,
    is_described,
    is_model,
    unlabelled,
    weighs_data,
    with_address,
)
from auditor.scan.configuration.menus import asked
from auditor.scan.configuration.nodes import chosen
from auditor.scan.formats.json import embedded
from auditor.scan.formats.structure import DEEPEST, Items, Node, Scalar, Table, is_document
from auditor.scan.kinds.modelfiles import is_modelfile
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.seam import LeftOut

#: Entries of a document that are looked at.
_MOST: Final = 100_000

_VARIABLE: Final = re.compile(VARIABLE)

#: Keys of mappings whose own keys are the names of models.
_INDEXED: Final = frozenset(
    {"models", "modeloverrides", "model_overrides", "modelsettings", "model_settings"}
)


def contents(document: Node, tables: Tables) -> Iterator[Part]:
    """What a document says, in the order of the source. Raises `LeftOut` where that is too much."""
    stack: list[Iterator[Part | _Below]] = [iter((_Below(document, "", (), {}, None, {}),))]
    count = 0
    while stack:
        if count >= _MOST:
            raise LeftOut(f"more than {_MOST:,} values, as data has and configuration has not")
        one = next(stack[-1], None)
        count += 1
        if one is None:
            stack.pop()
        elif isinstance(one, _Below):
            if len(stack) <= DEEPEST + 2:
                stack.append(_level(one, tables))
        else:
            yield one


@dataclass(frozen=True, slots=True)
class _Below:
    """What is still to be looked into."""

    node: Node
    key: str
    path: tuple[str, ...]
    beside: Mapping[str, str]
    call: Call | None
    given: Mapping[str, str]


def _level(one: _Below, tables: Tables) -> Iterator[Part | _Below]:
    node = one.node
    if isinstance(node, Scalar):
        entry = _entry(one, node)
        inner = embedded(entry.value, entry.node.offset) if entry.node is not node else entry.node
        yield entry if isinstance(inner, Scalar) else _Below(inner, entry.key, entry.path, {}, None, {})
    elif isinstance(node, Items):
        listed = _variables(one, node)
        for item in node.items:
            line = started(item, tables)
            if line is not None:
                yield replace(line, path=one.path)
                continue
            yield replace(one, node=item, beside=listed or one.beside)
    else:
        yield from _pairs(one, node, tables)


def _variables(one: _Below, node: Items) -> Mapping[str, str]:
    """The variables of an environment that is a list of `NAME=value`, or of pairs of a name and a value."""
    if not _is_environment(one):
        return {}
    told: dict[str, str] = {}
    for item in node.items:
        if isinstance(item, Scalar) and item.string and (pair := ENVIRONMENT.fullmatch(item.value)):
            told[pair[1].lower()] = pair[2]
        elif isinstance(item, Table):
            given = {one.key: one.value.value for one in item.pairs if isinstance(one.value, Scalar)}
            if "name" in given and "value" in given:
                told[given["name"].lower()] = given["value"]
    return told


def _is_environment(one: _Below) -> bool:
    if one.key == "literals":
        return True  # of a generator of Kustomize
    return bool(one.path) and (one.key.lower().startswith("env") or "env" in one.path[-1])


def _entry(one: _Below, node: Scalar) -> Entry:
    pair = ENVIRONMENT.fullmatch(node.value) if one.path and node.string else None
    if pair is not None and _is_environment(one):
        inner = replace(node, value=pair[2], offset=node.offset + pair.start(2))
        beside = one.beside if pair[1].lower() in one.beside else {}
        return Entry(pair[1], (*one.path, pair[1].lower()), inner, beside)
    return Entry(one.key, one.path, node, one.beside, one.call, one.given)


def _pairs(one: _Below, table: Table, tables: Tables) -> Iterator[Part | _Below]:
    around = with_address(table, tables)
    around |= asked(table, around, tables)
    inside = one.key.lower()
    if inside in tables.settings or inside.endswith("_models"):  # of what the keys above name
        around = {key: one.beside[key] for key in tables.siblings if key in one.beside} | around
        around = {key: one.beside[key] for key in USED_BY if is_dotted(one.beside.get(key))} | around
    call, below, given = call_of(table, around, tables)
    parameter = _parameter(one, table, around, tables)
    if parameter:
        yield from parameter
        return
    yield from (replace(line, path=one.path) for line in commands(table, around, tables))
    indexed = one.key.lower() in _INDEXED and not any(pair.key.lower() in ITSELF for pair in table.pairs)
    weighed = weighs_data(one.key, table, tables)
    for pair in table.pairs if not below else unlabelled(table):
        if indexed and isinstance(pair.value, Table):
            entry = frozenset(inner.key.lower() for inner in pair.value.pairs)
            given_below = set(given_models(pair.value, tables))
            ours = bool(given_below) and pair.key not in given_below
            yield Name(pair, one.path, one.beside, entry, ours=ours)
        elif weighed and names.is_hub_name(pair.key):
            yield Name(pair, one.path, one.beside, frozenset(), Kind.DATASET)
        *above, key = pair.key.split(".") if is_dotted(pair.key) else [pair.key]
        path = (*one.path, *(part.lower() for part in above), key.lower())
        held = (
            pair.key.lower() in tables.holders and holds_command(pair.value) and not is_program(key, around)
        )
        if held and (others := beside_commands(pair.value)) is not None:
            yield _Below(others, pair.key, path, around, None, {})
        if held or starts(pair.value, tables):
            continue
        if (
            isinstance(pair.value, Scalar)
            and "\n" in pair.value.value
            and (name := file_of(pair.key, around) or (is_modelfile(pair.value.value) and "Modelfile"))
        ):
            yield Inner(name, pair.value)
            continue
        if isinstance(pair.value, Scalar) and is_document(pair.value.value):
            yield Inner(f"{pair.key}.yaml", pair.value)
        if isinstance(pair.value, Scalar):
            here = call if below is None else one.call
            arguments = given if below is None else one.given
            yield _entry(_Below(pair.value, key, path, around, here, arguments), pair.value)
        elif below is not None and pair.key == below:
            yield _Below(pair.value, pair.key, path, around, call, given)
        else:
            yield _deeper(one, pair.value, key, path, around)


def _parameter(one: _Below, table: Table, around: Mapping[str, str], tables: Tables) -> list[Entry | _Below]:
    """What a mapping gives that is one parameter of a list: its value or default, and what may be chosen."""
    named = around.get("name") or around.get("key", "")
    value = next((p.value for p in table.pairs if p.key.lower() == "value"), None)
    if value is None and "default" in around and is_described(named, table, tables):
        value = next(p.value for p in table.pairs if p.key.lower() == "default")
    if not isinstance(value, Scalar) or not (_VARIABLE.fullmatch(named) or is_model(named, table, tables)):
        return []
    path = (*one.path, named.lower())
    about = {key: around[key] for key in DESCRIBED if key in around}
    return [
        Entry(named, path, value, one.beside if named.lower() in one.beside else about),
        *(
            _Below(pair.value, pair.key, (*path, pair.key.lower()), about, None, {})
            for pair in table.pairs
            if isinstance(pair.value, Items)
        ),
    ]


def _deeper(
    one: _Below, node: Node, key: str, path: tuple[str, ...], around: Mapping[str, str]
) -> Entry | _Below:
    """What stands below a key: another mapping or list, or a choice that the call is given."""
    value = chosen(node) if one.call is not None else None
    if value is not None:
        return Entry(key, path, value, around, one.call, one.given)
    return _Below(node, key, path, around, None, {})
