"""Archives and folders of weights: an address, with the names of the files beside it that lie there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.model import Certainty
from auditor.scan.identity import weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.found import Found
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value


def tell_held(module: Module, tables: Tables, finds: Finds) -> None:
    """Tell what addresses hold that say nothing by themselves, where files of weights stand beside them.

    `{"url": "https://…/ocr.zip", "files": ["ocr.ckpt"]}`; an address with a slash at its end is a folder's.
    """
    if b"://" not in module.text.data:
        return
    for given in _together(module):
        addresses = [one for one in given if _address(one)]
        if not addresses or len(given) == len(addresses):
            continue
        files = [text for one in given if not _address(one) for text in _files(one, finds)]
        for node in addresses if files else ():
            found = _held(_address(node), files, tables)
            if found is not None and id(node) not in finds.told:
                finds.tell([(Value(_address(node), node, module), found)], "address", Certainty.LIKELY)


def _together(module: Module) -> Iterator[list[ast.expr]]:
    """What stands together in one mapping, or is given to one call by names."""
    for whole in module.searched.dictionaries:
        yield whole.values
    for call in module.searched.calls:
        if len(call.keywords) > 1:
            yield [one.value for one in call.keywords]


def _address(node: ast.expr) -> str:
    text = text_of(node)
    return text if text.startswith(("http://", "https://")) else ""


def _files(node: ast.expr, finds: Finds) -> Iterator[str]:
    """The files of weights that a value names."""
    for one in node.elts if isinstance(node, ast.List | ast.Tuple) else [node]:
        if isinstance(one, ast.Constant | ast.Name | ast.JoinedStr):
            texts = (value.text for value in finds.values(one).known)
            yield from (text for text in texts if weightnames.is_weights_file(text) and "://" not in text)


def _held(address: str, files: list[str], tables: Tables) -> Found | None:
    if address.endswith("/"):
        return weights_at(f"{address}{files[0].rpartition('/')[2]}", tables)
    return weights_at(address, tables) or weights_at(address, tables, said=True)
