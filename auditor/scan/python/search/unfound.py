"""What a loader is given of which nothing is known to be a model by itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import Final

from auditor.model import Certainty, Route
from auditor.scan import names
from auditor.scan.identity.files import file_name
from auditor.scan.identity.found import Found
from auditor.scan.identity.identify import by_call
from auditor.scan.identity.unclaimed import is_place, is_unclaimed, own_place
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import makes_up
from auditor.scan.python.search.copies import copied
from auditor.scan.python.search.described import described
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.written import is_written, loaded
from auditor.scan.python.source.calls import shown
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module, last_name
from auditor.scan.python.values.evaluator import Value
from auditor.scan.python.values.rooted import file_beside, folder_put, loaded_below, named_last, plain_text

#: What says which file is meant, where something is put into its name: a word of letters.
_TELLING: Final = re.compile(
    r"(?i)(?<![a-z])(?!model|weights|checkpoint|epoch|step|fold|best|last|train|valid|test|data)[a-z]{4}"
)

#: What a training calls its files, whatever is put into their names.
_OF_TRAINING: Final = re.compile(r"(?i)epoch|step|fold|best|last|train|valid|test|data|checkpoint|ckpt")

#: Files that describe how a model is made, or with which settings.
_SETTINGS: Final = (".yaml", ".yml", ".py", ".cfg", ".toml", ".ini", ".prototxt", ".pbtxt")


def own_file(value: Value, entry: Call, tables: Tables) -> Found | None:
    """A file of weights of one's own, which is not what the program has made itself, nor a test's."""
    home = value.module
    if _file_named(value) is None or makes_up(home.path, home.text.data):
        return None
    return loaded(value.text, entry, home.text.data, tables)


def at_file(value: Value) -> Value:
    """The value where its file is named, of a path that is put together."""
    return Value(value.text, _file_named(value) or value.node, value.module)


def _file_named(value: Value) -> ast.expr | None:
    """The string in which the file of a path is named: whole, or by words before which something is put."""
    if isinstance(value.node, ast.Constant):
        return value.node
    file = file_name(value.text)
    for one in ast.walk(value.node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and file_name(one.value) == file:
            return one
    parts = value.node.values if isinstance(value.node, ast.JoinedStr) else ()
    stem, whole = (file_name(one).partition(".")[0] for one in ("".join(map(text_of, parts)), value.text))
    tells = _TELLING.search(stem) or (_TELLING.search(whole) and not _OF_TRAINING.search(stem))
    return value.node if parts and tells else None


def is_own_result(known: Sequence[Value], entry: Call) -> bool:
    """Whether what loads files of weights is given one that is none to tell: the program's own, or a test's.

    What any program of a framework calls is silent about all that is no file of weights.
    """
    if not ((entry.weights or entry.nameless) and known):
        return False
    sources = ((one.text, one.module.path, one.module.text.data) for one in known)
    own = (makes_up(path, source) or is_written(text, source) for text, path, source in sources)
    return bool(entry.weights and entry.shared) or any(own)


#: What a path or an address has that no word has.
_PATH: Final = re.compile(r"[/\\.]")


def _is_place(value: Value) -> bool:
    """Whether a text is a path, and what lies there is none that its program writes itself."""
    return is_place(value.text) and not is_written(value.text, value.module.text.data)


def _is_word(node: ast.expr) -> bool:
    """Whether an argument is no name of several words, as what a training has kept is called: `"default"`."""
    text = node.value if isinstance(node, ast.Constant) else None
    if not isinstance(text, str):
        return isinstance(node, ast.Constant)
    return not (names.is_bare_name(text) and names.of_several_words(text.lower()))


#: What makes a path of its parts, which are read as such.
_OF_PATHS: Final = frozenset({"join", "joinpath", "str", "Path"})

#: How many folders are put together one of the other.
_FOLDERS: Final = 4


class Unfound:
    """Tells what of such arguments of one module is plain, and leaves the others open."""

    def __init__(self, module: Module, tables: Tables, finds: Finds) -> None:
        """Look in `module`; tell `finds`."""
        self._module, self._tables, self._finds = module, tables, finds

    def tell(self, given: ast.expr, entry: Call, loader: str, known: Sequence[Value]) -> None:
        """Nothing that is known of an argument is a model: tell what of it is plain, or leave it open."""
        said = [names.is_stand_in(one.text) or self._tables.is_word(one.text) for one in known]
        if said and all(said):
            return  # a word for what stands in for a model, or for the service that has one
        if entry.weights and known and all(one.text.lower().endswith(_SETTINGS) for one in known):
            return  # what describes a model, which is read for itself
        if isinstance(given, ast.Constant) and given.value == "":
            return  # whatever the server has
        below = list(self._copies(given, entry))
        if settings := self._described(given, entry):
            for one in settings:
                self._finds.tell([one], loader, Certainty.LIKELY)
        elif below:
            for one in below:
                self._finds.tell([one], loader)
        elif self.placed(given, entry, loader) or self._tolerated(given, entry):
            return
        elif paths := self._own_paths(entry, known):
            for one in paths:
                self._finds.tell([one], loader)
        else:
            self._finds.leave_open(given, loader)

    def _own_paths(self, entry: Call, known: Sequence[Value]) -> list[tuple[Value, Found]]:
        """The models of one's own at paths without an ending; none where one may be something else.

        Where names of others may stand as well, a path is what begins as one.
        """
        if entry.route is not Route.WEIGHTS:
            return []
        if not (entry.weights or entry.nameless) and not all(map(_is_place, known)):
            return []
        if entry.origin == "url" and any(_PATH.search(one.text) is None for one in known):
            return []  # a word for what an address stands for elsewhere
        found = [(one, own_place(one.text, entry.kind, entry.weights)) for one in known]
        told = [(one, model) for one, model in found if model is not None]
        return told if len(told) == len(found) else []

    def placed(self, given: ast.expr, entry: Call, loader: str) -> bool:
        """Tell the files of weights whose paths are put together below a folder; whether there are any."""
        told: dict[int, list[tuple[Value, Found]]] = {}
        paths = self._finds.expressions(given)
        put = [one for node, home in paths for one in self._files(node, home, entry.weights)]
        for value in put or self._handed(given, entry.weights):
            again = id(value.node) in told and isinstance(value.node, ast.Constant)  # with another ending
            if again or id(value.node) in self._finds.told or not entry.fits(value.text):
                continue
            found = by_call(value.text, entry, self._tables) if entry.weights else None
            found = found or own_file(value, entry, self._tables)  # else it would be a repository's
            if found is not None:
                told.setdefault(id(value.node), []).append((value, found))
        for together in told.values():
            self._finds.tell(together, loader)
        return bool(told)

    def _files(self, path: ast.expr, home: Module, endings: tuple[str, ...]) -> Iterator[Value]:
        """The files of weights, with one of some endings, that a path which is put together may lead to."""
        below = loaded_below(path, endings, self._folder)
        below = below or file_beside(path, endings, lambda one: home.lookup(one.id, home.scope(one)))
        if below is not None:
            yield Value(below[1], below[0], home)
        elif (named := named_last(path)) is not None:
            last, before = named
            folders = [self._folder(one) for one in before]
            above = "".join(f"{one.rstrip('/')}/" for one in folders if one) if all(folders) else ""
            for one in self._finds.values(last, of=home).known:
                if is_unclaimed(one.text, endings):
                    yield Value(f"{above}{one.text}", one.node, one.module)

    def _handed(self, given: ast.expr, endings: tuple[str, ...]) -> Iterator[Value]:
        """The file whose name a function is given that makes a path of it: `load(path_of("net.dat"))`."""
        name = given if isinstance(given, ast.Name) else None
        every = self._module.lookup(name.id, self._module.scope(name)) if name is not None else ()
        for one in (every or (given,)) if endings else ():
            if not isinstance(one, ast.Call) or last_name(one.func) in _OF_PATHS:
                continue
            plain = [text for text in one.args if text_of(text)]
            if len(plain) == 1 and is_unclaimed(text_of(plain[0]), endings):
                yield Value(text_of(plain[0]), plain[0], self._module)

    def _folder(self, node: ast.expr, depth: int = 0) -> str | None:
        """The folder that an expression is, where it is written out, be it in parts."""
        every = [one for one, _ in self._finds.expressions(node)] if depth < _FOLDERS else []
        texts = (
            plain_text(one) or folder_put(one, lambda folder: self._folder(folder, depth + 1), self._word)
            for one in every
        )
        return next((one for one in texts if one), None)

    def _word(self, node: ast.expr) -> str | None:
        """The one word that an expression stands for, None where it may be another."""
        every = [one for one, _ in self._finds.expressions(node)]
        return plain_text(every[0]) if len(every) == 1 else None

    def _copies(self, given: ast.expr, entry: Call) -> Iterator[tuple[Value, Found]]:
        """The copies whose paths an argument may be, each where the path is put together."""
        for node, home in self._finds.expressions(given):
            found = copied(node, entry, self._tables)
            if found is not None:
                yield Value(found.model, node, home), found

    def _described(self, given: ast.expr, entry: Call) -> list[tuple[Value, Found]]:
        """The defaults of the setting that an argument is, where all of them name models."""
        values = described(given, self._module)
        found = [(one, by_call(one.text, entry, self._tables)) for one in values]
        told = [(one, model) for one, model in found if model is not None and model.origin != "local"]
        return told if len(told) == len(found) else []

    def _tolerated(self, given: ast.expr, entry: Call) -> bool:
        """Whether an argument that names nothing is no silence: a loaded model, or any method's argument."""
        if entry.call.startswith("*"):
            return not entry.call.endswith("from_pretrained") or _is_word(given)
        made = isinstance(given, ast.Call) and last_name(given.func) not in ("join", "str", "Path")
        if entry.shared or (entry.weights and made):
            return True  # what a function gives back is told where that has it from
        if not entry.objects:
            return False
        if isinstance(given, ast.Call) and shown(given.func).rpartition(".")[2][:1].isupper():
            return True  # an object is made
        words = shown(given).lower()
        return not any(word in words for word in ("name", "id", "path", "arg", "conf", "env", "[", "'", '"'))
