"""Names that mean a model: of variables, properties, fields, options, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from auditor.model import Certainty
from auditor.scan import names
from auditor.scan.addresses import weights_at
from auditor.scan.forms import provided_by, somebodys
from auditor.scan.found import Found
from auditor.scan.identify import ANY as ANY_KEY
from auditor.scan.identify import by_key
from auditor.scan.known import Known
from auditor.scan.languages.below import ITSELF, Below, as_mapping
from auditor.scan.languages.cards import asked
from auditor.scan.languages.catalogues import catalogued, described
from auditor.scan.languages.clients import last_name
from auditor.scan.languages.finding import Finds
from auditor.scan.languages.holding import Class, classes, held_by, plain_records, whole
from auditor.scan.languages.meaning import Meaning
from auditor.scan.languages.names import Value
from auditor.scan.languages.options import Options, is_option, set_by
from auditor.scan.languages.owning import called_after, catalogue_of, of_words, serving_others, store_of
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
    Span,
)
from auditor.scan.languages.wording import NOTHING, may_name_model, setting_of
from auditor.scan.several import names_in
from auditor.scan.tables import Key, Service, Tables, unsorted

#: Keys under which the description of a setting holds what it is unless somebody says otherwise.
_PRESET: Final = ("value", "default", "defaultvalue", "default_value", "initialvalue", "options", "choices")

#: Keys of a question, or of the name of a setting, and what is taken where nothing is answered.
_ASKING: Final = frozenset({"name", "message", "question", "prompt"})
_ASKING_OR_ITSELF: Final = _ASKING | frozenset(ITSELF)
_GIVEN: Final = frozenset({"default", "initial", "initialvalue", "defaultvalue"})
_ASKED: Final = re.compile(
    r"\b(?:models?|llm)\b(?![^?:]{0,40}\b(?:url|address|path|key)\b)|モデル|模型", re.IGNORECASE
)

#: What functions are called that only compare or show what they are given.
_SPEAKS: Final = re.compile(
    r"_*(?:[aA]ssert|expect|[cC]ontain|include|[sS]tarts|[eE]nds|[eE]qual|[mM]atch|print|Print|[lL]og|debug|warn"
    r"|[eE]rror|info|[fF]ail|describe|[fF]ormat|translate|[rR]eplace|[sS]plit|[jJ]oin)\w*"
    r"|(?:to|is|has|Is|Has)(?:[A-Z_]\w*)?|eq|ne|tr?"
)

#: What stands before the thing that a function is called after.
_GIVES: Final = re.compile(r"^(?:get|default|resolve|choose|select|pick|determine|current)_(?=[a-z])")

#: What stands behind it.
_FOR: Final = re.compile(r"_(?:for|of|by)(?:_[a-z_]+)?$")

#: What a client does with the models that it keeps, other than asking them.
_KEEPS: Final = frozenset({"create", "push", "copy", "delete", "remove"})

#: What functions do that give something back, but not what they are called after.
_DOES: Final = re.compile(
    r"(?:add|put|set|save|store|remove|delete|update|fill|populate|init|show|list|print|render|bind|register"
    r"|apply|check|validate|verify|handle|process|bootstrap|sync|refresh|reset|describe|is|has|can|should)_"
)


class Naming:
    """Finds what stands under telling names in one unit."""

    def __init__(self, meaning: Meaning, tables: Tables, known: Known, finds: Finds) -> None:
        """Look with `tables`; a name of two plain words counts only if it is `known`."""
        self._meaning, self._tables, self._known, self._finds = meaning, tables, known, finds
        self._below = Below(meaning, tables)
        self._keys: dict[str, Key | None] = {}
        self._above: dict[Span, Service] = {}
        self._homes: dict[Span, Service] = {}
        self._options = Options(meaning.unit.invokes)
        self._given: dict[Span, Invoke] = {}

    def run(self) -> None:
        """Tell all that definitions, structures and calls of the unit hold under such names."""
        unit = self._meaning.unit
        for one_class in classes(unit):
            self._together(one_class)
        for one in unit.definitions:
            self._defined(one)
        for entry in (*catalogued(unit, self._tables), *described(unit, self._tables)):
            of = (entry.service, None) if entry.sure else (None, entry.service)
            self._meant(entry.name, ANY_KEY, f"variable {entry.called}", *of)
        self._above.update(held_by(unit, self._tables))
        for call in unit.invokes:
            self._given.update((one.span, call) for one in call.arguments if isinstance(one, Record))
        for record in unit.records:
            self._offered(record)
            self._by_service(record)
            self._pairs(record.fields, record.type, record)
        for call in unit.invokes:
            self._pairs(call.named, call.function)
            if isinstance(pairs := as_mapping(call), Record):
                self._by_service(pairs)
            self._set(call)
            self._labelled(call)
        for either in unit.stand_ins:
            self._stood_in(either)
        self._given_back()

    def _given_back(self) -> None:
        """What functions called after models give back, and branches that are for services."""
        unit = self._meaning.unit
        for function in unit.functions:
            called = names.HUMP.sub("_", function.name).lower()
            key = self._key(_FOR.sub("", _GIVES.sub("", called))) if not _DOES.match(called) else None
            for value in function.returns:
                if key is not None and isinstance(value, Literal | Either):
                    self._meant(value, key, f"function {function.name}", None)
                elif isinstance(value, Either):
                    self._chosen(value, f"function {function.name}")
        for one in unit.definitions:
            if isinstance(one.value, Either):
                self._chosen(one.value, f"variable {one.name.lstrip('.@')}")

    def _key(self, name: str) -> Key | None:
        if name not in self._keys:
            held = name.rpartition(".")[0] if name.endswith((".value", ".current")) else ""
            spelled = unsorted(names.HUMP.sub("_", (held or name).lstrip(".@")))
            self._keys[name] = self._tables.key(spelled) if may_name_model(spelled) else None
        return self._keys[name]

    def _defined(self, one: Definition) -> None:
        key = self._key(one.name)
        value = one.value
        if isinstance(value, Member) and value.name == ANY and isinstance(value.of, Listed):
            value = value.of  # each item of a list that has no name
        if key is not None and not isinstance(value, Name | Member):
            home = called_after(one.within, self._tables) if one.within else None
            self._meant(value, key, f"variable {one.name.lstrip('.@')}", None, home)

    def _together(self, of: Class) -> None:
        """The models of a class that asks one service only, as its fields, its addresses or its name say."""
        meant = [(one, key) for one in of.fields if (key := self._key(one.name)) is not None]
        all_of = catalogue_of(of.name, self._tables)
        for one in of.fields if all_of is not None else ():
            if isinstance(one.value, Literal) and may_name_model(one.name) and self._listed(one.value.text):
                self._meant(one.value, ANY_KEY, f"variable {one.name.lstrip('.@')}", None, all_of)
        records = plain_records(of, self._meaning.unit)
        if not meant and not records:
            return
        fields = [Field(one.name.lstrip(".@"), one.value, one.at) for one in of.fields]
        named = self._below.service(fields) or asked(fields, self._key, self._tables)
        service = of.asked(named, self._tables)
        home = serving_others(called_after(of.name, self._tables)) if service is None else None
        for one, key in meant if service is not None or home is not None else ():
            if not isinstance(one.value, Name | Member):
                near = self._tables.beside(one.name, service)
                self._meant(one.value, key, f"variable {one.name.lstrip('.@')}", near, home)
        for record in records:  # its defaults, its options
            self._above.update(whole(record, service, self._tables) if service is not None else ())
            self._homes.update(whole(record, home, self._tables) if home is not None else ())

    def _listed(self, text: str) -> bool:
        """Whether a string among names of models is one of them, and not the word for whose they are."""
        family = text.lower().replace("ollama", "")  # a program that is called after a family
        says = self._tables.says_model(f"/{family}") and self._tables.provider(text) is None
        return names.is_hosted_name(text) and not text.isupper() and (says or self._tells(text))

    def _pairs(self, fields: Sequence[Field], of: Expression | None, sent: Record | None = None) -> None:
        """The properties of an object, the fields of a structure, the attributes of an element."""
        if not any(self._key(one.name) or one.name.lower() in _ASKING_OR_ITSELF for one in fields):
            return
        service = self._below.service(fields) or asked(fields, self._key, self._tables)
        made = of is None or (service is not None and "model" in last_name(of).lower())
        if service is None and of is not None:
            service = called_after(self._meaning.dotted(of), self._tables)
        if service is None and sent is not None:
            service = self._above.get(sent.span) or self._sent_to(sent)
        home = self._homes.get(sent.span) if service is None and sent is not None else None
        if service is None and home is None and sent is not None:
            home = self._told_to(sent)
        identified = any(
            names.HUMP.sub("_", one.name).lower().endswith("_id") and self._key(one.name) for one in fields
        )
        words = [(one.name, one.value.text) for one in fields if isinstance(one.value, Literal)]
        offered = service is not None and made
        for one in self._with_settings(fields):
            key = self._key(one.name)
            if key is None and offered and one.name.lower() in ITSELF and isinstance(one.value, Literal):
                tells = self._tells(one.value.text) or (of is not None and self._listed(one.value.text))
                key = Key(one.name) if tells else None  # beside whose it is
            spelled = names.HUMP.sub("_", one.name).lower()
            if key is None and identified and spelled.endswith("_id"):
                key = Key(one.name)  # beside the id of a model, another id of it
            if key is None or (identified and spelled.endswith("name")):
                continue
            if not isinstance(one.value, Name | Member) or self._meaning.is_constant(one.value):
                near = self._tables.beside(one.name, service)
                self._meant(one.value, key, f"key {one.name}", near, home, words)

    def _sent_to(self, record: Record) -> Service | None:
        """The service at the address before what is sent: `fetch("https://...", { body: ... })`."""
        for call in self._meaning.unit.invokes:
            if call.arguments and call.span.holds(record.span):
                address = self._below.text(call.arguments[0]) or ""
                if address.startswith(("http://", "https://")):
                    return self._tables.service_at(address)
        return None

    def _told_to(self, record: Record) -> Service | None:
        """The server or router that the function is called after which is given it: `ollama.chat({ ... })`.

        A maker's client may ask others for their models, and its own are known by their names.
        """
        call = self._given.get(record.span)
        if call is None or last_name(call.function) in _KEEPS:
            return None
        return serving_others(called_after(self._meaning.dotted(call.function), self._tables))

    def _set(self, call: Invoke) -> None:
        """A builder's method that takes one value is like a field: `.modelName("...")`.

        So is an option that is handed over beside others: `New(WithProvider("..."), WithModel("..."))`.
        """
        if len(call.arguments) == 1 and (isinstance(call.function, Member) or is_option(call.function)):
            key = self._key(set_by(call.function.name))
            stated = self._below.service(list(self._options.beside(call))) if key is not None else None
            plain = not isinstance(call.arguments[0], Name | Invoke | Record)  # fields speak for themselves
            if key is not None and (plain or (stated is not None and isinstance(call.arguments[0], Name))):
                of = call.function.of if isinstance(call.function, Member) else call.function
                service = stated or called_after(self._meaning.dotted(of), self._tables)
                self._meant(call.arguments[0], key, f"method {call.function.name}", service)

    def _labelled(self, call: Invoke) -> None:
        """A setting that is called by a string: `getenv("MODEL", "...")`, `form.append("model", "...")`."""
        called = call.function.name if isinstance(call.function, Name | Member) else ""
        preset = [one.value for one in call.named if one.name.lower() in _PRESET]
        if len(call.arguments) + len(preset) < 2 or _SPEAKS.fullmatch(called):
            return
        for index, one in enumerate(call.arguments if preset else call.arguments[:-1]):
            key = self._label(one)
            if key is not None:
                given = [one for each in call.arguments[index + 1 :] for one in _preset(each)]
                for value in (*given, *preset):
                    if isinstance(value, Literal) and self._tells(value.text):
                        self._meant(value, key, f"setting {setting_of(one)}", None)
                return

    def _tells(self, text: str) -> bool:
        """Whether a string is by itself the name of a model, and not of anything else."""
        hub = names.is_hub_name(text) and (self._known.has(text) or self._tables.says_model(text))
        hosted = self._tables.service_of(text) or provided_by(text, self._tables)
        return hub or hosted is not None or weights_at(text, self._tables) is not None

    def _label(self, one: Expression) -> Key | None:
        """What a string that is the name of a setting means."""
        return self._key(setting_of(one)) if setting_of(one) else None

    def _stood_in(self, either: Either) -> None:
        """What stands in for a missing value whose name means a model: `process.env.MODEL ?? "..."`."""
        missing, *others = either.options
        if isinstance(missing, Invoke):
            key = next((self._label(one) for one in missing.arguments), None)
        else:
            key = self._key(missing.name) if isinstance(missing, Name | Member) else None
        for value in others if key is not None else ():
            if key is not None and isinstance(value, Literal):
                self._meant(value, key, "default", None)

    def _chosen(self, either: Either, how: str) -> None:
        """Names of models, each in a branch that says whose it is: `case OLLAMA -> "llama3.2"`."""
        for option, case in zip(either.options, either.cases, strict=False):
            service = of_words(case, self._tables) if isinstance(option, Literal) else None
            if service is None or not isinstance(option, Literal):
                continue
            if self._tells(option.text) or somebodys(option.text, self._tables):
                self._meant(option, ANY_KEY, how, service)

    def _meant(
        self,
        value: Expression,
        key: Key,
        how: str,
        service: Service | None,
        home: Service | None = None,
        words: Sequence[tuple[str, str]] = (),
    ) -> None:
        """What a value names whose key means a model.

        `home` is whose it is unless the name itself tells, `words` are the
        strings beside it with their names.
        """
        for one, offered in self._below.held(value):
            if self._finds.knows(one):
                continue
            of = offered or service
            if home is not None and offered is None:
                word = self._tables.provider(one.text.partition(".")[0]) if "." in one.text else None
                own = word is not None and word.origin == home.origin  # the program's own word for a model
                path = "/" in one.text and not (
                    names.is_hub_name(one.text) or self._tables.says_model(one.text)
                )
                of = None if own or path or self._tables.service_of(one.text) else home
            for text in [part for part, _ in names_in(one.text)] or [one.text]:
                found = weights_at(text, self._tables)
                of = of or (self._tables.store(text, words) if words else None)
                found = found or by_key(text, key, of, self._tables)
                if found is not None and not self._no_name(found) and text.lower() not in NOTHING:
                    self._finds.tell(one, found, how, Certainty.LIKELY)
                elif found is None and text.lower() not in NOTHING and somebodys(text, self._tables):
                    self._somebodys(one, text, key, how)

    def _somebodys(self, value: Value, text: str, key: Key, how: str) -> None:
        """A name that does not say whose model it is: that of the store that the file is called after."""
        store = self._store
        if store is None:
            self._finds.leave_open(value.span, value.path, text, how)
        else:
            found = Found(text, store.origin, store.route, key.kind)
            self._finds.tell(value, found, how, Certainty.LIKELY)

    @cached_property
    def _store(self) -> Service | None:
        return store_of(self._meaning.unit.path, self._tables)

    def _offered(self, record: Record) -> None:
        """The models of a service, below its name: `openai: { fast: "..." }`, `ollama: { model: "..." }`."""
        for outer in record.fields:
            service = self._tables.provider(outer.name) if isinstance(outer.value, Record) else None
            for one in outer.value.fields if service is not None and isinstance(outer.value, Record) else ():
                if not isinstance(one.value, Literal | Listed):
                    continue
                key = self._key(one.name)
                if key is None and one.name.lower() in self._tables.parts:
                    name = self._below.text(one.value) or ""
                    own = self._tables.service_of(name)
                    tells = own is not None and own.telling
                    listed = service is not None and service.origin == "ollama"
                    key = Key(one.name) if tells or (listed and self._tables.says_model(f"/{name}")) else None
                if key is not None:
                    self._meant(one.value, key, f"key {one.name}", None, service)

    def _by_service(self, record: Record) -> None:
        """A mapping whose keys are services, and which holds names of models for the greater part."""
        services = [self._tables.provider(one.name) for one in record.fields]
        if len(services) < 2 or not all(services):
            return
        plain = [one.value for one in record.fields if isinstance(one.value, Literal | Listed)]
        said = [value.text for one in plain for value in self._meaning.values(one)]
        if 2 * sum(map(self._listed, said)) < max(len(said), 1):
            return
        for one, service in zip(record.fields, services, strict=True):
            if isinstance(one.value, Literal | Listed):
                self._meant(one.value, ANY_KEY, f"key {one.name}", service)

    def _no_name(self, found: Found) -> bool:
        """Whether a name of the Hub's form is none: a file of weights in a folder, or two plain words.

        Paths and made-up values are two plain words, unless somebody known is meant.
        """
        if found.origin != "huggingface":
            return False
        mere_words = names.mere_words(found.model) and not self._known.has(found.model)
        return mere_words or names.is_weights_file(found.model)

    def _with_settings(self, fields: Sequence[Field]) -> Iterator[Field]:
        """The fields, and those that an entry `name: KEY, value: ...` of settings stands for."""
        yield from fields
        asked = [one for one in fields if one.name.lower() in _ASKING and one.name.lower() != "name"]
        if any(_ASKED.search(self._below.text(one.value) or "") for one in asked):
            yield from (Field("model", one.value, one.key) for one in fields if one.name.lower() in _GIVEN)
        named = next((one for one in fields if one.name.lower() == "name"), None)
        name = self._below.text(named.value) if named is not None else None
        if not name or not re.fullmatch(r"[A-Za-z][\w-]*", name):
            return
        for one in fields:
            if one.name.lower() == "value" and name.isupper():
                yield Field(name, one.value, one.key)
            elif one.name.lower() in _PRESET and self._key(name.replace("-", "_")) is not None:
                yield Field(name.replace("-", "_"), one.value, one.key)


def _preset(given: Expression) -> Iterator[Expression]:
    """An argument beside the name of a setting, or the defaults that it holds: `{ default: "..." }`."""
    if not isinstance(given, Record):
        yield given
        return
    for one in given.fields:
        if one.name.lower() in _PRESET:
            yield from one.value.items if isinstance(one.value, Listed) else (one.value,)
