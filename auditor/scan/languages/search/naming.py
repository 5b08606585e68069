"""Names that mean a model: of variables, classes and functions, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from auditor.model import Role
from auditor.scan import spelling
from auditor.scan.identity.forms import somebodys
from auditor.scan.identity.under_key import ANY as ANY_KEY
from auditor.scan.languages.grammars.turns import chosen_of
from auditor.scan.languages.search.cards import asked
from auditor.scan.languages.search.catalogues import catalogued, described
from auditor.scan.languages.search.holding import Class, classes, plain_records
from auditor.scan.languages.search.labelling import Labelling
from auditor.scan.languages.search.mapped import as_mapping
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.meant import Meant
from auditor.scan.languages.search.owning import called_after, catalogue_of, of_words, serving_others, within
from auditor.scan.languages.search.pairing import Pairing
from auditor.scan.languages.search.wording import may_name_model
from auditor.scan.languages.syntax import (
    ANY,
    Definition,
    Either,
    Expression,
    Field,
    Invoke,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Tuple,
    Unit,
)
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import role_of

#: What stands before the thing that a function is called after.
_GIVES: Final = re.compile(r"^(?:get|default|resolve|choose|select|pick|determine|current)_(?=[a-z])")

#: What stands behind it.
_FOR: Final = re.compile(r"_(?:for|of|by)(?:_[a-z_]+)?$")

#: What functions do that give something back, but not what they are called after.
_DOES: Final = re.compile(
    r"(?:add|put|set|save|store|remove|delete|update|fill|populate|init|show|list|print|render|bind|register"
    r"|apply|check|validate|verify|handle|process|bootstrap|sync|refresh|reset|describe|is|has|can|should)_"
)

#: What a field is called that holds a deployment, and classes whose deployments are of models.
_DEPLOYMENT: Final = re.compile(r"(?:\w+_)?deployment(?:_(?:name|id))?")
_OF_MODELS: Final = re.compile(r"(?:^|_)(?:open_?ai|ai|llm|chat|embeddings?)(?:_|$)")

#: Letters that the name of a constant and its string have at least in common.
_LIKE: Final = 5


def _lists(unit: Unit) -> Iterator[Listed]:
    """The lists that have a name, or that a call is given."""
    given = (one for call in unit.invokes for one in call.arguments)
    for one in chain((each.value for each in unit.definitions), given):
        if type(one) is Listed:
            yield one


class Naming:
    """Finds what stands under telling names in one unit."""

    def __init__(self, meaning: Meaning, tables: Tables, meant: Meant) -> None:
        """Look with `tables`, and tell by `meant`."""
        self._meaning, self._tables, self._meant = meaning, tables, meant
        self._pairing = Pairing(meaning, tables, meant)

    def run(self) -> None:
        """Tell all that definitions, structures and calls of the unit hold under such names."""
        unit = self._meaning.unit
        for one_class in classes(unit):
            self._together(one_class)
        for one in unit.definitions:
            self._defined(one)
            if type(one.value) is Listed and isinstance(pairs := as_mapping(one.value), Record):
                self._pairing.by_service(pairs)
        for entry in (*catalogued(unit, self._tables), *described(unit, self._tables)):
            of = (entry.service, None) if entry.sure else (None, entry.service)
            self._meant.tell(entry.name, ANY_KEY, f"variable {entry.called}", *of)
        pairing = self._pairing
        labelling = Labelling(self._meaning, self._tables, self._meant)
        for words in _lists(unit) if role_of(unit.path) is not Role.TEST else ():
            labelling.options(words)
        for record in unit.records:
            pairing.offered(record)
            pairing.by_service(record)
            pairing.pairs(record.fields, record.type, record)
        for call in unit.invokes:
            pairing.pairs(call.named, call.function)
            if isinstance(pairs := as_mapping(call), Record):
                pairing.by_service(pairs)
            labelling.set(call)
            labelling.labelled(call)
            labelling.put(call)
            labelling.added(call)
        for either in unit.stand_ins:
            labelling.stood_in(either)
        self._given_back()

    def _given_back(self) -> None:
        """What functions called after models give back, and branches that are for services."""
        unit = self._meaning.unit
        for function in unit.functions:
            called = spelling.spelled(function.name)
            key = self._meant.key(_FOR.sub("", _GIVES.sub("", called))) if not _DOES.match(called) else None
            for value in function.returns:
                if (
                    key is not None
                    and isinstance(value := chosen_of(value), Literal | Either | Listed)
                    and type(value) is not Tuple
                ):
                    home = self._pairing.above(function.span) if function.name else None
                    self._meant.tell(value, key, f"function {function.name}", None, home)
                elif isinstance(value, Either):
                    self._chosen(value, f"function {function.name}")
        for one in unit.definitions:
            if isinstance(one.value, Either):
                self._chosen(one.value, f"variable {one.name.lstrip('.@')}")

    def _defined(self, one: Definition) -> None:
        key = self._meant.key(one.name)
        value = one.value
        if isinstance(value, Member) and value.name == ANY and isinstance(value.of, Listed):
            value = value.of  # each item of a list that has no name
        if key is not None and isinstance(value, Member) and value.name == "0":
            value = self._first_of(value)
        if key is not None and not isinstance(value, Name | Member):
            home = within(one.within, self._tables) if one.within else None
            beside = self._pairing.words(value.fields) if isinstance(value, Record) else ()
            words = [each for each in beside if "://" in each[1]]
            self._meant.tell(value, key, f"variable {one.name.lstrip('.@')}", None, home, words)
            holder = catalogue_of(one.name.lstrip(".@"), self._tables) if isinstance(value, Record) else None
            if isinstance(value, Record) and holder is not None:
                self._meant.keys_of(value, f"key of {one.name.lstrip('.@')}", holder)

        elif key is None and one.within and isinstance(value, Literal) and _called_like(one.name, value.text):
            home = within(one.within, self._tables)
            if home is not None and somebodys(value.text, self._tables):
                self._meant.tell(value, ANY_KEY, f"constant {one.name}", None, home)

    def _first_of(self, value: Member) -> Expression:
        """What a call keeps that gives a value and what changes it: `[model, set] = useState("...")`."""
        passed = self._meaning.passed(value.of) if isinstance(value.of, Invoke) else ()
        return next(iter(passed), value)

    def _together(self, of: Class) -> None:
        """The models of a class that asks one service only, as its fields, its addresses or its name say."""
        meant = [(one, key) for one in of.fields if (key := self._meant.key(one.name)) is not None]
        all_of = catalogue_of(of.name, self._tables)
        for one in of.fields:
            if (
                all_of is not None
                and isinstance(one.value, Literal)
                and may_name_model(one.name)
                and self._meant.listed(one.value.text)
            ):
                self._meant.tell(one.value, ANY_KEY, f"variable {one.name.lstrip('.@')}", None, all_of)
            if (key := self._deployed(of.name, one)) is not None:
                self._meant.tell(one.value, key, f"variable {one.name.lstrip('.@')}", None)
        records = plain_records(of, self._meaning.unit)
        if not meant and not records:
            return
        fields = [Field(one.name.lstrip(".@"), one.value, one.at) for one in of.fields]
        named = self._meant.below.service(fields) or asked(fields, self._meant.key, self._tables)
        service, after = of.asked(named, self._tables), called_after(of.name, self._tables)
        if named is None and service is not None and _left_over(service, after):
            service = None
        home = serving_others(after) if service is None else None
        for one, key in meant if service is not None or home is not None else ():
            if not isinstance(one.value, Name | Member):
                near = self._tables.beside(one.name, service)
                self._meant.tell(one.value, key, f"variable {one.name.lstrip('.@')}", near, home)
        for record in records:  # its defaults, its options
            self._pairing.hold(record, service, home)

    def _deployed(self, of: str, one: Definition) -> Key | None:
        """What a field means that holds a deployment, as a field of a class that says whose it is."""
        called, around = spelling.spelled(one.name.lstrip(".@")), spelling.spelled(of)
        if not isinstance(one.value, Literal) or _DEPLOYMENT.fullmatch(called) is None:
            return None
        key = self._meant.key(f"{around}_{called}") if _OF_MODELS.search(around) else None
        return key if key is not None and key.origin is not None and self._meant.key(called) is None else None

    def _chosen(self, either: Either, how: str) -> None:
        """Names of models, each in a branch that says whose it is: `case OLLAMA -> "llama3.2"`."""
        for option, case in zip(either.options, either.cases, strict=False):
            service = of_words(case, self._tables)
            for one in option.items if type(option) is Listed else (option,):
                if service is None or not isinstance(one, Literal):
                    continue
                if self._meant.tells(one.text) or somebodys(one.text, self._tables):
                    self._meant.tell(one, ANY_KEY, how, service)


def _called_like(name: str, text: str) -> bool:
    """Whether a constant is called like the string that it is: `EmbedTextV15`, `nomic-embed-text-v1.5`."""
    called, said = (re.sub(r"[^a-z0-9]+", "", one.lower()) for one in (name, text))
    return len(called) >= _LIKE and (said.startswith(called) or said.endswith(called))


def _left_over(service: Service, after: Service | None) -> bool:
    """Whether the address of a store of models stands in a class that is called after a service of its own.

    It was copied with the class; what speaks OpenAI's language alone may well be meant for the store.
    """
    return service.store and after is not None and after.origin not in (service.origin, "openai")
