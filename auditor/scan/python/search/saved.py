"""What is fetched from an address that says nothing, and saved as a file of weights."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from auditor.model import Certainty, Kind, Route
from auditor.scan import endings
from auditor.scan.identity.addresses import LONGEST, weights_at
from auditor.scan.identity.files import file_name
from auditor.scan.identity.found import Found
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.calls import argument

#: What a call fetches, the call, and what the tables say of it.
Fetched: TypeAlias = tuple[ast.expr, ast.Call, Call]

_ADDRESS: Final = re.compile(
    r"https?://([\w.-]+\.[a-z]{2,}(?::\d+)?/[^\s\"'`<>|\\{}$?#]*)(\?[^\s#{}$]*)?(?:#\S*)?"
)
#: The part of a query that says which file is meant; others say who asks, and how.
_WHICH: Final = re.compile(r"[?&]((?:id|export=download&id)=[\w-]+)")
_FILE: Final = re.compile(
    rf"\.(?:{endings.ANY_WEIGHTS}|weights|caffemodel)$|(?:model|weights|notop|kernels)[\w.-]*\.(?:h5|hdf5|keras)$"
    r"|(?:^|/)(?:models?|weights|checkpoints?)/(?:[\w.-]+/)*[\w.-]+\.(?:h5|hdf5|keras|joblib)$",
    re.IGNORECASE,
)
#: A folder, or an archive, that says itself that weights are in it.
_KEPT: Final = re.compile(
    r"(?i)(?:^|/)[\w-]*(?:checkpoint|ckpt|weight|pretrained)[\w-]*/(?:[^/.]+/)*$"
    r"|(?:checkpoint|ckpt|weight|pretrained)[^/]*\.(?:zip|tar|tgz|7z|tar\.(?:gz|bz2|xz))$"
)
#: What a service of files calls a file.
_NUMBER: Final = re.compile(r"[\w-]{20,80}")
_HUBS: Final = ("huggingface.co/", "hf.co/", "hf-mirror.com/", "github.com/")


def saved_as(address: str, file: str, form: str | None = None) -> Found | None:
    """The model at an address by the file or the folder that it is saved as, or by its own name.

    None where these say nothing of weights.
    `form` makes an address of what a service calls the file, which may stand instead.
    """
    if form is not None and _NUMBER.fullmatch(address):
        address = form.format(name=address)
    match = _ADDRESS.fullmatch(address.strip()) if len(address) <= LONGEST else None
    if match is None or match[1].startswith(_HUBS):
        return None
    if not (_FILE.search(file) or _KEPT.search(file) or _FILE.search(file_name(match[1]))):
        return None
    which = _WHICH.search(match[2] or "")
    where = match[1].rstrip("/")
    return Found(f"{where}?{which[1]}" if which is not None else where, "url", Route.WEIGHTS, Kind.MODEL)


def tell_saved(fetched: Iterable[Fetched], tables: Tables, finds: Finds) -> None:
    """Tell what calls of a module fetch that only the file says of which it becomes."""
    for given, call, entry in fetched:
        into = (
            argument(call, entry.saved.position, *entry.saved.keywords) if entry.saved is not None else None
        )
        file = _end(into, finds)
        for value in finds.values(given).known if file else ():
            found = saved_as(value.text, file, entry.bare)
            if (
                found is not None
                and weights_at(value.text, tables) is None
                and id(value.node) not in finds.told
            ):
                finds.tell([(value, found)], "address", Certainty.LIKELY)


def _end(node: ast.expr | None, finds: Finds) -> str:
    """The name of a file, or what is plain of its end, empty if nothing is."""
    if node is None:
        return ""
    texts = [
        one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]
    return finds.text(node) or (texts[-1] if texts else "")
