"""What a value names whose key means a model: each of its strings told, or left open whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import repeat
from operator import itemgetter
from typing import Final

from msgspec.structs import replace

from auditor.model import Certainty, Gap, Kind, Role, Route
from auditor.scan import names, spelling
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.files import alone, file_name, told
from auditor.scan.identity.forms import is_account, somebodys
from auditor.scan.identity.found import Found
from auditor.scan.identity.known import Known, says_nothing
from auditor.scan.identity.own_servers import by_name, is_called
from auditor.scan.identity.provided import provided_by
from auditor.scan.identity.several import names_in
from auditor.scan.identity.spoken import in_store, spoken_of
from auditor.scan.identity.unclaimed import own
from auditor.scan.identity.under_key import ANY, by_key
from auditor.scan.languages.search.at_home import asks_at_home
from auditor.scan.languages.search.below import Below
from auditor.scan.languages.search.data import ENDING as DATA
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.flooded import of_one_thing
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.names import DEEPEST, Value
from auditor.scan.languages.search.owning import file_of, of_beside, of_words, store_of
from auditor.scan.languages.search.wording import NOTHING, may_name_model
from auditor.scan.languages.shown import is_shown
from auditor.scan.languages.syntax import Either, Expression, Literal, Record, Span
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables, unsorted
from auditor.scan.purposes import role_of

#: The names of settings that hold others.
_PATH: Final = re.compile(r"[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)*")

#: What stands between the words of a program's own name for a model: `groq.llama`, `cohere_rerank`.
_WORD: Final = re.compile(r"[._]")


#: The name of a class with its modules, as Ruby, PHP, C++ and Rust write it: `Client::Ollama`.
_CLASS: Final = re.compile(r"[A-Z]\w*(?:::[A-Z]\w*)+|(?:[A-Z]\w*\\\\?)+[A-Z]\w*")

#: So many words of services, and nothing else, are services among which one chooses, and no models.
_SERVICES: Final = 3


class Meant:
    """Tells the models of one unit that stand under keys which mean one."""

    def __init__(self, meaning: Meaning, source: bytes, tables: Tables, known: Known, finds: Finds) -> None:
        """Tell with `tables`; a name of two plain words counts only if it is `known`.

        `source` is what the file holds: it may speak of whose its models are.
        """
        self._path, self._source = meaning.unit.path, source
        self._shown = is_shown(self._path)
        self._tables, self._known, self._finds = tables, known, finds
        self.below = Below(meaning, tables)
        self._keys: dict[str, Key | None] = {}
        self._unit = meaning.unit

    def key(self, name: str) -> Key | None:
        """What the name of a variable, a field or a setting means, None if it means no model."""
        if name not in self._keys:
            held = name.rpartition(".")[0] if name.endswith((".value", ".current")) else ""
            spelled = unsorted(spelling.parted((held or name).lstrip(".@")))
            key = self._tables.key(spelled)
            sized = key is not None and key.like is not None and spelled.lower().endswith("size")
            self._keys[name] = key if sized or may_name_model(spelled) else None
        return self._keys[name]

    def tells(self, text: str) -> bool:
        """Whether a string is by itself the name of a model, and not of anything else."""
        hub = names.is_hub_name(text) and (self._known.has(text) or self._tables.says_model(text))
        hosted = self._tables.service_of(text) or provided_by(text, self._tables)
        return hub or hosted is not None or weights_at(text, self._tables) is not None

    def says(self, text: str) -> bool:
        """Whether a string has the form of a model's name, of whomsoever, and not of any other thing."""
        return names.is_hub_name(text) or self.listed(text) or somebodys(text, self._tables)

    def listed(self, text: str) -> bool:
        """Whether a string among names of models is one of them, and not the word for whose they are."""
        family = text.lower().replace("ollama", "")  # a program that is called after a family
        says = self._tables.says_model(f"/{family}") and self._tables.provider(text) is None
        return names.is_hosted_name(text) and not text.isupper() and (says or self.tells(text))

    def tell(
        self,
        value: Expression,
        key: Key,
        how: str,
        service: Service | None,
        home: Service | None = None,
        words: Sequence[tuple[str, str]] = (),
        called: str = "",
    ) -> None:
        """What a value names whose key means a model.

        `home` is whose it is unless the name itself tells, `words` are the
        strings beside it with their names, `called` is its own name among them.
        """
        beside = dict(words) if called else {}
        at = self._path, value.span
        held = list(self.below.held(value))
        if len(held) >= _SERVICES and all(self._tables.provider(one.text) is not None for one, _ in held):
            return
        store = self._store_among([one.text for one, _ in held])
        for one, offered in of_one_thing(held, itemgetter(0), at, self.says):
            if self._finds.knows(one) or self._is_setting(one.text) or _CLASS.fullmatch(one.text):
                continue
            if self._shown and not self.tells(one.text):
                continue  # a text for people, whatever setting it speaks of
            if one.path.endswith(DATA):
                continue  # a file of data says by its own keys what a name in it is
            of = self.branch(one) or offered or service
            if of is not None and names.is_hub_name(one.text) and not of.may_have(one.text):
                of = None
            if home is not None and offered is None:
                of, own = self._unless_told(one.text, home)
                key = replace(key, origin=None) if own else key
            said = self._tables.service_of(one.text) if of is None else None
            of = said if said is not None and said.weights and not said.gives_away(self._path) else of
            for text in [part for part, _ in names_in(one.text)] or [one.text]:
                found = weights_at(text, self._tables)
                of = of or (self._tables.store(text, words) if words else None)
                found = found or by_name(called, text, key, of, beside, self._tables)
                if found is not None and (
                    self._is_put_together(text, one) or self._is_put_before(text, one, found)
                ):
                    continue
                nothing = text.lower() in NOTHING and self._tables.in_full(text, key) == text
                if found is not None and not self._no_name(found, key) and not nothing:
                    self._finds.tell(one, found, how, Certainty.LIKELY)
                elif found is None and text.lower() not in NOTHING:
                    self._somebodys(one, text, key, how, words, store)

    def leave_asked(self, value: Expression, how: str) -> None:
        """Leave open whose the model is that a server is asked for, where nothing has told of it."""
        if role_of(self._path) is Role.TEST:
            return  # what is made up there is asked of nobody
        for one, _ in self.below.held(value):
            open_ = not self._finds.knows(one) and not self._finds.tests(one) and is_called(one.text)
            if open_ and one.path == self._path:
                self._finds.leave_open(one.span, one.path, one.text, how, Gap.WITHOUT_OWNER)

    def _unless_told(self, text: str, home: Service) -> tuple[Service | None, bool]:
        """The service, unless a name tells of another; whether it is the program's own word for a model."""
        word = self._tables.provider(_WORD.split(text)[0]) if _WORD.search(text) else None
        if word is not None and word.origin == home.origin:
            return None, True
        path = "/" in text and not (names.is_hub_name(text) or self._tables.says_model(text))
        others = self._tables.service_of(text) is not None or not home.may_have(text)
        return None if path or others else home, False

    def _store_among(self, texts: Sequence[str]) -> Service | None:
        """The one store that has some of several names, and then the others too; None for another service."""
        if len(texts) < 2:
            return None
        found = {of.origin: of for one in texts if (of := self._tables.service_of(one)) is not None}
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and only.store and not only.hub else None

    def branch(self, value: Value) -> Service | None:
        """The service for which the branch of this file is in which a string stands."""
        return self._branches.get(value.span) if value.path == self._path else None

    @cached_property
    def _branches(self) -> dict[Span, Service]:
        """The strings that functions give back, or names are given, in branches that are for services."""
        given = [one for function in self._unit.functions for one in function.returns]
        given += [one.value for one in self._unit.definitions]
        found: dict[Span, Service] = {}
        for value in given:
            self._in_branches(value, None, found)
        return found

    def _in_branches(
        self, value: Expression, around: Service | None, found: dict[Span, Service], depth: int = 0
    ) -> None:
        """Note for which service each string of a value stands; the nearest branch that says so counts."""
        if not isinstance(value, Either) or depth > DEEPEST:
            return
        for option, case in zip(value.options, value.cases or repeat(""), strict=False):
            service = of_words(case, self._tables) or around
            if isinstance(option, Literal) and service is not None:
                found[option.span] = service
            self._in_branches(option, service, found, depth + 1)

    def keys_of(self, record: Record, how: str, service: Service) -> None:
        """The models of a service that are the keys of a mapping, each with what it is like: `{ phi3: {} }`.

        Most of the keys say themselves that they are models; the others are then too.
        """
        fields = [one for one in record.fields if one.name.lower() not in self._tables.parts | NOTHING]
        said = sum(self.listed(one.name) for one in fields)
        if not said or 2 * said < len(fields) or len(fields) < len(record.fields):
            return
        for one in fields:
            value = Value(one.name, one.key, self._path)
            priced = isinstance(one.value, Record) and spelling.is_price_list(
                (each.name for each in one.value.fields), self._path
            )
            found = (
                None if priced or self._finds.knows(value) else by_key(one.name, ANY, service, self._tables)
            )
            if found is not None and isinstance(one.value, Record) and not self.below.calls_otherwise(one):
                self._finds.tell(value, found, how, Certainty.LIKELY)

    def _somebodys(
        self,
        value: Value,
        text: str,
        key: Key,
        how: str,
        words: Sequence[tuple[str, str]],
        store: Service | None,
    ) -> None:
        """A name that does not say whose model it is: a word beside it does, or what the file speaks of.

        `store` is the one that has names which stand with it.
        """
        said = somebodys(text, self._tables)
        of = (of_beside(words, self._meant_by, self._tables) or self._home) if said else None
        found = Found(text, of.origin, of.route, key.kind) if of is not None else None
        found = found or in_store(text, store or self._store, self._tables)
        here = found is None and key.kind is Kind.MODEL and value.path == self._path and self.alone
        if here and said and self._at_home:
            found = Found(text, "local", Route.WEIGHTS, key.kind, sure=False)
        elif here and not self._finds.tests(value):
            found = told(text, self._tables) or own(text)
        if found is not None:
            self._finds.tell(value, found, how, Certainty.LIKELY)
        elif said and not any(self._leads_to_weights(word) for _, word in words):
            self._finds.leave_open(value.span, value.path, text, how, Gap.WITHOUT_OWNER)

    def _leads_to_weights(self, text: str) -> bool:
        """Whether a string is an address of weights: a name beside it is the program's own word for them."""
        if not text.startswith(("http://", "https://")):
            return False
        return weights_at(text, self._tables) is not None or located.address(text) is not None

    def of_spoken(self, text: str) -> Found | None:
        """The model of a string that something is given, where the file speaks of the store that has it."""
        named = somebodys(text, self._tables) or self._tables.service_of(text) is not None
        return in_store(text, self._store, self._tables) if named else None

    @cached_property
    def alone(self) -> bool:
        """Whether the file speaks of no store of models, of which files of weights may be a part.

        Tests of single functions are given names of files that nobody opens.
        """
        return alone(self._path, self._source)

    @cached_property
    def _at_home(self) -> bool:
        """Whether the file asks a server of one's own, and no service."""
        return asks_at_home(self._source, self._tables)

    @cached_property
    def _home(self) -> Service | None:
        """The service after which the file is called."""
        return store_of(self._path, self._tables) or file_of(self._path, self._tables)

    @cached_property
    def _store(self) -> Service | None:
        """The store of models after which the file is called, or of which it speaks."""
        return store_of(self._path, self._tables) or spoken_of(self._source, self._tables)

    def _is_put_together(self, text: str, value: Value) -> bool:
        """Whether the name of a file of weights is put in here, and written elsewhere, where it is told.

        So is a name to which a word is added for an account of what was asked.
        """
        if value.path == self._path and ":" in text and is_account(text, self._tables):
            return text.encode() not in self._source[value.span.start : value.span.end]
        if value.path != self._path or "://" in text or not weightnames.is_weights_file(text):
            return False
        return file_name(text).encode() not in self._source[value.span.start : value.span.end]

    def _is_put_before(self, text: str, value: Value, found: Found) -> bool:
        """Whether only its maker's word is put before a name here, which is told where it is written."""
        word, slash, rest = text.partition("/")
        if not slash or value.path != self._path or found.model != rest:
            return False
        own = self._tables.told_by(rest)
        told = own is not None and own.origin == found.origin
        written = self._source[value.span.start : value.span.end]
        return told and f"{word}/".encode() in written and rest.encode() not in written

    def _meant_by(self, name: str) -> bool:
        return self.key(name) is not None

    def _is_setting(self, text: str) -> bool:
        """Whether a string is what a setting is called that holds a model: `ollama.model`."""
        path, _, last = text.replace(":", ".").rpartition(".")
        return _PATH.fullmatch(path) is not None and last.isalpha() and self.key(last) is not None

    def _no_name(self, found: Found, key: Key) -> bool:
        """Whether a name of the Hub's form is none: a file of weights in a folder, or two plain words.

        So is what says nothing of a model, neither by itself nor by the file.
        """
        if found.origin != "huggingface":
            return False
        file = weightnames.is_weights_file(found.model)
        return file or says_nothing(found, key, self._known, self._tables, self._source)
