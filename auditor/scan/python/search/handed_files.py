"""Files of weights that a module hands to anything: nothing else is called so, whoever opens them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Final

from auditor.model import Certainty, Undecided
from auditor.scan import spelling
from auditor.scan.identity.files import alone
from auditor.scan.identity.results import is_below_results
from auditor.scan.identity.weightnames import is_only_weights, is_weights_file
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import makes_up
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.written import handed, is_fetched
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module, last_name
from auditor.scan.python.values.evaluator import Value
from auditor.scan.python.values.rooted import called_by, file_put, is_of_any, stands_in

#: Words of what puts paths together, looks at them, makes or keeps such files, and speaks to people.
_NO_LOADER: Final = frozenset(
    """
    path paths join joinpath file isfile isdir exists endswith startswith replace strip split basename glob
    rglob remove unlink copy copyfile move rename mkdir save export write dump serialize convert checkpoint
    compile build upload download print log warn warning info debug error exception argument option append
    add format field str repr len
    """.split()  # noqa: SIM905 - a list of fifty quoted words reads worse
)


#: Words of what says that a file must be there, or where it is.
_NEEDS: Final = frozenset({"require", "required", "requires", "ensure", "need"})

#: Words of names under which stands what a program makes.
_MADE: Final = frozenset(
    """
    out output dest destination target result converted exported export save saved upload cache
    """.split()  # noqa: SIM905 - as above
)

#: Words of keys under which stands where a file lies.
_MEANT: Final = frozenset({"path", "file", "weights", "weight", "model", "checkpoint", "ckpt", "pretrained"})

#: What scripts are called that bring weights into another form, whose names they set.
_CONVERTS: Final = re.compile(r"(?:^|/)[^/]*(?:export|convert)[^/]*\.py$", re.IGNORECASE)

#: What brings weights into another form (TensorFlow, "Convert TensorFlow models").
_CONVERTER: Final = b"TFLiteConverter"


def tell_handed(calls: Iterable[tuple[ast.Call, str]], module: Module, tables: Tables, finds: Finds) -> None:
    """Tell the files of weights that `calls` are given, of which nothing else has been told."""
    source = module.text.data
    if makes_up(module.path, source) or not alone(module.path, source):
        return
    open_ = {one.location for one in finds.every if isinstance(one, Undecided)}
    # Where a call is left open, what a function of the project makes of its arguments is not known.
    every = _given((call for call, _ in calls), module, finds)
    given = [(node, text) for call, node, text in every if finds.place(call, module) not in open_]
    for node, text in (*given, *_named(module, finds), *_mapped(module), *_listed(module)):
        if id(node) in finds.told or id(node) in module.searched.idle or is_fetched(text, source):
            continue
        found = handed(text, source, tables)
        if found is not None:
            finds.tell([(Value(text, node, module), found)], "file of weights", Certainty.LIKELY)


def _named(module: Module, finds: Finds) -> Iterator[tuple[ast.expr, str]]:
    """The names of such files that variables and attributes are set to, where those tell of nothing made."""
    converts = _CONVERTS.search(module.path) is not None or _CONVERTER in module.text.data
    for name, _, values in module.searched.named:
        words = spelling.spelled(name).split("_")
        if _MADE.isdisjoint(words) and (not converts or "input" in words):
            yield from _files(values)
            yield from (found for one in values for found in _put(one, module, finds))


def _put(given: ast.expr, module: Module, finds: Finds) -> Iterator[tuple[ast.expr, str]]:
    """The names of such files below any folder but one of results, or that stand in for a setting."""
    put, standing, called = file_put(given, (), plain=True), stands_in(given), called_by(given)
    if put is not None:
        known = finds.values(given).known
        whole = known[0] if len(known) == 1 and known[0].module is module else None
        told = [
            (whole.node, whole.text) if whole is not None else put
        ]  # with its folder, where that is known
    elif standing is not None:
        yield from _files([standing])
        return
    else:
        each = finds.values(called).known if called is not None else ()
        plain = all(isinstance(one.node, ast.Constant) for one in each)
        told = [(one.node, one.text) for one in each if plain and one.module is module]
    if all(is_only_weights(text) and not is_below_results(text) and not is_of_any(text) for _, text in told):
        yield from told


def _mapped(module: Module) -> Iterator[tuple[ast.Constant, str]]:
    """The paths of such files under keys of mappings which say that a file is meant, and none made."""
    for mapping in module.searched.dictionaries:
        for key, value in zip(mapping.keys, mapping.values, strict=True):
            words = spelling.spelled(text_of(key)).split("_") if isinstance(key, ast.Constant) else []
            if _MADE.isdisjoint(words) and not _MEANT.isdisjoint(words):
                yield from ((node, text) for node, text in _files([value]) if "/" in text)


def _listed(module: Module) -> Iterator[tuple[ast.Constant, str]]:
    """The files of weights in folders that make up a list, of which one is chosen, whoever opens it."""
    for one in module.searched.lists:
        given = [(node, text_of(node)) for node in one.elts if isinstance(node, ast.Constant)]
        files = all("/" in text and is_weights_file(text) and not is_of_any(text) for _, text in given)
        if files and len(given) == len(one.elts):
            yield from given


def _given(
    calls: Iterable[ast.Call], module: Module, finds: Finds
) -> Iterator[tuple[ast.Call, ast.expr, str]]:
    """The names of files of weights that calls are given which may open them, each with its call."""
    for call in calls:
        words = spelling.spelled(last_name(call.func) or "").split("_")
        every = (*call.args, *(one.value for one in call.keywords))
        if not _NEEDS.isdisjoint(words):
            yield from ((call, *one) for one in map(file_put, every) if one is not None)
        if words == ["get"] or not _NO_LOADER.isdisjoint(words):
            continue
        paths = (one for one in every if isinstance(one, ast.BinOp | ast.Call))
        put = (found for one in paths for found in _put(one, module, finds))
        for node, text in (*_files(every), *_several(every), *put):
            yield call, node, text


def _several(values: Iterable[ast.expr]) -> Iterator[tuple[ast.Constant, str]]:
    """The files of weights in lists of nothing but paths that are put together."""
    for one in values:
        parts = one.elts if isinstance(one, ast.List | ast.Tuple) else []
        if all(isinstance(part, ast.BinOp) and isinstance(part.op, ast.Div) for part in parts):
            yield from (found for found in map(file_put, parts) if found is not None)


def _files(values: Iterable[ast.expr]) -> Iterator[tuple[ast.Constant, str]]:
    """What of some expressions is the name of a file that is weights and nothing else."""
    for one in values:
        text = one.value if isinstance(one, ast.Constant) else None
        if isinstance(one, ast.Constant) and isinstance(text, str) and is_only_weights(text):
            yield one, text
