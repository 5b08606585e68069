"""Write the JSON Schemas of our own documents from their types.

python tools/schemas.py            write rules/schemas/{audit,scan,identify}.schema.json
python tools/schemas.py --check    fail if one is not what the types say
"""

from __future__ import annotations

import inspect
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from auditor.model import Audit, Identification, Scan

FOLDER = Path(__file__).parent.parent / "rules" / "schemas"
DOCUMENTS: dict[str, tuple[type, str]] = {
    "audit": (Audit, "The record of an audit: `auditor audit --format json`."),
    "identify": (Identification, "Which license a text is: `auditor identify --format json`."),
    "scan": (Scan, "What a tree refers to: `auditor scan --format json`."),
}


def schema(name: str) -> bytes:
    """The schema of a document, closed: a key that the types do not have is a fault."""
    type_, description = DOCUMENTS[name]
    raw = msgspec.json.schema(type_)
    for definition in raw["$defs"].values():
        if "description" in definition:  # msgspec takes the indentation out since 0.23
            definition["description"] = inspect.cleandoc(definition["description"])
        _close(definition)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:auditor:schema:{name}:1",
        "title": name,
        "description": description,
    }
    return json.dumps({**head, **raw}, indent=2, ensure_ascii=False, sort_keys=False).encode() + b"\n"


def _close(definition: dict[str, Any]) -> None:
    if definition.get("type") == "object" and "properties" in definition:
        definition["additionalProperties"] = False
        definition["required"] = sorted(definition["properties"])
        definition.pop("title", None)


def main() -> int:
    """Write, or check and say which is out of date."""
    stale = []
    for name in DOCUMENTS:
        path = FOLDER / f"{name}.schema.json"
        wanted = schema(name)
        if "--check" in sys.argv[1:]:
            stale += [] if path.exists() and path.read_bytes() == wanted else [path.name]
        else:
            path.write_bytes(wanted)
    if stale:
        print(f"out of date: {', '.join(stale)}; run tools/schemas.py")
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
