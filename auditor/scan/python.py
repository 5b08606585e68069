"""Python: loader calls by table, and variables and arguments whose names mean a model."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Location, Undecided
from auditor.reading import SourceFile
from auditor.scan.identify import Found, by_call, by_key, reference
from auditor.scan.modules import parse
from auditor.scan.seam import Find
from auditor.scan.tables import Call, Tables
from auditor.scan.values import Evaluator, Module, Value, Values, argument

_LONGEST_EXPRESSION: Final = 200


class PythonScanner:
    """Reads `.py` files; `modules` finds other modules of the tree by dotted name."""

    def __init__(self, tables: Tables, modules: Callable[[str], Module | None] = lambda _: None) -> None:
        """Scan with `tables`."""
        self._tables = tables
        self._modules = modules

    def accepts(self, path: str) -> bool:
        """Whether the file is Python source."""
        return path.endswith((".py", ".pyw"))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the module refers to. Raises `Unreadable`."""
        if not self._tables.trigger.search(file.data):
            return iter(())
        return iter(self.find(file.text, file.path, lambda line: (line, None)))

    def find(self, source: str, path: str, place: Callable[[int], tuple[int, int | None]]) -> list[Find]:
        """What `source` refers to. `place` turns its lines into (line, cell) of the file."""
        module = parse(source, path, self._modules)
        return _Search(module, self._tables, source.split("\n"), place).run()


class _Search:
    """One module, searched once."""

    def __init__(
        self, module: Module, tables: Tables, lines: list[str], place: Callable[[int], tuple[int, int | None]]
    ) -> None:
        self.module, self.tables, self.lines, self.place = module, tables, lines, place
        self.evaluator = Evaluator(module)
        self.told: set[int] = set()
        self.found: list[Find] = []

    def run(self) -> list[Find]:
        nodes = list(ast.walk(self.module.tree))
        self._skip_docstrings(nodes)
        calls = [node for node in nodes if isinstance(node, ast.Call)]
        for call in calls:
            self._loader(call)
        for call in calls:
            self._keywords(call)
        for node in nodes:
            self._named(node)
        return self.found

    def _skip_docstrings(self, nodes: list[ast.AST]) -> None:
        for node in nodes:
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                self.told.add(id(node.value))

    # -- loader calls

    def _loader(self, node: ast.Call) -> None:
        dotted = self.module.dotted(node.func)
        entry = self.tables.call(dotted) if dotted else None
        if entry is None or dotted is None:
            return
        given = argument(node, entry.model.position, entry.model.keyword)
        if given is None:
            return
        loader = _loader_name(dotted)
        known = self.evaluator.values(given)
        revision = self._revision(node, entry)
        server = self._server(node, entry)
        if entry.call.startswith("*") and not known.known:
            return  # any object may have a method of that name
        finds = [(value, by_call(value.text, entry, self.tables, server)) for value in known.known]
        models = [(value, found) for value, found in finds if found is not None]
        for value, found in models:
            if found.revision is None and revision:
                found = replace(found, revision=revision)
            self._tell(value, found, loader, Certainty.CERTAIN)
        if not known.complete and not models and not _is_object(given, known):
            self._undecided(given, loader)

    def _revision(self, node: ast.Call, entry: Call) -> str | None:
        given = argument(node, None, entry.revision) if entry.revision else None
        values = self.evaluator.values(given).known if given is not None else ()
        return values[0].text if values and values[0].text != "main" else None

    def _server(self, node: ast.Call, entry: Call) -> str | None:
        """The address that the client, or the call itself, was given."""
        if entry.server is None:
            return None
        receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
        makers = [node, *(self.module.instances(receiver) if receiver is not None else ())]
        for maker in makers:
            for keyword in (entry.server, "base_url", "openai_api_base", "api_base"):
                given = argument(maker, None, keyword)
                values = self.evaluator.values(given).known if given is not None else ()
                if values:
                    return values[0].text
        return None

    def _undecided(self, node: ast.expr, loader: str) -> None:
        text = ast.unparse(node)
        shown = text if len(text) <= _LONGEST_EXPRESSION else f"{text[: _LONGEST_EXPRESSION - 1]}…"
        self.found.append(Undecided(self._location(node), shown, loader))

    # -- names that mean a model

    def _keywords(self, node: ast.Call) -> None:
        for keyword in node.keywords:
            if keyword.arg and self.tables.key(keyword.arg):
                self._meant(keyword.arg, keyword.value, f"argument {keyword.arg}")

    def _named(self, node: ast.AST) -> None:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                name = target.id if isinstance(target, ast.Name) else getattr(target, "attr", None)
                self._meant(name, node.value, f"variable {name}")
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            name = node.target.id if isinstance(node.target, ast.Name) else getattr(node.target, "attr", None)
            self._meant(name, node.value, f"variable {name}")
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    self._meant(key.value, value, f"key {key.value}")
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            self._parameters(node.args)

    def _parameters(self, arguments: ast.arguments) -> None:
        positional = [*arguments.posonlyargs, *arguments.args]
        defaulted = positional[len(positional) - len(arguments.defaults) :]
        for one, default in zip(defaulted, arguments.defaults, strict=True):
            self._meant(one.arg, default, f"parameter {one.arg}")
        for one, keyword_default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if keyword_default is not None:
                self._meant(one.arg, keyword_default, f"parameter {one.arg}")

    def _meant(self, name: str | None, node: ast.expr, how: str) -> None:
        """A value under a name that means a model, where it looks like one."""
        key = self.tables.key(name) if name else None
        if key is None or isinstance(node, ast.Name | ast.Attribute):
            return
        for value in self.evaluator.values(node).known:
            if value.module is self.module and id(value.node) not in self.told:
                found = by_key(value.text, key.kind, key.origin, None, self.tables)
                if found is not None:
                    self._tell(value, found, how, Certainty.LIKELY)

    # -- places

    def _tell(self, value: Value, found: Found, how: str, certainty: Certainty) -> None:
        if id(value.node) in self.told and certainty is not Certainty.CERTAIN:
            return
        self.told.add(id(value.node))
        place = self._location(value.node) if value.module is self.module else _in(value)
        self.found.append(reference(found, place, how, certainty))

    def _location(self, node: ast.expr) -> Location:
        start, end = node.lineno, node.end_lineno or node.lineno
        line, cell = self.place(start)
        end_line = line + (end - start)
        return Location(
            self.module.path,
            line,
            self._column(start, node.col_offset),
            end_line,
            self._column(end, node.end_col_offset or node.col_offset),
            cell,
        )

    def _column(self, line: int, offset: int) -> int:
        """The column in code points: the parser counts bytes."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return len(text.encode()[:offset].decode(errors="ignore")) + 1


def _in(value: Value) -> Location:
    """The place of a literal of another module; its columns are counted in bytes, which names are."""
    node = value.node
    end = node.end_lineno or node.lineno
    return Location(value.module.path, node.lineno, node.col_offset + 1, end, (node.end_col_offset or 0) + 1)


def _is_object(node: ast.expr, known: Values) -> bool:
    """Whether the argument is plainly an object or a path made at run time, not a name: a call's result."""
    return isinstance(node, ast.Constant) and not known.known


def _loader_name(dotted: str) -> str:
    return dotted.removeprefix("?.")
