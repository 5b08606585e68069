"""Ollama's Modelfiles, under whatever name: the model that one is made from, and its adapters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.reading import SourceFile
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.filed import filed_as
from auditor.scan.identity.files import file_name
from auditor.scan.identity.found import Found, reference
from auditor.scan.places import Text
from auditor.scan.seam import Find

#: A Modelfile's name, whatever else is in it; any file in a folder of such, but for what is about them.
_MODELFILE: Final = re.compile(
    r"(?i)(?:^|[/._-])modelfile(?:[._-][^/]*)?$"
    r"|(?:^|/)modelfiles?/(?:[^/]+/){0,3}(?![^/]*\.(?:md|sh|py|json|ya?ml)$)[^/]+$"
)
#: What comes first in one, behind remarks: parameters may stand before it.
_MODELFILE_BEGINS: Final = re.compile(
    r"(?i)\ufeff?(?:[ \t]*(?:#[^\n]*)?\n)*"
    r"[ \t]*(?:FROM|PARAMETER|SYSTEM|TEMPLATE|ADAPTER|LICENSE|MESSAGE|REQUIRES)[ \t]"
)


#: What stands in one behind the line that says what it is made from.
_MORE: Final = re.compile(r"(?m)^[ \t]*(?:PARAMETER|SYSTEM|TEMPLATE|ADAPTER|LICENSE|MESSAGE)[ \t]+\S")


def is_modelfile(text: str) -> bool:
    """Whether a text is a Modelfile by what it holds, as a chart's values and requests have them."""
    return (
        "FROM" in text
        and _MODELFILE_BEGINS.match(text) is not None
        and re.search(r"(?m)^[ \t]*FROM[ \t]+\S+[ \t]*(?:#.*)?$", text) is not None
        and _MORE.search(text) is not None
    )


class ModelfileScanner:
    """Ollama's Modelfiles: the model that one is made from, and its adapters."""

    def accepts(self, path: str) -> bool:
        """Whether the file is a Modelfile, by its name or its folder's."""
        return bool(_MODELFILE.search(path))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what FROM and ADAPTER name."""
        if not _MODELFILE_BEGINS.match(file.text):
            return
        text = Text(file.path, file.text)
        for match in re.finditer(r"(?m)^[ \t]*(FROM|ADAPTER)[ \t]+(\S+)", file.text, re.IGNORECASE):
            kind = Kind.ADAPTER if match[1].upper() == "ADAPTER" else Kind.MODEL
            found = _from(match[2], kind)
            if found is not None:
                place = text.at(match.start(2), len(match[2]))
                sure = Certainty.CERTAIN if found.sure else Certainty.LIKELY
                yield reference(found, place, f"Modelfile {match[1].upper()}", sure)


def _from(name: str, kind: Kind) -> Found | None:
    """What a Modelfile is made from: a model of Ollama's library, one of the Hub, or a file."""
    named = located.address(name)
    if named is not None:
        return Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)
    if "{" in name or "$" in name:
        return None
    if weightnames.is_weights_file(name):
        file = file_name(name)
        return filed_as(name, kind) or Found(file, "local", Route.WEIGHTS, kind, sure=False)
    if located.is_path(name):
        return None  # a folder of somebody's machine
    bare = name.removeprefix("registry.ollama.ai/").removeprefix("library/")
    return Found(bare, "ollama", Route.WEIGHTS, kind) if re.fullmatch(r"[\w./:-]+", bare) else None
