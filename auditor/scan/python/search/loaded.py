"""Which model a string names that a loader is given."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity.addresses import is_address, weights_at
from auditor.scan.identity.files import file_name
from auditor.scan.identity.forms import behind_area
from auditor.scan.identity.found import Found
from auditor.scan.identity.identify import by_call
from auditor.scan.identity.several import of_its_own
from auditor.scan.identity.stored import stored_as
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.clients import Servers
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.put_before import where_written
from auditor.scan.python.search.unfound import at_file, own_file
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.values.evaluator import Value

#: How files end that say how a model is put together, and hold none.
_SETTINGS: Final = (".yml", ".yaml", ".cfg", ".toml", ".ini")

#: A folder of data, as it is called: `agent/data`.
_OF_DATA: Final = re.compile(r"[\w.-]+/(?i:data|datasets?|raw|processed|corpus)/?")


class Loaded:
    """Tells what the strings that the loaders of one module are given name."""

    def __init__(self, tables: Tables, finds: Finds, in_tree: Callable[[str], str | None]) -> None:
        """Read with `tables`; `in_tree` gives the path in the tree that a path means."""
        self._tables, self._finds, self._place_in_tree = tables, finds, in_tree

    def named(
        self, value: Value, entry: Call, ending: str | None, servers: Servers, every: Sequence[Value]
    ) -> tuple[Value, Found] | None:
        """What one of `every` string that an argument may be names, and where that is written."""
        if not entry.fits(value.text) or (entry.kind is Kind.DATASET and _is_folder_of_data(value)):
            return None
        whole = _within(value.text, entry)
        text = names.beneath(whole, ending or "")
        address = text if "://" in text else value.text
        plain = weights_at(address, self._tables) if is_address(address) else None
        found = self._in_tree(plain or by_call(text, entry, self._tables, servers.client(value)), text)
        if found is None and (found := own_file(value, entry, self._tables)) is not None:
            value = at_file(value)
        if found is None:
            return None
        found = of_its_own(found, text, self._tables) if len(every) > 1 else found
        if found.origin == "local" and not found.sure and _is_composed(value) and not _says(value, found):
            # what one's own server is asked for is put together at run time; a file's name may say enough
            own = isinstance(value.node, ast.JoinedStr) and entry.weights
            if not own or own_file(value, entry, self._tables) is None:
                return None
        asked = found.route is not Route.WEIGHTS or not found.sure
        if asked and _is_own_word(value) and self._tables.service_of(text) is None:
            self._finds.told.add(id(value.node))
            return None
        written = where_written(value, found, every, self._finds, self._tables)
        return (written, found) if written is not None else None

    def names_nothing(self, value: Value, entry: Call) -> bool:
        """Whether a text says how something is loaded, or only puts a place before the name of a model.

        `f"{area}.{model}"`: the model is told where the service's own name of it is written.
        """
        routed = behind_area(value.text, self._tables) if isinstance(value.node, ast.JoinedStr) else None
        return (routed is not None and routed.origin == entry.origin) or entry.names_nothing(value.text)

    def _in_tree(self, found: Found | None, text: str) -> Found | None:
        """A path names a model only where something is; there it comes before a name of the Hub."""
        if found is None or not found.sure or found.route is not Route.WEIGHTS:
            return found
        if found.origin == "local":
            if found.model.lower().endswith(_SETTINGS):
                return None
            path = self._place_in_tree(found.model)
            return (
                replace(found, model=path)
                if path is not None
                else stored_as(text, found.kind, self._tables, loaded=True)
            )
        path = self._place_in_tree(text) if found.origin == "huggingface" and "/" in text else None
        return replace(found, model=path, origin="local", revision=None) if path is not None else found


def _within(text: str, entry: Call) -> str:
    """The part of a string that a loader takes for the model's name."""
    if entry.within is None:
        return text
    match = re.search(entry.within, text)
    return match[1] if match is not None else ""


def _is_folder_of_data(value: Value) -> bool:
    """Whether a configuration names a folder beside the program, and no data set of an organisation."""
    read = not value.module.path.endswith((".py", ".pyw", ".ipynb"))
    return read and _OF_DATA.fullmatch(value.text) is not None


def _says(value: Value, found: Found) -> bool:
    """Whether the last part of a text that is put together says itself the whole name of a copy."""
    last = value.node.values[-1] if isinstance(value.node, ast.JoinedStr) else None
    return found.route is Route.WEIGHTS and f"/{text_of(last)}".rstrip("/").endswith(f"/{found.model}")


def _is_composed(value: Value) -> bool:
    """Whether a text is not written as a whole, but put together of others."""
    if not isinstance(value.node, ast.Constant) or not isinstance(value.node.value, str):
        return True
    written, file = value.node.value, file_name(value.text)
    return written != value.text and file_name(written) not in (file, file.rpartition(".")[0])


def _is_own_word(value: Value) -> bool:
    """Whether a plain word is what the module compares: `if model == "cheap": model = CHEAP_MODEL`."""
    searched = value.module.searched
    return value.text.isalpha() and any(
        one.value == value.text and id(one) in searched.idle for one in searched.strings
    )
