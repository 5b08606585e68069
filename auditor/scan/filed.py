"""Folders in which programs keep models of the Hub, each below its publisher: whose a path's file is."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.found import Found

_NAME: Final = r"(?P<name>[A-Za-z0-9][\w.-]*[/\\]+[A-Za-z0-9][\w.-]*)"

#: A file of GGUF in a folder `publisher/model/`, as LM Studio keeps them ("Import Models" of its docs).
_FILED: Final = re.compile(rf"(?:^|[/\\]){_NAME}[/\\]+[\w.-]+\.gguf", re.IGNORECASE)
#: LM Studio's own folder, in which there are models of other forms too.
_STUDIO: Final = re.compile(
    rf"[/\\]\.?lm-?studio[/\\]+(?:hub[/\\]+)?models[/\\]+{_NAME}(?:[/\\].*)?", re.IGNORECASE
)


def filed_as(text: str, kind: Kind = Kind.MODEL) -> Found | None:
    """The model in whose publisher's folder a path keeps a file; that it is so is likely, and never sure."""
    if text[-5:].lower() != ".gguf" and "studio" not in text:
        return None
    own = _STUDIO.search(text)
    match = own or _FILED.search(text)
    if match is None or match.end() != len(text):
        return None
    name = re.sub(r"\\+|//+", "/", match["name"])
    told = names.is_hub_name(name) and (own is not None or names.is_converted(name))
    return Found(name, "huggingface", Route.WEIGHTS, kind, sure=False) if told else None
