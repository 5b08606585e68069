"""Names that mean a model: of variables, parameters, fields, options, arguments and keys."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.scan import names
from auditor.scan.identity.forms import behind_area, is_account
from auditor.scan.identity.found import Found
from auditor.scan.identity.nameless import no_name, tells_prices
from auditor.scan.identity.pinned import as_revision, is_commit, is_repository_name, revision_key
from auditor.scan.identity.several import listed
from auditor.scan.identity.stored import as_on_hub
from auditor.scan.identity.under_key import ANY, by_key
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables, unsorted
from auditor.scan.python.search.answering import answered
from auditor.scan.python.search.class_files import files_of_classes
from auditor.scan.python.search.class_sizes import sizes_of_classes
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.implied import called_after, may_have
from auditor.scan.python.search.labels import described, labels, unlisted
from auditor.scan.python.search.mentions import Mentions
from auditor.scan.python.search.offered import made, offered, service_in
from auditor.scan.python.search.placed import by_place, looked_up, of_called
from auditor.scan.python.search.put_before import where_written
from auditor.scan.python.search.reached import Reaching, word
from auditor.scan.python.search.registered import registered
from auditor.scan.python.search.unowned import Unowned
from auditor.scan.python.search.whose import Whose
from auditor.scan.python.search.written import is_written
from auditor.scan.python.source.idle import texts_in
from auditor.scan.python.source.literals import each_of, held_in, leaves, names_within, patterns_in, text_of
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value
from auditor.scan.python.values.lengthened import is_key_of, lengthens
from auditor.scan.python.values.rooted import file_below, plain_text

_MODEL_TYPE: Final = re.compile(r"(?:model|llm|encoder)[_-]?type$", re.IGNORECASE)

#: So many services among the keys of a mapping are no chance.
_SOME: Final = 3

#: What stands beside the name of a repository of code.
_OF_CODE: Final = frozenset({"release", "branch"})

#: Origins whose names may be pinned by a revision beside them.
_PINNED: Final = frozenset({"huggingface", "modelscope"})

#: What stands beside the name of a model in an account of what was asked of it.
_COUNTED: Final = frozenset(
    {
        *("tokens_in", "tokens_out", "input_tokens", "output_tokens"),
        *("prompt_tokens", "completion_tokens", "total_tokens"),
    }
)

#: What stands beside the choices in what a service answers, where the model is one that nobody asks for.
_ANSWERS: Final = frozenset({"object", "usage", "created"})


class Naming:
    """The names of one module, and what each is given."""

    def __init__(self, module: Module, tables: Tables, finds: Finds, mentions: Mentions) -> None:
        """Read the names of `module`; `mentions` knows the service that the module speaks of."""
        self._module, self._tables, self._finds, self._mentions = module, tables, finds, mentions
        self._reaching = Reaching(module, tables, finds)
        self._whose = Whose(module, tables, finds, mentions)
        self.unowned = Unowned(module, tables, finds, lambda: mentions.store)

    def run(self, calls: Iterable[ast.Call], publishing: Iterable[ast.Call] = ()) -> None:
        """Tell what names mean a model, those of the arguments of `calls` among them.

        The arguments of `publishing` calls mean none that is used.
        """
        searched = self._module.searched
        calls = list(calls)
        above = self._reaching.look(calls)
        for name, how, given in chain(searched.named, answered(self._module)):
            self._all_meant(name, given, how)
        for attribute, files in files_of_classes(self._module):
            self._all_meant("model_path", files, f"attribute {attribute}")
        for function in searched.functions:
            self._parameters(function.args)
        for call in calls:
            self._pairs(by_place(call, self._module, self._finds.told, self._says_model), "argument")
            self._pairs(looked_up(call), "key")
            if call.keywords:
                pairs = {one.arg: one.value for one in call.keywords if one.arg}
                self._pairs(pairs, "argument", above.get(id(call)))
                self._pairs(of_called(call, pairs), "argument")
        for one in (keyword for call in publishing for keyword in call.keywords):
            if one.arg and no_name(one.arg):
                self._of_none(one.arg, [one.value], f"argument {one.arg}")
        for put in [one for given in self._module.filled.values() for _, one in given]:
            key = word(put.keys[0]) if isinstance(put, ast.Dict) and put.keys else None
            if isinstance(put, ast.Dict) and key is not None and self._tables.key(unsorted(key)) is not None:
                self._pairs({key: put.values[0]}, "key", above.get(id(put)))
        for node in searched.dictionaries:
            named = [(one, value) for one, value in zip(node.keys, node.values, strict=True)]
            plain = [(word(one), value) for one, value in named]
            pairs = {key: value for key, value in plain if key is not None}
            if "choices" in pairs and not _ANSWERS.isdisjoint(pairs):
                self._finds.told.update(id(one) for key, one in pairs.items() if key == "model")
            self._pairs(pairs, "key", above.get(id(node)))
            self._by_provider(pairs)

        self._lists()

    def _lists(self) -> None:
        """The models of lists that are called so, whose entries describe each, and of enumerations."""
        for value, found in sizes_of_classes(self._module, self._tables):
            self._finds.tell([(value, found)], "member of an enumeration", Certainty.LIKELY)
        for how, ids in offered(self._module, self._says_model):
            self._all_meant("model", list(ids), how, {}, above=service_in(how, self._tables))
        for how, key in registered(self._module, self._tables):
            model = by_key(str(key.value), ANY, None, self._tables)
            if model is not None and id(key) not in self._finds.told:
                self._finds.tell([(Value(str(key.value), key, self._module), model)], how, Certainty.LIKELY)
        for how, ids in made(self._module):
            if all(isinstance(one, ast.Constant) and self._whose.is_short(one.value) for one in ids):
                self._all_meant("model", list(ids), how, {})

    def _says_model(self, text: str) -> bool:
        return self._tables.service_of(text) is not None or self._tables.says_model(f"/{text}")

    def _parameters(self, arguments: ast.arguments) -> None:
        positional = [*arguments.posonlyargs, *arguments.args]
        defaulted = positional[len(positional) - len(arguments.defaults) :]
        pairs: list[tuple[ast.arg, ast.expr | None]] = [*zip(defaulted, arguments.defaults, strict=True)]
        pairs += zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        together = {one.arg for one, _ in pairs}
        for one, default in pairs:
            if default is not None and one.arg == "repo" and not _OF_CODE.isdisjoint(together):
                self._finds.told.add(id(default))
            elif default is not None:
                self._all_meant(one.arg, [default], f"parameter {one.arg}", others=together)

    def _pairs(self, pairs: Mapping[str, ast.expr], word: str, above: Service | None = None) -> None:
        """Arguments of a call, or entries of a dictionary that may be for the service `above`."""
        for name, value in pairs.items():
            self._all_meant(name, [value], f"{word} {name}", pairs, above=above)
            if is_repository_name(name):
                self._pinned(name, value, f"{word} {name}", pairs)

    def _by_provider(self, pairs: Mapping[str, ast.expr]) -> None:
        """The entries of a mapping whose keys are services: for each the models that it is asked for."""
        services = {key: one for key in pairs if (one := self._tables.provider(key)) is not None}
        if len(services) < _SOME or len(services) * 2 < len(pairs):
            return
        for key, service in services.items():
            for node, text in leaves(pairs[key]):
                model = names.is_hub_name(text) and self._tables.says_model(text)
                model = model or (service.store and self._is_tagged(text))
                telling = id(node) not in self._finds.told and (model or self._tables.service_of(text))
                found = by_key(text, ANY, service, self._tables) if telling else None
                if found is not None:
                    told = [(Value(text, node, self._module), found)]
                    self._finds.tell(told, f"key {key}", Certainty.LIKELY)

    def _is_tagged(self, text: str) -> bool:
        """Whether a name is one of a model as a store tells its versions apart: `qwen3:latest`."""
        name, colon, _ = text.partition(":")
        return bool(colon) and text == text.lower() and names.is_bare_name(name) and self._says_model(name)

    def _pinned(self, name: str, given: ast.expr, how: str, beside: Mapping[str, ast.expr]) -> None:
        """A repository's name whose commit stands beside it, whatever the two are called."""
        revision = self._revision(name, beside)
        if not is_commit(revision):
            return
        for value in self._finds.values(given).known:
            if value.module is self._module and id(value.node) not in self._finds.told:
                found = by_key(value.text, ANY, None, self._tables)
                if found is not None and found.origin == "huggingface":
                    self._finds.tell([(value, replace(found, revision=revision))], how, Certainty.LIKELY)

    def _at_revision(self, found: Found, name: str, node: ast.expr, beside: Mapping[str, ast.expr]) -> Found:
        """What was found, at the revision beside its name, or inside the mapping that describes it."""
        if found.origin not in _PINNED or found.revision is not None:
            return found
        if isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            name, beside = "path", {word(key) or "": one for key, one in pairs}
        return replace(found, revision=self._revision(name, beside))

    def _revision(self, name: str, beside: Mapping[str, ast.expr]) -> str | None:
        """The revision that is stated beside a name, None if none is or it is the main one."""
        key = revision_key(name, beside)
        return as_revision(self._finds.text(beside[key])) if key is not None else None

    def _all_meant(
        self,
        name: str,
        given: list[ast.expr],
        how: str,
        beside: Mapping[str, ast.expr] | None = None,
        others: Collection[str] = (),
        above: Service | None = None,
    ) -> None:
        """What a name that means a model is given; `others` are the names beside it."""
        name, given = unlisted(unsorted(name), given, self._tables)
        key = self._key(name, given, beside or others) if self._tables.knows(name) else None
        if no_name(name) and (key is None or not (key.like or (key.files and self.unowned.alone))):
            self._of_none(name, given, how)
            return
        if key is None or (key.files and not _fills_in(how, given)):
            self.unowned.note_use(name, given if key is None else [], how)
            return
        service = self._tables.beside(name, self._reaching.service(beside or {}) or above)
        if key.kind is Kind.DATASET:
            given = [*given, *(part for node in given for part in names_within(node))]
        short = self._whose.short(key, given) if service is None else {}
        for node in given:
            if beside is None and (isinstance(node, ast.Name | ast.Attribute) or lengthens(node, name, how)):
                continue  # told where it is assigned
            self.unowned.note_path(node, key, how)
            inner = described(node, self._tables) if isinstance(node, ast.Dict) else [(node, None)]
            self._finds.told.update(labels(node, self._tables))
            told = [(value, of) for one, of in inner for value in self._finds.values(one, here=True).known]
            stated = service or self._tables.states_origin(key)
            after = None if stated else called_after(name, [value for value, _ in told], self._tables)
            for value, of in told:
                if self._is_told(value):
                    continue
                self.unowned.note(node, value, key, name, how, beside)
                of = of or service or self._reaching.sent_to.get(id(value.node))
                of = of or self._whose.of(node, value, beside or {})
                of = of or (after if after is not None and may_have(after, value.text) else None)
                several = listed(value.text, key, of, self._tables)
                for one in several:
                    self._finds.tell([(value, one)], how, Certainty.LIKELY)
                found = None if several else self._whose.meant(value, node, key, of, service, beside or {})
                if value.text in short and (found is None or found.origin == "huggingface"):
                    found = Found(short[value.text], "huggingface", Route.WEIGHTS, Kind.MODEL)
                if found is None or self._finds.is_short_for(value, node, self._tables):
                    continue
                every = [one for one, _ in told]
                written = where_written(value, found, every, self._finds, self._tables)
                if written is not None:
                    found = self._at_revision(found, name, node, beside or {})
                    found = replace(found, revision=found.revision or self._finds.commit(value, found))
                    self._used(found, written, key, how, beside)

    def _used(
        self, found: Found, value: Value, key: Key, how: str, beside: Mapping[str, ast.expr] | None
    ) -> None:
        """Tell what a string names, unless it stands in an account of what was asked, or is mere words.

        A file that the module writes is none that it uses.
        """
        made = key.files and found.origin == "local" and is_written(value.text, self._module.text.data)
        if made or (beside and not _COUNTED.isdisjoint(beside)):
            self._finds.told.add(id(value.node))
        elif key.beside or is_commit(found.revision) or not self._mentions.says_nothing(found, key):
            self._finds.tell([(value, found)], how, Certainty.LIKELY)

    def _key(self, name: str, given: list[ast.expr], beside: Collection[str]) -> Key | None:
        """The entry for a name beside others; what is published under it is none that is used."""
        key = self._tables.key_beside(name, beside) or self._tables.key(name)
        if key is None and self._tables.publishes(name):
            self._finds.told.update(id(one) for one in given)
        return key

    def _is_told(self, value: Value) -> bool:
        """Whether what is given is told already, or told where the model's name is written."""
        if value.module is not self._module or id(value.node) in self._finds.told:
            return True
        if isinstance(value.node, ast.BinOp | ast.JoinedStr) and is_account(value.text, self._tables):
            return True
        if not isinstance(value.node, ast.JoinedStr):
            return False
        return is_key_of(value.node) or behind_area(value.text, self._tables) is not None

    def _of_none(self, name: str, given: list[ast.expr], how: str) -> None:
        """What a name is given that speaks about models: only what kind it is of may be one of a service."""
        if tells_prices(name):
            self._module.searched.idle.update(one for node in given for one in texts_in(node))
        if not _MODEL_TYPE.search(name) or how.startswith("key "):
            inner = (one for node in given for one in (*each_of(node), *patterns_in(name, node)))
            spoken_of = (one for one in inner if not self._leads(name, one))
            self._module.searched.idle.update(map(id, spoken_of))

    def _leads(self, name: str, node: ast.expr) -> bool:
        """Whether a string says by itself where a model is: an address, a provider and its model, a copy."""
        text = text_of(node)
        routed = name.lower().endswith("provider") and "/" in text
        return "://" in text or routed or as_on_hub(text, Kind.MODEL, self._tables) is not None


def _fills_in(how: str, given: list[ast.expr]) -> bool:
    """Whether a file is asked for there; what a node of an editor offers, the node itself fetches."""
    plain = (ast.Constant, ast.IfExp) if how.startswith("variable ") else ast.Constant
    asked = how.startswith(("key ", "argument ", "variable ", "option ", "attribute "))
    asked = asked or (how.startswith("parameter ") and "weight" in how)  # no editor calls its inputs so
    return asked and all(
        isinstance(one, plain) or plain_text(one) is not None or all(map(file_below, held_in(one)))
        for one in given
    )
