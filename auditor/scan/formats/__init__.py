"""Configuration files of every format as one structure, each by its own reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from auditor.scan.formats.baml import read_baml
from auditor.scan.formats.hocon import is_hocon, read_blocks, read_hocon
from auditor.scan.formats.json import read_json, read_json_lines
from auditor.scan.formats.lines import read_lines, read_parameters
from auditor.scan.formats.nushell import read_nushell
from auditor.scan.formats.structure import Node
from auditor.scan.formats.toml import read_toml
from auditor.scan.places import Text

#: How the names of messages of Protocol Buffers end that are written as text.
TEXT_PROTO: Final = (".pbtxt", ".textproto", ".textpb", ".txtpb")


def structures(text: Text, suffix: str) -> Iterator[Node]:
    """The documents of a text whose file name ends so. Raises `Unreadable`."""
    if suffix in (".json", ".jsonc", ".json5", ".webmanifest"):
        yield read_json(text.text)
    elif suffix == ".jsonl":
        yield read_json_lines(text.text)
    elif suffix in (".yaml", ".yml"):
        from auditor.scan.formats.yaml import read_yaml  # loaded for the first file that needs it

        yield from read_yaml(text)
    elif suffix == ".toml":
        yield from read_toml(text)
    elif suffix == ".conf" and is_hocon(text.text):
        yield read_hocon(text)
    elif suffix == ".baml":
        yield read_baml(text.text)
    elif suffix == ".nu":
        yield read_nushell(text.text)
    elif suffix in TEXT_PROTO:
        yield read_parameters(text)
        yield read_blocks(text.text)
    else:
        yield read_lines(text)
