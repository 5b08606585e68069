"""Configuration: values under keys that mean a model, in YAML, JSON, TOML, .env and INI files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import yaml

from auditor.model import Certainty, Undecided
from auditor.reading import SourceFile, Unreadable
from auditor.scan.commands import CommandReader, substitute
from auditor.scan.identify import by_key, reference
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.tables import Key, Service, Tables

#: Levels of nesting that are read; YAML may refer to itself.
DEEPEST: Final = 40

#: Largest configuration, in characters: longer files are data.
LARGEST: Final = 2_000_000

_COMMANDS: Final = frozenset({"command", "entrypoint", "args", "run", "script", "cmd", "before_script"})
_LEFT_OUT: Final = re.compile(
    r"(?:^|/)(?:package(?:-lock)?|composer|tsconfig[^/]*|renovate|biome|deno|jsconfig|angular|nx|lerna)\.jsonc?$"
    r"|(?:^|/)(?:pnpm-lock|mkdocs|\.pre-commit-config|dependabot|CITATION)\.(?:ya?ml|cff)$"
    r"|(?:^|/)(?:poetry|Pipfile|uv|Cargo|pdm|pixi)\.lock$|\.schema\.json$|(?:^|/)models\.lock$|\.min\.json$"
    r"|(?:^|/)(?:locales?|i18n|translations)/|(?:^|/)(?:adapter_config|tokenizer|vocab|special_tokens_map)\.json$"
    r"|(?:^|/)auditor\.toml$|(?:^|/)(?:pyproject|Cargo|ruff)\.toml$"
)
_ENDINGS: Final = (".yaml", ".yml", ".json", ".jsonc", ".toml", ".ini", ".cfg", ".properties", ".conf")
_LINE: Final = re.compile(
    r"^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*(.*?)[ \t]*$", re.MULTILINE
)
_OPEN: Final = re.compile(r"\$\{?\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A string value of a configuration: its key, its offset in the text, and the strings beside it."""

    key: str
    value: str
    offset: int
    beside: Mapping[str, str] = field(default_factory=dict)


class ConfigurationScanner:
    """Reads configuration files by the meaning of their keys."""

    def __init__(self, tables: Tables) -> None:
        """Scan with `tables`."""
        self._tables = tables
        self._commands = CommandReader(tables)

    def accepts(self, path: str) -> bool:
        """Whether the file is a configuration, by its name."""
        name = path.rpartition("/")[2]
        if _LEFT_OUT.search(path):
            return False
        return name.endswith((*_ENDINGS, ".env")) or name.startswith(".env.")

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the values refer to. Raises `Unreadable`."""
        if len(file.data) > LARGEST:
            return
        text = Text(file.path, file.text)
        variables: dict[str, str] = {}
        for entry in _entries(file, text):
            variables.setdefault(entry.key, entry.value)
            if entry.key.lower() in _COMMANDS:
                program = self._commands.program(entry.beside.get("image", ""))
                yield from self._commands.read(text, entry.offset, entry.value, variables, program)
            else:
                yield from self._value(entry, text, variables)

    def _value(self, entry: Entry, text: Text, variables: Mapping[str, str]) -> Iterator[Find]:
        key = self._tables.key(entry.key)
        if key is None or not entry.value:
            return
        place = text.at(entry.offset, len(entry.value))
        how = f"key {entry.key}"
        known = (
            substitute(entry.value, {**variables, entry.key: ""})
            if _OPEN.search(entry.value)
            else entry.value
        )
        if known is None:
            if _means_one_model(key):
                yield Undecided(place, entry.value[:200], how)
            return
        found = by_key(known, key.kind, key.origin, self._service(entry.beside), self._tables)
        if found is not None:
            revision = entry.beside.get("revision") or entry.beside.get("model_revision")
            if revision and revision != "main" and found.revision is None:
                found = replace(found, revision=revision)
            yield reference(found, place, how, Certainty.LIKELY)

    def _service(self, beside: Mapping[str, str]) -> Service | None:
        """The service that the keys beside a model's name point to."""
        addresses = [beside[name] for name in self._tables.siblings if "://" in beside.get(name, "")]
        if addresses:
            return self._tables.service_at(addresses[0])  # a server of one's own is no known service
        for name in self._tables.siblings:
            value = beside.get(name)
            if value:
                service = self._tables.service_at(value) or self._tables.provider(value)
                if service is not None:
                    return service
        return None


def _means_one_model(key: Key) -> bool:
    return key.kind.value == "model" and "tokenizer" not in key.key


def _entries(file: SourceFile, text: Text) -> Iterator[Entry]:
    if file.suffix in (".yaml", ".yml", ".json", ".jsonc"):
        return _from_yaml(text, json=file.suffix.startswith(".json"))
    if file.suffix == ".toml":
        return _from_toml(text)
    return _from_lines(text)


def _from_yaml(text: Text, json: bool) -> Iterator[Entry]:
    """YAML and JSON alike: composed, never constructed, so that no tag does anything."""
    source = text.text.replace("\t", " ") if json else text.text
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        documents = list(yaml.compose_all(source, loader))
    except yaml.YAMLError as error:
        if "{{" in source or "{%" in source:
            return  # a template, not YAML yet
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise Unreadable(f"not valid {'JSON' if json else 'YAML'}{where}") from None
    except (RecursionError, ValueError):
        raise Unreadable("nested too deep") from None
    seen: set[int] = set()
    for document in documents:
        if document is not None:
            yield from _walk(document, "", {}, text, seen, 0)


def _walk(
    node: yaml.Node, key: str, beside: Mapping[str, str], text: Text, seen: set[int], depth: int
) -> Iterator[Entry]:
    if depth > DEEPEST:
        return
    if isinstance(node, yaml.ScalarNode):
        if isinstance(node.value, str) and node.tag == "tag:yaml.org,2002:str":
            yield from _scalar(node, key, beside, text)
        return
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        if key.lower() in _COMMANDS and all(isinstance(one, yaml.ScalarNode) for one in node.value):
            yield from _command(node, key, beside, text)
            return
        for one in node.value:
            yield from _walk(one, key, beside, text, seen, depth + 1)
    elif isinstance(node, yaml.MappingNode):
        scalars = [(name, one) for name, one in node.value if isinstance(one, yaml.ScalarNode)]
        around = {str(name.value).lower(): str(one.value) for name, one in scalars}
        for name, one in node.value:
            yield from _walk(one, str(name.value), around, text, seen, depth + 1)


def _scalar(node: yaml.ScalarNode, key: str, beside: Mapping[str, str], text: Text) -> Iterator[Entry]:
    start = text.offset(node.start_mark.line, node.start_mark.column)
    end = text.offset(node.end_mark.line, node.end_mark.column)
    raw = text.text[start:end]
    inside = raw.find(node.value) if node.value else -1
    if inside >= 0:
        offset, value = start + inside, node.value
    else:
        offset, value = start, raw if key.lower() in _COMMANDS else node.value.split("\n")[0]
        if value not in raw and key.lower() not in _COMMANDS:
            return
    pair = re.match(r"([A-Z][A-Z0-9_]*)=(.+)", value) if key == "environment" else None
    if pair:
        yield Entry(pair[1], pair[2], offset + pair.start(2))
    else:
        yield Entry(key, value, offset, beside)


def _command(node: yaml.SequenceNode, key: str, beside: Mapping[str, str], text: Text) -> Iterator[Entry]:
    """A command as a list: the source itself, whose brackets and dashes a command line does not mind."""
    start = text.offset(node.start_mark.line, node.start_mark.column)
    end = text.offset(node.end_mark.line, node.end_mark.column)
    raw = re.sub(r"(?m)^[ \t]*- ", lambda match: " " * len(match.group()), text.text[start:end])
    raw = re.sub(r"^- ", "  ", raw) if "\n" in raw else raw
    joined = raw.replace("\n", " ") if not any(word in raw for word in ("&&", ";")) else raw
    lone = all(" " not in str(one.value) for one in node.value)
    yield Entry(key, joined if lone else raw, start, beside)


def _from_toml(text: Text) -> Iterator[Entry]:
    try:
        parsed = tomllib.loads(text.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Unreadable(f"not valid TOML: {str(error)[:80]}") from None
    used: dict[str, int] = {}
    yield from _table(parsed, text, used, 0)


def _table(table: Mapping[str, Any], text: Text, used: dict[str, int], depth: int) -> Iterator[Entry]:
    around = {name.lower(): value for name, value in table.items() if isinstance(value, str)}
    for name, value in table.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and depth < DEEPEST:
                yield from _table(one, text, used, depth + 1)
            elif isinstance(one, str) and one:
                offset = _find_value(name, one, text, used)
                if offset is not None:
                    yield Entry(name, one, offset, around)


def _find_value(name: str, value: str, text: Text, used: dict[str, int]) -> int | None:
    """The next place of a quoted value, after its key: TOML's parser keeps no places."""
    start = max(text.text.find(name, used.get(value, 0)), used.get(value, 0))
    for quote in ('"', "'"):
        found = text.text.find(f"{quote}{value}{quote}", start)
        if found >= 0:
            used[value] = found + 1
            return found + 1
    return None


def _from_lines(text: Text) -> Iterator[Entry]:
    for match in _LINE.finditer(text.text):
        value, offset = match[2], match.start(2)
        if value[:1] in "\"'" and len(value) > 1 and (end := value.find(value[0], 1)) > 0:
            value, offset = value[1:end], offset + 1
        else:
            value = re.split(r"\s+[#;]", value)[0]
        if value:
            yield Entry(match[1], value, offset)
