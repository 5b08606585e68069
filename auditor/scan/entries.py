"""From the structure of a configuration to what it says: values under keys, commands, files inside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from auditor.model import Kind
from auditor.scan import names
from auditor.scan.formats.json import embedded
from auditor.scan.launched import (
    ENVIRONMENT,
    Line,
    beside_commands,
    commands,
    file_of,
    holds_command,
    is_program,
    starts,
)
from auditor.scan.loaders import Call
from auditor.scan.menus import asked
from auditor.scan.modelfiles import is_modelfile
from auditor.scan.nodes import chosen, given_to
from auditor.scan.seam import LeftOut
from auditor.scan.structure import DEEPEST, Items, Node, Pair, Scalar, Table, is_document
from auditor.scan.tables import Tables

#: Entries of a document that are looked at.
_MOST: Final = 100_000

#: Levels of a description of a model that are looked through for what it is called elsewhere.
_NESTED: Final = 4

#: A key that is a path of keys, as editors write their settings: `llm.modelId`.
_DOTTED: Final = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+")

_VARIABLE: Final = re.compile(r"[A-Z][A-Z0-9_]*")

#: Keys that name the thing in a mapping or list under a key that means a model.
ITSELF: Final = frozenset(
    {
        "name",
        "id",
        "path",
        "repo",
        "repo_id",
        "repository",
        "source",
        "uri",
        "url",
        "value",
        "default",
        "slug",
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a configuration.

    `path` is the keys that lead to it, in lower case; `beside` the values of
    the same mapping; `call` what the mapping calls, where it is the notation
    of a call, with `given`, the values of its arguments.
    """

    key: str
    path: tuple[str, ...]
    node: Scalar
    beside: Mapping[str, str] = field(default_factory=dict)
    call: Call | None = None
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def value(self) -> str:
        """The value's text."""
        return self.node.value


@dataclass(frozen=True, slots=True)
class Inner:
    """A file inside a configuration: its name and the source that holds it."""

    name: str
    node: Scalar


@dataclass(frozen=True, slots=True)
class Name:
    """A key of a mapping of models or data sets, with the keys above it and the values beside the mapping.

    `ours`: it is what the configuration calls a model that it names below.
    """

    pair: Pair
    path: tuple[str, ...]
    beside: Mapping[str, str]
    entry: frozenset[str]
    kind: Kind = Kind.MODEL
    ours: bool = False


#: Keys of what uses the settings that stand beside or below.
USED_BY: Final = (
    *("class", "class_name", "class_path", "classname", "_target_"),
    *("type", "implementation", "strategy", "driver"),
)


def is_dotted(value: str | None) -> bool:
    """Whether a value is the name of a class or a kind with all that stands above it: `worker.llm.ollama`."""
    return value is not None and _DOTTED.fullmatch(value) is not None


#: Keys of mappings whose own keys are the names of models.
_INDEXED: Final = frozenset(
    {"models", "modeloverrides", "model_overrides", "modelsettings", "model_settings"}
)

#: Keys under which anything may stand that is kept somewhere: images, code, and weights; and its address.
HOLDS: Final = frozenset({"repo", "repository"})
LEADS: Final = HOLDS | {"url", "source"}

#: What a configuration is read as.
Part: TypeAlias = Entry | Line | Inner | Name


def entries(document: Node, tables: Tables) -> Iterator[Part]:
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
    return bool(one.path) and (one.key.lower().startswith("env") or "env" in one.path[-1])


def _entry(one: _Below, node: Scalar) -> Entry:
    pair = ENVIRONMENT.fullmatch(node.value) if one.path and node.string else None
    if pair is not None and _is_environment(one):
        inner = replace(node, value=pair[2], offset=node.offset + pair.start(2))
        beside = one.beside if pair[1].lower() in one.beside else {}
        return Entry(pair[1], (*one.path, pair[1].lower()), inner, beside)
    return Entry(one.key, one.path, node, one.beside, one.call, one.given)


def _pairs(one: _Below, table: Table, tables: Tables) -> Iterator[Part | _Below]:
    around = _addressed(table, tables)
    around |= asked(table, around, tables)
    inside = one.key.lower()
    if inside in tables.settings or inside.endswith("_models"):  # of what the keys above name
        around = {key: one.beside[key] for key in tables.siblings if key in one.beside} | around
        around = {key: one.beside[key] for key in USED_BY if is_dotted(one.beside.get(key))} | around
    call, below, given = _call(table, around, tables)
    parameter = _parameter(one, table, around, tables)
    if parameter:
        yield from parameter
        return
    yield from (replace(line, path=one.path) for line in commands(table, around, tables))
    indexed = one.key.lower() in _INDEXED and not any(pair.key.lower() in ITSELF for pair in table.pairs)
    weighed = _weighs(one.key, table, tables)
    for pair in table.pairs if not below else _unlabelled(table):
        if indexed and isinstance(pair.value, Table):
            entry = frozenset(inner.key.lower() for inner in pair.value.pairs)
            given_below = set(_given_models(pair.value, tables))
            ours = bool(given_below) and pair.key not in given_below
            yield Name(pair, one.path, one.beside, entry, ours=ours)
        elif weighed and names.is_hub_name(pair.key):
            yield Name(pair, one.path, one.beside, frozenset(), Kind.DATASET)
        *above, key = pair.key.split(".") if _DOTTED.fullmatch(pair.key) else [pair.key]
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


def _addressed(table: Table, tables: Tables) -> dict[str, str]:
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


def _parameter(one: _Below, table: Table, around: Mapping[str, str], tables: Tables) -> list[Entry | _Below]:
    """What a mapping gives that is one parameter of a list: its value or default, and what may be chosen."""
    named = around.get("name") or around.get("key", "")
    value = next((p.value for p in table.pairs if p.key.lower() == "value"), None)
    if value is None and "default" in around and _is_described(named, table, tables):
        value = next(p.value for p in table.pairs if p.key.lower() == "default")
    if not isinstance(value, Scalar) or not (_VARIABLE.fullmatch(named) or _is_model(named, table, tables)):
        return []
    path = (*one.path, named.lower())
    return [
        Entry(named, path, value, one.beside if named.lower() in one.beside else {}),
        *(
            _Below(pair.value, pair.key, (*path, pair.key.lower()), {}, None, {})
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


def _unlabelled(table: Table) -> Iterator[Pair]:
    """What a mapping says that writes a call down, but for the name that the document gives that call."""
    return (one for one in table.pairs if one.key != "name" or not isinstance(one.value, Scalar))


def _is_model(named: str, table: Table, tables: Tables) -> bool:
    """Whether an entry `name: model, value: ...` of a list of parameters gives a model, and is no more."""
    chosen_from = ("enum", "options", "choices", "allowed_values", "allowedvalues")
    plain = named and all(isinstance(p.value, Scalar) or p.key.lower() in chosen_from for p in table.pairs)
    meant = tables.key(named) if plain else None
    return meant is not None and meant.kind is Kind.MODEL and "tokenizer" not in meant.key


def _is_described(named: str, table: Table, tables: Tables) -> bool:
    """Whether an entry of a list describes a parameter that gives a model: what it is by default."""
    about = {pair.key.lower() for pair in table.pairs}
    return not about.isdisjoint({"type", "description"}) and _is_model(named, table, tables)


def _given_models(node: Node, tables: Tables, depth: int = 0) -> Iterator[str]:
    """The models that a mapping names itself, also those for one of the services that it lists."""
    for pair in node.pairs if isinstance(node, Table) and depth < _NESTED else ():
        meant = tables.key(pair.key) if isinstance(pair.value, Scalar) and pair.value.string else None
        led = names.address(pair.value.value) if isinstance(pair.value, Scalar) else None
        if led is not None and pair.key.lower() in LEADS:
            yield led.model
        elif isinstance(pair.value, Scalar) and meant is not None:
            if meant.kind is Kind.MODEL and "tokenizer" not in meant.key:
                yield pair.value.value
        else:
            yield from _given_models(pair.value, tables, depth + 1)


def _weighs(key: str, table: Table, tables: Tables) -> bool:
    """Whether a mapping says how much is taken of each data set: names, each with a number."""
    meant = tables.key(key) if table.pairs else None
    return (
        meant is not None
        and meant.kind is Kind.DATASET
        and all(isinstance(pair.value, Scalar) and not pair.value.string for pair in table.pairs)
    )


def _call(
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
