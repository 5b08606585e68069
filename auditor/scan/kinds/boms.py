"""Bills of materials as input: the models that CycloneDX and SPDX documents list.

Sources: CycloneDX 1.6 (component type `machine-learning-model`), SPDX 2.3
(external reference `purl`), SPDX 3.0.1 (`ai_AIPackage`,
`dataset_DatasetPackage`), the package URL type `huggingface`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from auditor.model import Certainty, Kind, Route
from auditor.reading import SourceFile
from auditor.scan import names
from auditor.scan.formats.json import read_json
from auditor.scan.formats.structure import DEEPEST, Items, Node, Scalar, Table
from auditor.scan.identity import located
from auditor.scan.identity.found import Found, reference
from auditor.scan.places import Text
from auditor.scan.seam import Find

#: What tells a bill of materials from any other JSON, near its beginning or its end.
_MARK: Final = re.compile(rb'"bomFormat"\s*:|"spdxVersion"\s*:|spdx\.org/rdf/3')
_PURL: Final = re.compile(r"pkg:huggingface/[^\s\"'<>?#,]+")

#: Types of a component or an element that are models, and those that are data sets.
_TYPES: Final = {
    "machine-learning-model": Kind.MODEL,
    "ai_AIPackage": Kind.MODEL,
    "dataset_DatasetPackage": Kind.DATASET,
}
_NAMES: Final = ("purl", "software_packageUrl", "packageUrl", "software_downloadLocation", "name")

#: Keys below which stand the ancestors of a component, which the product does not use itself.
_ANCESTRY: Final = frozenset({"pedigree"})


class BomScanner:
    """Reads CycloneDX and SPDX documents."""

    def accepts(self, path: str) -> bool:
        """Whether the file may be such a document, by its name."""
        name = path.rpartition("/")[2].lower()
        return name.endswith((".json", ".spdx", ".spdx.yaml", ".spdx.yml")) or (
            name.endswith((".xml", ".rdf")) and any(word in name for word in ("bom", "cdx", "spdx"))
        )

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the models that the document lists. Raises `Unreadable`."""
        text = Text(file.path, file.text)
        if file.suffix != ".json":
            for match in _PURL.finditer(file.text):
                yield from _listed(match[0], match.start(), Kind.MODEL, text)
            return
        if not _MARK.search(file.data[:20_000]) and not _MARK.search(file.data[-20_000:]):
            return
        yield from _walk(read_json(file.text), text, 0)


def _walk(node: Node, text: Text, depth: int) -> Iterator[Find]:
    if depth > DEEPEST:
        return
    if isinstance(node, Items):
        for item in node.items:
            yield from _walk(item, text, depth + 1)
    elif isinstance(node, Table):
        yield from _component(node, text)
        for pair in node.pairs:
            if pair.key not in _ANCESTRY and not isinstance(pair.value, Scalar):
                yield from _walk(pair.value, text, depth + 1)


def _component(table: Table, text: Text) -> Iterator[Find]:
    """A component that is a model by its type, or anything with a package URL of the Hub."""
    values = {pair.key: pair.value for pair in table.pairs if isinstance(pair.value, Scalar)}
    kind = next(
        (_TYPES[one.value] for key in ("type", "@type") if (one := values.get(key)) and one.value in _TYPES),
        None,
    )
    locator = values.get("referenceLocator") or values.get("purl") or values.get("software_packageUrl")
    if locator is not None and locator.value.startswith("pkg:huggingface/"):
        yield from _listed(locator.value, locator.offset, kind or Kind.MODEL, text)
    elif kind is not None:
        found = [values[name] for name in _NAMES if name in values]
        group = values.get("group")
        for one in found:
            named = located.address(one.value)
            whole = f"{group.value}/{one.value}" if group is not None and "/" not in one.value else one.value
            if named is None and not names.is_hub_name(whole):
                continue
            model, revision = (named.model, named.revision) if named else (whole, None)
            version = values.get("version")
            pinned = revision or (
                version.value if version is not None and _COMMIT.fullmatch(version.value) else None
            )
            place = text.at(one.offset, len(one.value))
            yield reference(
                Found(model, "huggingface", Route.WEIGHTS, kind, pinned), place, "bom", Certainty.LIKELY
            )
            return


_COMMIT: Final = re.compile(r"[0-9a-f]{40}")


def _listed(purl: str, offset: int, kind: Kind, text: Text) -> Iterator[Find]:
    name, _, version = unquote(purl.removeprefix("pkg:huggingface/").split("?")[0].split("#")[0]).partition(
        "@"
    )
    if names.is_hub_name(name) or names.is_bare_name(name):
        found = Found(name, "huggingface", Route.WEIGHTS, kind, version or None)
        yield reference(found, text.at(offset, len(purl)), "bom", Certainty.CERTAIN)
