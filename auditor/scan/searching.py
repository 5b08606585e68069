"""Search one Python module: loader calls by table, then names that mean a model, then known names."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Final

from auditor.model import Certainty, Kind, Location, Published, Route, Undecided
from auditor.scan import names
from auditor.scan.addresses import weights_at
from auditor.scan.calls import argument, shown
from auditor.scan.commands import CommandReader
from auditor.scan.embedded import command_text, is_command, is_command_name
from auditor.scan.identify import Client, Found, by_call, by_key, reference
from auditor.scan.known import Known
from auditor.scan.loaders import Argument, Call, Defaults, Publishing
from auditor.scan.modules import Module
from auditor.scan.options import Scripts, no_scripts
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.tables import Service, Tables
from auditor.scan.values import Evaluator, Value
from auditor.scan.wrappers import Wrappers, handed_arguments

_LONGEST_EXPRESSION: Final = 200
_LONGEST_NAME: Final = 300

#: A name of several words, or of a word and a version; a maker's name and a dot may stand before it.
_TELLING: Final = re.compile(
    r"[a-z][a-z0-9]*[-_][A-Za-z0-9._-]{1,60}|(?:[a-z0-9]{2,12}\.){1,2}[a-z][a-z0-9]*[-_][A-Za-z0-9._:-]{1,60}"
)

#: Endings of names that speak about models without holding the name of one.
_NO_NAME: Final = re.compile(
    r"(?:prefix|suffix|marker|pattern|regex|dim|dimension|limit|price|cost|type|famil[iy]|label|title"
    r"|description|dir|folder|file|class|kwarg|arg|config|size|length|tokens?|provider|index|index_name"
    r"|collection|collection_name|bucket|namespace|branch|author|user|username)(?:e?s)?$",
    re.IGNORECASE,
)
#: What a function that makes a model of a size is called: `resnet50`, `ResNet50V2`, `vgg16_bn`, `alexnet`.
_MADE: Final = re.compile(r"[A-Za-z]+[A-Za-z0-9_]*(?:\d|net|Net|ception)[A-Za-z0-9_]*")
_WORDS: Final = re.compile(r"[a-z]+/[a-z]+")

#: Keywords under which a command line is handed on, to a container or a job.
_COMMANDS: Final = frozenset({"command", "cmd", "entrypoint", "start_command", "container_command"})

#: Keywords under which a client takes a server's address, whatever its library.
_SERVERS: Final = ("base_url", "openai_api_base", "api_base", "azure_endpoint")


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
        self.rest = rest
        self.module, self.tables, self.known = module, tables, known
        self.place, self.in_tree = place, in_tree
        self.evaluator = Evaluator(lambda dotted, call: _passing(tables, dotted, call))
        self.wrappers = wrappers
        self.commands = CommandReader(tables, scripts)
        self.scripts = scripts
        self.told: set[int] = set()
        self.found: list[Find] = []

    def run(self) -> list[Find]:
        """Everything the module refers to."""
        module = self.module
        calls = [(node, self._dotted(node.func)) for node in module.searched.calls]
        self._pass_over(calls)
        for call, dotted in calls:
            self._call(call, dotted)
            self.rest()
        for given in tuple(self.module.assigned.values()):
            for one in given:
                self._started(one)
        if not self.tables.calls.bundling.isdisjoint(module.libraries):
            self._bundles()
        self._named()
        for call, dotted in calls:
            if call.keywords and self.tables.calls.publish(dotted) is None:
                self._pairs({one.arg: one.value for one in call.keywords if one.arg}, "argument")
        for node in module.searched.dictionaries:
            named = [(one, value) for one, value in zip(node.keys, node.values, strict=True)]
            plain = [(one.value, value) for one, value in named if isinstance(one, ast.Constant)]
            self._pairs({key: value for key, value in plain if isinstance(key, str)}, "key")
        for string in module.searched.strings:
            self._mentioned(string)
        return self.found

    def _dotted(self, function: ast.expr) -> str:
        """The dotted name of what is called where it matters, else only the last part of it."""
        last = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        calls = self.tables.calls
        if (
            calls.may_load(last)
            or calls.may_publish(last)
            or is_command_name(last)
            or self.module.own(function)
        ):
            return self.module.dotted(function) or ""
        return f"?.{last}" if isinstance(function, ast.Attribute) else last

    def _pass_over(self, calls: Iterable[tuple[ast.Call, str]]) -> None:
        """A name under which something is published is no model that is used."""
        for call, dotted in calls:
            entry = self.tables.calls.publish(dotted)
            given = _argument(call, entry.values) if entry else None
            values = self.evaluator.values(given, self.module).known if given is not None else ()
            self.told.update(id(value.node) for value in values if value.module is self.module)
            if entry is not None and entry.names and given is not None:
                self._published(call, entry, given, values)

    def _published(self, call: ast.Call, entry: Publishing, given: ast.expr, values: Iterable[Value]) -> None:
        """The names that a call gives a model to others under; one known only at run time is none."""
        if isinstance(given, ast.Constant) and given.value is None:
            return
        if entry.publishes_model(self._text(argument(call, None, "repo_type")), _receiver(call)):
            how = entry.call.removeprefix("*").lstrip(".")
            known = dict.fromkeys(value.text for value in values if names.is_repository(value.text))
            place = self.place(given, self.module)
            self.found += [Published(name, place, how) for name in known or (None,)]

    # -- loader calls

    def _call(self, node: ast.Call, dotted: str) -> None:
        entry = self.tables.calls.load(dotted)
        if entry is not None:
            if entry.needs is None or self._truth(node, entry.needs):
                self._loader(node, entry, dotted.removeprefix("?."))
            return
        if is_command(dotted) and node.args:
            self._command(node.args[0])
        for one in node.keywords:
            if one.arg in _COMMANDS and isinstance(one.value, ast.Constant | ast.JoinedStr | ast.List):
                self._command(one.value)
        if not self.module.own(node.func):
            return
        for handed, given in handed_arguments(self.wrappers.of(node, self.module), node):
            self._load(given, handed.loader, handed.dotted, node, own=False)

    def _truth(self, node: ast.Call, needed: Argument) -> bool:
        given = _argument(node, needed)
        return given is not None and not (isinstance(given, ast.Constant) and not given.value)

    def _loader(self, node: ast.Call, entry: Call, loader: str) -> None:
        given = _argument(node, entry.model)
        if entry.callee is not None:
            self._callee(node, entry, entry.callee, loader)
        elif given is not None and not (isinstance(given, ast.Constant) and given.value is None):
            self._load(given, entry, loader, node, own=True)
        elif entry.defaults is not None:
            self._default(node, entry, entry.defaults, loader)
        for keyword in entry.besides:
            other = argument(node, None, keyword)
            if other is not None and not (isinstance(other, ast.Constant) and not other.value):
                self._load(other, replace(entry, objects=True), loader, node, own=False)

    def _callee(self, node: ast.Call, entry: Call, form: str, loader: str) -> None:
        """The function is called like the model that it makes."""
        name = loader.rpartition(".")[2]
        if _MADE.fullmatch(name):
            found = Found(form.format(name=name), entry.origin, entry.route, entry.kind)
            self.found.append(reference(found, self.place(node.func, self.module), loader, Certainty.CERTAIN))

    def _default(self, node: ast.Call, entry: Call, defaults: Defaults, loader: str) -> None:
        """No model is given: the library has one for the task."""
        given = _argument(node, defaults.by)
        for value in self.evaluator.values(given, self.module).known if given is not None else ():
            model = defaults.names.get(value.text)
            if model is not None:
                found = Found(model, entry.origin, entry.route, entry.kind)
                place = self.place(value.node, value.module)
                self.found.append(reference(found, place, f"{loader} default", Certainty.CERTAIN))

    def _load(self, given: ast.expr, entry: Call, loader: str, node: ast.Call, *, own: bool) -> None:
        known = self.evaluator.values(given, self.module)
        client = self._client(node, entry)
        revision = self._text(argument(node, None, entry.revision)) if own and entry.revision else None
        ending = self._text(_argument(node, entry.joined)) if entry.joined else None
        stated = self._text(argument(node, None, entry.kind_by)) if own and entry.kind_by else None
        runs_code = own and self._runs_code(node)
        places: dict[int, list[tuple[Value, Found]]] = {}
        forms = [value for value in known.known if value.text in entry.formats]
        self.told.update(id(value.node) for value in forms)
        if forms and own:
            self._files(node, entry, loader)
        for value in known.known:
            if value in forms:
                continue
            whole = value.text
            if entry.within is not None:
                match = re.search(entry.within, whole)
                whole = match[1] if match is not None else ""
            text = f"{whole}/{ending}" if ending and "/" not in whole else whole
            plain = weights_at(text, self.tables) if "://" in text else None
            found = self._in_tree(plain or by_call(text, entry, self.tables, client), text)
            if stated == "space":
                self.told.add(id(value.node))
            elif found is not None:
                found = replace(found, kind=Kind.DATASET) if stated == "dataset" else found
                if found.revision is None and revision not in (None, "main"):
                    found = replace(found, revision=revision)
                found = replace(found, remote_code=True) if runs_code else found
                places.setdefault(id(value.node), []).append((value, found))
        for finds in places.values():
            self._tell(finds, loader)
        silent = not places and not forms and stated != "space" and not self._tolerated(given, entry)
        if own and (silent or (places and known.cut)):
            self._undecided(given, loader)

    def _files(self, node: ast.Call, entry: Call, loader: str) -> None:
        """The files that are loaded in a form that is given, as far as their addresses say whose they are."""
        given = argument(node, None, entry.files) if entry.files else None
        inner = given.values if isinstance(given, ast.Dict) else [given]
        for value in [value for one in inner for value in self.evaluator.values(one, self.module).known]:
            found = weights_at(value.text, self.tables)
            if found is not None and id(value.node) not in self.told:
                self._tell([(value, replace(found, kind=entry.kind))], loader)

    def _runs_code(self, node: ast.Call) -> bool:
        """Whether the call plainly asks for the repository's own code to be run."""
        return any(
            one.arg in self.tables.remote_code
            and isinstance(one.value, ast.Constant)
            and one.value.value is True
            for one in node.keywords
        )

    def _in_tree(self, found: Found | None, text: str) -> Found | None:
        """A path names a model only where something is; there it comes before a name of the Hub."""
        if found is None or not found.sure or found.route is not Route.WEIGHTS:
            return found
        if found.origin == "local":
            path = self.in_tree(found.model)
            return replace(found, model=path) if path is not None else None
        path = self.in_tree(text) if found.origin == "huggingface" and "/" in text else None
        return replace(found, model=path, origin="local", revision=None) if path is not None else found

    def _tolerated(self, given: ast.expr, entry: Call) -> bool:
        """Whether an argument that names nothing is no silence: a loaded model, or any method's argument."""
        if entry.call.startswith("*"):
            return not entry.call.endswith("from_pretrained") or isinstance(given, ast.Constant)
        if not entry.objects:
            return False
        words = shown(given).lower()
        return not any(word in words for word in ("name", "id", "path", "arg", "conf", "env", "[", "'", '"'))

    def _text(self, node: ast.expr | None) -> str | None:
        known = self.evaluator.values(node, self.module).known if node is not None else ()
        return known[0].text if known else None

    def _client(self, node: ast.Call, entry: Call) -> Client:
        """What the client, or the call itself, was told besides the model."""
        provider = self._text(argument(node, None, entry.provider)) if entry.provider else None
        if entry.server is None:
            return Client(provider=provider)
        receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
        makers = [node, *(self.module.instances(receiver) if receiver is not None else ())]
        for maker in makers:
            given = argument(maker, None, entry.server, *_SERVERS)
            if given is not None and not (isinstance(given, ast.Constant) and given.value is None):
                return Client(self._text(given) or "", provider)
        return Client(None, provider)

    def _undecided(self, node: ast.expr, loader: str) -> None:
        text = shown(node)
        cut = text if len(text) <= _LONGEST_EXPRESSION else f"{text[: _LONGEST_EXPRESSION - 1]}…"
        self.found.append(Undecided(self.place(node, self.module), cut, loader))

    def _command(self, node: ast.expr) -> None:
        """A command line that the program runs, or has run elsewhere."""
        command = command_text(node, lambda one: self._text(one))
        place = self.place(node, self.module)
        self.told.update(id(part) for part in ast.walk(node))
        for find in self.commands.read(Text("", command), 0, command, {}) if command else ():
            if isinstance(find, Undecided | Published):
                self.found.append(replace(find, location=place))
            else:
                self.found.append(replace(find, location=place, role=names.role_of(self.module.path)))

    def _started(self, node: ast.expr) -> None:
        """A list of words that starts a script of the project: what its options are given."""
        if not isinstance(node, ast.List):
            return
        words = [one.value if isinstance(one, ast.Constant) else None for one in node.elts]
        script = next((one for one in words if isinstance(one, str) and one.endswith(".py")), None)
        for option, entry in self.scripts(script, self.module.path).items() if script else ():
            if option in words[:-1]:
                given = node.elts[words.index(option) + 1]
                self._load(given, entry, f"{script} {option}", ast.Call(node, [], []), own=False)

    def _bundles(self) -> None:
        """Names of a library that stand for models, each where it is first used."""
        bundles = self.tables.calls.bundles
        lasts = {one.rpartition(".")[2] for one in bundles}
        seen: set[str] = set()
        for node in ast.walk(self.module.tree):
            if isinstance(node, ast.Attribute) and node.attr in lasts:
                dotted = self.module.dotted(node) or ""
            elif isinstance(node, ast.Name):
                dotted = self.module.imports.get(node.id, "")
            else:
                continue
            if dotted in bundles and (isinstance(node, ast.Attribute) or dotted not in seen):
                seen.add(dotted)
                model, origin = bundles[dotted]
                found = Found(model, origin, Route.WEIGHTS, Kind.MODEL)
                self.found.append(reference(found, self.place(node, self.module), dotted, Certainty.CERTAIN))

    # -- names that mean a model

    def _named(self) -> None:
        """Variables, parameters, fields and options by their names."""
        for name, how, given in self.module.searched.named:
            self._all_meant(name, given, how)
        for function in self.module.searched.functions:
            self._parameters(function.args)

    def _parameters(self, arguments: ast.arguments) -> None:
        positional = [*arguments.posonlyargs, *arguments.args]
        defaulted = positional[len(positional) - len(arguments.defaults) :]
        pairs: list[tuple[ast.arg, ast.expr | None]] = [*zip(defaulted, arguments.defaults, strict=True)]
        pairs += zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        together = {one.arg for one, _ in pairs}
        for one, default in pairs:
            if default is not None:
                self._all_meant(one.arg, [default], f"parameter {one.arg}", others=together)

    def _pairs(self, pairs: Mapping[str, ast.expr], word: str) -> None:
        """Arguments of a call, or entries of a dictionary."""
        for name, value in pairs.items():
            self._all_meant(name, [value], f"{word} {name}", pairs)

    def _all_meant(
        self,
        name: str,
        given: list[ast.expr],
        how: str,
        beside: Mapping[str, ast.expr] | None = None,
        others: Collection[str] = (),
    ) -> None:
        """What a name that means a model is given; `others` are the names beside it."""
        key = self.tables.key_beside(name, beside or others) or self.tables.key(name)
        if key is None and self.tables.publishes(name):
            self.told.update(id(one) for one in given)
        if _no_name(name):
            self.module.searched.idle.update(id(one) for node in given for one in _plain(node))
            return
        if key is None:
            return
        service = self._service(beside or {})
        if key.kind is Kind.DATASET:
            given = [*given, *(part for node in given for part in _parts(node))]
        for node in given:
            if beside is None and isinstance(node, ast.Name | ast.Attribute):
                continue  # told where it is assigned
            inner = _described(node) if isinstance(node, ast.Dict) else [node]
            for value in [value for one in inner for value in self.evaluator.values(one, self.module).known]:
                if value.module is not self.module or id(value.node) in self.told:
                    continue
                found = by_key(value.text, key.kind, key.origin, service, self.tables)
                spoken = self._spoken if self.tables.provider(value.text) is None else None
                if found is None and service is None and key.kind is Kind.MODEL and spoken is not None:
                    found = by_key(value.text, key.kind, key.origin, spoken, self.tables)
                if found is not None and (key.beside or not self._mere_words(found)):
                    self._tell([(value, found)], how, Certainty.LIKELY)

    def _mere_words(self, found: Found) -> bool:
        """Whether a name is two plain words, as paths and made-up values are, and nobody known is meant."""
        return bool(_WORDS.fullmatch(found.model)) and not self.known.has(found.model)

    def _service(self, beside: Mapping[str, ast.expr]) -> Service | None:
        """The service that the arguments or keys beside a model's name point to."""
        for name in self.tables.siblings:
            text = self._text(beside[name]) if name in beside else None
            service = (self.tables.service_at(text) or self.tables.provider(text)) if text else None
            if service is not None:
                return service
        return None

    @cached_property
    def _spoken(self) -> Service | None:
        """The one hosted service whose address the module holds."""
        texts = [str(one.value) for one in self.module.searched.strings]
        services = [self.tables.service_at(text) for text in texts if text.startswith("https://")]
        spoken = {one.origin: one for one in services if one is not None and one.hosts}
        return next(iter(spoken.values())) if len(spoken) == 1 else None

    # -- names that are known

    def _mentioned(self, node: ast.Constant) -> None:
        """A string that is the name of a model by its form, wherever it stands."""
        text = str(node.value)
        if id(node) in self.told or len(text) > _LONGEST_NAME:
            return
        value = Value(text, node, self.module)
        if "/" not in text:
            self._telling(value)
            return
        if (found := self._routed(text)) is not None:
            idle = id(node) in self.module.searched.idle
            self._tell([(value, found)], "text", Certainty.POSSIBLE if idle else Certainty.LIKELY)
            return
        if "://" in text and (found := weights_at(text, self.tables)) is not None:
            certainty = Certainty.POSSIBLE if id(node) in self.module.searched.idle else Certainty.LIKELY
            self._tell([(value, found)], "address", certainty)
            return
        named = names.address(text) or names.Named(text)
        if not names.is_hub_name(named.model):
            return
        if self.known.has(named.model) or self.tables.says_model(named.model):
            kind = Kind.DATASET if named.dataset else Kind.MODEL
            found = Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)
            if self._mere_words(found):
                return
            says = self.tables.says_model(named.model) or self.known.is_model(named.model)
            used = says and id(node) not in self.module.searched.idle
            self._tell([(value, found)], "text", Certainty.LIKELY if used else Certainty.POSSIBLE)

    def _routed(self, text: str) -> Found | None:
        """A service's own string of a model, with slashes in it or with the service before it."""
        service, rest = self.tables.service_of(text), text
        if service is None and (split := self.tables.prefixed(text)) is not None:
            rest = split[2]
            service = self.tables.service_of(rest)
            service = service if service and split[1] and service.origin == split[0] else None
        if service is None or not service.telling:
            return None
        model = service.canonical.format(name=rest)
        return Found(model, service.origin, service.route, Kind.MODEL)

    def _telling(self, value: Value) -> None:
        """A name without organisation that only a model has, if it is used and not only spoken of."""
        text = value.text
        if not _TELLING.fullmatch(text) or id(value.node) in self.module.searched.idle:
            return
        service = self.tables.service_of(text)
        if service is not None and (service.telling or service == self._spoken):
            found = Found(service.canonical.format(name=text), service.origin, service.route, Kind.MODEL)
            self._tell([(value, found)], "text", Certainty.LIKELY)

    def _tell(
        self, finds: list[tuple[Value, Found]], how: str, certainty: Certainty = Certainty.CERTAIN
    ) -> None:
        """One reference for one place: what else may stand there are its alternatives."""
        value, found = finds[0]
        if value.module is self.module:
            self.told.add(id(value.node))
        if certainty is Certainty.CERTAIN and not found.sure:
            certainty = Certainty.LIKELY
        others = tuple(dict.fromkeys(one.model for _, one in finds[1:] if one.model != found.model))
        self.found.append(reference(found, self.place(value.node, value.module), how, certainty, others))


def _passing(tables: Tables, dotted: str, call: ast.Call) -> list[ast.expr]:
    """The arguments that a call of a library gives back: a menu its choices."""
    choice = tables.calls.choice(dotted)
    if choice is None:
        return []
    given = [keyword.value for keyword in call.keywords if keyword.arg in choice.values.keywords]
    first = argument(call, choice.values.position)
    return [*([first] if first is not None else []), *given]


def _receiver(call: ast.Call) -> str:
    """What a method is called on, as source; empty for a function."""
    return shown(call.func.value) if isinstance(call.func, ast.Attribute) else ""


@lru_cache(maxsize=20_000)
def _no_name(name: str) -> bool:
    return bool(_NO_NAME.search(name))


#: Keys under which the entry of a list of data sets has its name.
_ENTRY: Final = frozenset({"id", "name", "path", "dataset", "dataset_id", "repo_id", "hf_path"})


def _parts(node: ast.expr, depth: int = 0) -> Iterator[ast.expr]:
    """The names in a literal that describes several things: a list of dictionaries."""
    if depth > 4:
        return
    if isinstance(node, ast.List | ast.Tuple):
        for one in node.elts:
            yield from _parts(one, depth + 1)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(value, ast.List | ast.Tuple | ast.Dict):
                yield from _parts(value, depth + 1)
            elif depth and isinstance(key, ast.Constant) and key.value in _ENTRY:
                yield value


def _described(node: ast.Dict) -> list[ast.expr]:
    """The values of a mapping, but for those whose key says that they name no model."""
    pairs = zip(node.keys, node.values, strict=True)
    return [value for key, value in pairs if not (isinstance(key, ast.Constant) and _no_name(str(key.value)))]


def _plain(node: ast.expr) -> Iterable[ast.expr]:
    """A literal, or the elements of a list of such."""
    return node.elts if isinstance(node, ast.List | ast.Tuple | ast.Set) else (node,)


def _argument(call: ast.Call, where: Argument) -> ast.expr | None:
    return argument(call, where.position, *where.keywords)
