"""Workflows of node editors: the files of weights that their nodes load, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from auditor.model import Kind
from auditor.scan.configuration.entries import Entry
from auditor.scan.identity import weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.files import file_name, of_file
from auditor.scan.identity.found import Found
from auditor.scan.loaders.documents import Document
from auditor.scan.loaders.tables import Tables


def files_of(
    entries: Sequence[Entry], kinds: Sequence[Document], tables: Tables
) -> Iterator[tuple[Entry, Document, Found]]:
    """The entries of one configuration that name a file of weights where its kind has such, each with it.

    A file that the same configuration says the address of is what that leads to.
    """
    if not any(meant.weights for kind in kinds for meant in kind.keys):
        return
    addresses = ((one.value, weights_at(one.value, tables)) for one in entries if "://" in one.value)
    fetched = {
        file_name(urlsplit(text).path).lower(): found for text, found in addresses if found is not None
    }
    for entry in entries:
        kind = next((one for one in kinds if names_file(entry, one)), None)
        if kind is None:
            continue
        words = f"{entry.key} {entry.beside.get('type', '')} {entry.value}".lower()
        use = Kind.ADAPTER if "lora" in words else Kind.MODEL
        found = fetched.get(file_name(entry.value).lower()) or of_file(entry.value, use, tables)
        if found is not None:
            yield entry, kind, found


def names_file(entry: Entry, kind: Document) -> bool:
    """Whether an entry names a file of weights where its kind of configuration has such."""
    meant = kind.meant(".".join(entry.path))
    named = entry.node.string and weightnames.is_weights_file(entry.value)
    return meant is not None and meant.weights and named and "://" not in entry.value
