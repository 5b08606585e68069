"""Search one Python module: loader calls by table, then names that mean a model, then known names."""

from __future__ import annotations

import ast
from collections.abc import Callable

from auditor.model import Certainty, Kind, Location
from auditor.scan.identity.alike import listing, named_alike
from auditor.scan.identity.found import of_service
from auditor.scan.identity.known import Known
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.among import tell_among
from auditor.scan.python.search.asked_directly import tell_asked
from auditor.scan.python.search.bundles import tell_bundles, tell_packages
from auditor.scan.python.search.choosing import tell_choices
from auditor.scan.python.search.composing import tell_assembled, tell_composed
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.handed_files import tell_handed
from auditor.scan.python.search.holding import tell_held
from auditor.scan.python.search.kept import Kept
from auditor.scan.python.search.loading import Loading
from auditor.scan.python.search.mentions import Mentions
from auditor.scan.python.search.naming import Naming
from auditor.scan.python.search.publishing import pass_over
from auditor.scan.python.search.saved import tell_saved
from auditor.scan.python.search.tabled import tell_tabled
from auditor.scan.python.search.wrappers import Wrappers
from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Evaluator, Value
from auditor.scan.python.values.options import Scripts, no_scripts
from auditor.scan.seam import Find


class Search:
    """One module, searched once."""

    def __init__(
        self,
        module: Module,
        tables: Tables,
        known: Known,
        wrappers: Wrappers,
        place: Callable[[ast.expr, Module], Location],
        in_tree: Callable[[str], str | None],
        rest: Callable[[], None],
        scripts: Scripts = no_scripts,
    ) -> None:
        """Search `module`; `place` gives the place of a node, `in_tree` the path that a path means.

        `rest` is called whenever nothing is being worked out. `scripts` knows
        the options of the project's own scripts.
        """
        self._module, self._tables, self._rest = module, tables, rest
        evaluator = Evaluator(
            lambda dotted, call: _passing(tables, dotted, call),
            lambda dotted, call: _reading(tables, dotted, call),
        )
        finds = Finds(module, evaluator, place, tables.routers)
        mentions = Mentions(module, tables, known, finds)
        self._finds, self._mentions = finds, mentions
        self._loading = Loading(module, tables, finds, wrappers, in_tree, scripts)
        self._kept = Kept(module, tables, finds)
        self._naming = Naming(module, tables, finds, mentions)

    def run(self) -> list[Find]:
        """Everything the module refers to."""
        module, loading = self._module, self._loading
        calls = [(node, loading.dotted(node.func)) for node in module.searched.calls]
        pass_over(calls, module, self._tables, self._finds)
        for call, dotted in calls:
            loading.call(call, dotted)
            self._rest()
        loading.inherited()
        for given in (*module.assigned.values(), *(call.args for call, _ in calls)):
            for one in given:
                if isinstance(one, ast.List):
                    loading.started(one)
        tell_choices(loading.choosing, module, self._tables, self._finds)
        self._kept.run()
        if not self._tables.calls.bundling.isdisjoint(module.libraries):
            tell_bundles(module, self._tables, self._finds)
        tell_packages(calls, module, self._tables, self._finds)
        tell_composed(calls, module, self._tables, self._finds)
        tell_assembled(module, self._tables, self._finds, [given for given, _, _ in loading.fetched])
        tell_saved(loading.fetched, self._tables, self._finds)
        tell_held(module, self._tables, self._finds)
        named: tuple[list[ast.Call], list[ast.Call]] = ([], [])
        for call, dotted in calls:
            named[self._tables.calls.publish(dotted) is not None].append(call)
        self._naming.run(*named)
        for string in module.searched.strings:
            self._mentions.read(string)
        self._alike()
        tell_among(module, self._tables, self._finds)
        tell_tabled(module, self._tables, self._finds)
        for node, how in tell_asked(calls, module, self._tables, self._finds):
            self._naming.unowned.note_asked(node, how)
        self._naming.unowned.tell()
        tell_handed(calls, module, self._tables, self._finds)
        return self._finds.every

    def _alike(self) -> None:
        """The models of one word that are called like themselves, among others of their service."""
        module, finds = self._module, self._finds
        listed = listing(finds.every)
        for name, how, given in module.searched.named if listed else ():
            for node in given:
                text = node.value if isinstance(node, ast.Constant) else None
                if isinstance(text, str) and id(node) not in finds.told:
                    service = named_alike(name, text, listed, self._tables)
                    if service is not None:
                        found = of_service(service, text, Kind.MODEL)
                        finds.tell([(Value(text, node, module), found)], how, Certainty.LIKELY)


def _passing(tables: Tables, dotted: str, call: ast.Call) -> list[ast.expr]:
    """The arguments that a call of a library gives back: a menu its choices."""
    choice = tables.calls.choice(dotted)
    if choice is None:
        return []
    given = [keyword.value for keyword in call.keywords if keyword.arg in choice.values.keywords]
    first = argument(call, choice.values.position)
    return [*([first] if first is not None else []), *given]


def _reading(tables: Tables, dotted: str, call: ast.Call) -> list[ast.expr]:
    """The file, or its path, of which a call of a library gives back what it holds."""
    entry = tables.calls.reading(dotted)
    file = argument(call, entry.file.position, *entry.file.keywords) if entry is not None else None
    if entry is None or file is None:
        return []
    folder = argument(call, entry.within.position, *entry.within.keywords) if entry.within else None
    return [ast.BinOp(folder, ast.Div(), file) if folder is not None else file]
