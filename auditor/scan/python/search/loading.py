"""Loader calls of one Python module by table, and what else starts a model."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace

from msgspec import structs

from auditor.model import Kind
from auditor.scan.commands.lines import CommandReader
from auditor.scan.endings import WEIGHTS
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.found import Found
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.clients import Servers, servers_of
from auditor.scan.python.search.defaulted import at_release
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.handed import handed_arguments
from auditor.scan.python.search.loaded import Loaded
from auditor.scan.python.search.named_loaders import NamedLoaders
from auditor.scan.python.search.put_before import ending_of
from auditor.scan.python.search.running import Running
from auditor.scan.python.search.saved import Fetched
from auditor.scan.python.search.starting import started
from auditor.scan.python.search.stated import Stated
from auditor.scan.python.search.unfound import Unfound, is_own_result
from auditor.scan.python.search.wanted import argument_of, is_wanted
from auditor.scan.python.search.wrappers import Wrappers
from auditor.scan.python.source.calls import argument, later, spread, starred
from auditor.scan.python.source.dotted import aliased_name, dotted_name, written_name
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.chosen import MADE, chosen, chosen_loader
from auditor.scan.python.values.evaluator import Value
from auditor.scan.python.values.options import Scripts


class Loading:
    """The calls of one module, each looked up in the tables.

    `fetched` is what some fetch from addresses, `choosing` are loaders that are told by a variable which of
    their own short names to load.
    """

    def __init__(
        self,
        module: Module,
        tables: Tables,
        finds: Finds,
        wrappers: Wrappers,
        in_tree: Callable[[str], str | None],
        scripts: Scripts,
    ) -> None:
        """Read the calls of `module`; `in_tree` gives the path that a path means, `scripts` their options."""
        self._module, self._tables, self._finds, self._wrappers = module, tables, finds, wrappers
        self._loaded = Loaded(tables, finds, in_tree)
        self._named = NamedLoaders(tables.calls)
        self._scripts = scripts
        self._running = Running(module, finds, CommandReader(tables, scripts))
        self._unfound = Unfound(module, tables, finds)
        self._said = Stated(module, tables, finds)
        self.fetched: list[Fetched] = []
        self.choosing: dict[str, Call] = {}

    def dotted(self, function: ast.expr) -> str:
        """The dotted name of what is called; as it is written, where the tree is a library of the tables."""
        dotted = dotted_name(function, self._module) or ""
        load = self._tables.calls.load
        if not dotted and isinstance(function, ast.Subscript) and chosen(function) is None:
            table = written_name(function.value, self._module) or ""  # a library's own, of functions
            return table if load(table) is not None else ""
        if load(dotted) is None and (written := written_name(function, self._module)) and written != dotted:
            return written if load(written) is not None else dotted
        if load(dotted) is None and (alias := aliased_name(function, self._module)):
            return alias if load(alias) is not None else dotted
        return dotted

    def call(self, node: ast.Call, dotted: str) -> None:
        """Tell the models that one call loads, whose dotted name is known."""
        if dotted == "super().__init__":
            dotted = self._above(node) or dotted
        entry = self._tables.calls.load(dotted)
        if entry is not None:
            if is_wanted(node, entry, self._finds):
                self._loader(node, self._of_hub(node, entry), dotted.removeprefix("?."))
            else:  # the architecture alone, by a name that elsewhere says which weights are meant
                self._finds.told.update(id(one) for one in node.args if _is_plain_name(one))
                paths = tuple(one for one in entry.besides if one.endswith("path"))
                self._besides(node, structs.replace(entry, besides=paths), dotted.removeprefix("?."))
            return
        looked = chosen_loader(node, self._module, self._tables.calls)
        if looked is not None and is_wanted(node, looked.loader, self._finds):
            self._load(looked.name, looked.loader, looked.dotted, node, own=True)
        for one in self._named.of(node, self._module) if looked is None else ():
            self._module.place(one.call, self._module.scope(node))
            if is_wanted(one.call, one.loader, self._finds):
                self._loader(one.call, one.loader, one.dotted)
        made = later(node, dotted)
        if made is not None:
            self._module.place(made, self._module.scope(node))
            self.call(made, self.dotted(made.func))
        self._running.read(node, dotted)
        if all(map(self._said.is_settings, (*node.args, *(one.value for one in node.keywords)))):
            return
        for handed, given in handed_arguments(
            self._wrappers.of(node, dotted, self._module), node, self._module
        ):
            if not self._said.is_settings(given):
                self._load(given, handed.loader, handed.dotted, node, own=False, server=handed.server)

    def _above(self, node: ast.Call) -> str | None:
        """The loader of a library of which a constructor calls the one above its own, saying which model."""
        owner = self._module.enclosing(self._module.scope(node))
        for base in owner.bases if owner is not None else ():
            entry = self._tables.calls.load(base)
            if entry is not None and argument_of(node, entry.model) is not None:
                return base
        return None

    def _of_hub(self, node: ast.Call, entry: Call) -> Call:
        """The entry as it is at the place that the call is told to take models from."""
        other = entry.elsewhere
        given = argument_of(node, other.by) if other is not None else None
        if other is None or given is None or self._finds.text(given) not in other.words:
            return entry
        return structs.replace(entry, origin=other.origin, names=other.names, known_bare=())

    def _loader(self, node: ast.Call, entry: Call, loader: str) -> None:
        given = argument_of(node, entry.model)
        if given is None:
            given = next((one for one in self._spread(node, entry)), None)
        if entry.callee is not None:
            self._callee(node, entry, entry.callee, loader)
        elif given is not None and not (isinstance(given, ast.Constant) and given.value is None):
            if entry.names and not isinstance(given, ast.Constant):
                self.choosing[loader] = entry
            self._load(given, entry, loader, node, own=True)
        else:
            self._default(node, entry, loader)
        self._besides(node, entry, loader)

    def _besides(self, node: ast.Call, entry: Call, loader: str) -> None:
        """What further arguments of a call each name, whatever the first says."""
        for keyword in entry.besides:
            other = argument(node, int(keyword) if keyword.isdigit() else None, keyword)
            if other is not None and not (isinstance(other, ast.Constant) and not other.value):
                beside = _of_paths(entry) if keyword.endswith("path") and not entry.weights else entry
                self._load(other, structs.replace(beside, objects=True), loader, node, own=False)

    def _spread(self, node: ast.Call, entry: Call) -> Iterator[ast.expr]:
        """What a list or a mapping that is unpacked into a call gives it as the model, if that is known."""
        for one in (*starred(node, entry.model.position), *spread(node, *entry.model.keywords)):
            if self._finds.values(one).known:
                yield one

    def _callee(self, node: ast.Call, entry: Call, form: str, loader: str) -> None:
        """The function is called like the model that it makes."""
        name = loader.rpartition(".")[2]
        if MADE.fullmatch(name):
            found = Found(form.format(name=name), entry.origin, entry.route, entry.kind)
            self._finds.tell_at(node.func, self._module, found, loader)

    def _default(self, node: ast.Call, entry: Call, loader: str) -> None:
        """No model is given: the library has one, maybe for the task, which releases of it may change."""
        entry, when = at_release(entry, self._module.around, self._module.path)
        if entry.defaults is not None:
            given = argument_of(node, entry.defaults.by)
            for value in self._finds.values(given).known if given is not None else ():
                model = entry.defaults.names.get(value.text)
                if model is not None:
                    found = Found(model, entry.origin, entry.route, entry.kind)
                    self._finds.tell_default(value.node, value.module, found, loader, when)
        elif (
            entry.default is not None
            and not any(one.arg is None for one in node.keywords)
            and not (entry.server is not None and self._servers(node, entry, "").told)
        ):
            found = Found(entry.default, entry.origin, entry.route, entry.kind)
            self._finds.tell_default(node.func, self._module, found, loader, when)

    def _load(
        self,
        given: ast.expr,
        entry: Call,
        loader: str,
        node: ast.Call,
        *,
        own: bool,
        server: str = "",
    ) -> None:
        if entry.addresses:
            self.fetched.append((given, node, entry))
            return
        given = self._said.file(given) if entry.weights else given
        known = self._said.known(given)
        servers = self._servers(node, entry, server)
        revision = self._said.revision(node, entry, len(known.known)) if own and entry.revision else None
        endings = self._finds.values(argument_of(node, entry.joined)).known if entry.joined else ()
        stated = self._finds.text(argument(node, None, entry.kind_by)) if own and entry.kind_by else None
        runs_code = own and self._said.runs_code(node)
        places: dict[int, list[tuple[Value, Found]]] = {}
        forms = [value for value in known.known if self._loaded.names_nothing(value, entry)]
        self._finds.told.update(id(value.node) for value in forms)
        if forms and own:
            self._files(node, entry, loader)
        for value in known.known:
            ending = ending_of(value, endings)
            named = None if value in forms else self._loaded.named(value, entry, ending, servers, known.known)
            if named is None:
                continue
            written, found = named
            if stated == "space":
                self._finds.told.add(id(written.node))
                continue
            found = replace(found, kind=Kind.DATASET) if stated == "dataset" else found
            found = replace(found, revision=found.revision or revision or self._finds.commit(value, found))
            found = replace(found, remote_code=True) if runs_code else found
            places.setdefault(id(written.node), []).append((written, found))
        for finds in places.values():
            self._finds.tell(finds, loader)
        if not known.complete and (entry.weights if known.known else not own):
            self._unfound.placed(given, entry, loader)
        if own and places and known.cut:
            self._finds.leave_open(given, loader)
        elif own and not places and not forms and stated != "space" and not is_own_result(known.known, entry):
            self._unfound.tell(given, entry, loader, known.known)

    def _files(self, node: ast.Call, entry: Call, loader: str) -> None:
        """The files that are loaded in a form that is given, as far as their addresses say whose they are."""
        given = argument(node, None, entry.files) if entry.files else None
        inner = given.values if isinstance(given, ast.Dict) else [given]
        for value in [value for one in inner for value in self._finds.values(one).known]:
            found = weights_at(value.text, self._tables)
            if found is not None and id(value.node) not in self._finds.told:
                self._finds.tell([(value, replace(found, kind=entry.kind))], loader)

    def _servers(self, node: ast.Call, entry: Call, known: str) -> Servers:
        """What the client of a call, or the call itself, was told besides the model.

        `known` is the server of the client that a function of the project asks which is called.
        """
        named = argument(node, None, entry.provider) if entry.provider else None
        provider = self._finds.text(named) or self._said.constant(named)
        found = servers_of(node, entry.server, self._module, self._tables, self._finds, provider)
        if known and not found.told:
            return Servers(self._tables, (Value(known, node, self._module),), told=True)
        return found

    def started(self, words: ast.List) -> None:
        """Tell what a list of words gives a script of the project that it starts."""
        for given, entry, how in started(words, self._module.path, self._scripts, self._finds):
            self._load(given, entry, how, ast.Call(words, [], []), own=False)
        self._running.options(words)

    def inherited(self) -> None:
        """What the classes of the module give attributes that their bases load."""
        for owner in tuple(self._module.classes.values()):
            for name, one in self._wrappers.attributes(owner).items() if owner.fields else ():
                for given in owner.fields.get(name, ()):
                    if not self._said.is_settings(given):
                        self._load(given, one.loader, one.dotted, ast.Call(given, [], []), own=False)


def _of_paths(entry: Call) -> Call:
    """A call as it is for a further argument that is the path of a file of weights, and no name."""
    return Call(entry.call, entry.model, kind=entry.kind, hub_names=False, weights=WEIGHTS)


def _is_plain_name(one: ast.expr) -> bool:
    """Whether an argument is a string without an organisation in it."""
    return isinstance(one, ast.Constant) and isinstance(one.value, str) and "/" not in one.value
