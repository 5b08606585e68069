"""Research data where it was put: files of a folder, or of the newest commit of a bare Git repository."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Source:
    """A folder, or a repository without a work tree."""

    root: Path

    def read(self, path: str) -> bytes:
        """A file's bytes. Raises FileNotFoundError."""
        plain = self.root / path
        if plain.is_file():
            return plain.read_bytes()
        shown = subprocess.run(
            ["git", "-C", str(self.root), "show", f"HEAD:{path}"], capture_output=True, check=False
        )
        if shown.returncode:
            raise FileNotFoundError(f"{self.root}: no {path}")
        return shown.stdout

    def table(self, path: str) -> list[list[str]]:
        """The rows of a CSV file."""
        return list(csv.reader(io.StringIO(self.read(path).decode("utf-8-sig"))))

    def json(self, path: str) -> Any:
        """A JSON document."""
        return json.loads(self.read(path))


@dataclass(frozen=True)
class LiAgent:
    """The data of the study "LiAgent" (license compatibility along the supply chain of models)."""

    source: Source

    @cached_property
    def names(self) -> dict[str, str]:
        """Tags of the Hub to the names under which the labels of a license stand."""
        found: dict[str, str] = self.source.json("data/rq3_chain_conflict/license_name_map.json")
        return {tag: name for tag, name in found.items() if name}

    @cached_property
    def labels(self) -> dict[str, dict[str, int]]:
        """What each license says of each of 23 terms: 0 nothing, 1 may, 2 may not, 3 must."""
        found: dict[str, dict[str, int]] = {}
        for path in ("label_oss_124.csv", "label_ai_16.csv"):
            head, *rows = self.source.table(f"data/rq3_chain_conflict/{path}")
            for name, *values in rows:
                terms = zip(head[1:], values, strict=True)
                found[name.removesuffix(".txt")] = {term: int(float(value)) for term, value in terms}
        return found

    @cached_property
    def models(self) -> dict[str, dict[str, Any]]:
        """Models of the Hub by name, as the Hub listed them."""
        listed = self.source.json("data/metadata/models_metadata_3988.json")
        return {one["id"]: one for one in listed}

    def reported(self) -> Iterator[tuple[str, str, str, str, str]]:
        """What the authors reported: license, that of what it is made from, both names, address."""
        rows = list(_sheet(self.source.read("data/discussion/reported_issues_and_discussions.xlsx")))
        for row in rows:
            if len(row) >= 5 and row[4].startswith("https://"):
                yield row[0], row[1], row[2], row[3], row[4]


@dataclass(frozen=True)
class LicenseRec:
    """The compatibility table of the tool LicenseRec: may a work under one license hold one under another?"""

    source: Source

    def pairs(self) -> Iterator[tuple[str, str, frozenset[str]]]:
        """The part's license, the whole's, and in which ways they fit (1 as a derivative, 2 side by side)."""
        head, *rows = self.source.table("lib/compatibility_63.csv")
        for part, *cells in rows:
            for whole, cell in zip(head[1:], cells, strict=True):
                yield part, whole, frozenset(one.strip() for one in cell.split(","))


def _sheet(data: bytes) -> Iterator[list[str]]:
    """The rows of the first sheet of an XLSX workbook, as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        texts = [
            "".join(part.text or "" for part in one.iter(f"{_SHEET}t"))
            for one in ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - see above
        ]
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - see above
    for row in sheet.iter(f"{_SHEET}row"):
        yield [
            texts[int(cell.findtext(f"{_SHEET}v") or 0)] if cell.get("t") == "s" else ""
            for cell in row.iter(f"{_SHEET}c")
        ]
