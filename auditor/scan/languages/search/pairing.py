"""Properties of objects, fields of structures, named arguments: what stands beside each other there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from auditor.model import Kind
from auditor.scan import spelling
from auditor.scan.identity.forms import somebodys
from auditor.scan.identity.under_key import ANY as ANY_KEY
from auditor.scan.languages.search.below import ITSELF
from auditor.scan.languages.search.cards import asked
from auditor.scan.languages.search.clients import last_name
from auditor.scan.languages.search.holding import held_by, whole
from auditor.scan.languages.search.labelling import PRESET
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.meant import Meant
from auditor.scan.languages.search.owning import called_after, of_member, serving_others
from auditor.scan.languages.syntax import (
    Expression,
    Field,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
)
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables

#: Keys of a question, or of the name of a setting, and what is taken where nothing is answered.
_ASKING: Final = frozenset({"name", "message", "question", "prompt"})
_ASKING_OR_ITSELF: Final = _ASKING | frozenset(ITSELF)
_GIVEN: Final = frozenset({"default", "initial", "initialvalue", "defaultvalue"})
_ASKED: Final = re.compile(
    r"\b(?:models?|llm)\b(?![^?:]{0,40}\b(?:url|address|path|key)\b)|モデル|模型", re.IGNORECASE
)

#: Keys below which others stand than the one that is in use.
_OTHERS: Final = frozenset({"providers", "adapters", "backends", "engines", "services", "vendors"})

#: What a client does with the models that it keeps, other than asking them.
_KEEPS: Final = frozenset({"create", "push", "copy", "delete", "remove"})


#: What every server of models that talk is sent beside the name of one.
_SENT: Final = "messages"

#: Of how many keys of services one may be unknown; of several known ones half may be.
_KNOWN_OF: Final = 5
_SEVERAL: Final = 3


class Pairing:
    """Finds what stands under the keys of structures in one unit."""

    def __init__(self, meaning: Meaning, tables: Tables, meant: Meant) -> None:
        """Look with `tables`, and tell by `meant`."""
        self._meaning, self._tables, self._meant = meaning, tables, meant
        self._above: dict[Span, Service] = dict(held_by(meaning.unit, tables))
        self._homes: dict[Span, Service] = {}
        for record in meaning.unit.records:
            self._beside(record)
        self._given: dict[Span, Invoke] = {}
        for call in meaning.unit.invokes:
            self._called_for(call)
            self._given.update((one.span, call) for one in call.arguments if isinstance(one, Record))

    def _beside(self, record: Record) -> None:
        """What stands below a record that says whose models it asks: `{ provider: groq, options: {...} }`.

        Its settings are that service's, what else it holds so far as no name says otherwise.
        """
        inner = [one for one in record.fields if isinstance(one.value, Record)]
        service = self._meant.below.service(record.fields) if inner else None
        for one in inner:
            if service is not None and isinstance(one.value, Record) and one.name.lower() not in _OTHERS:
                kept = self._above if one.name.lower() in self._tables.settings else self._homes
                for span, of in whole(one.value, service, self._tables, 1):
                    kept.setdefault(span, of)

    def _called_for(self, call: Invoke) -> None:
        """What a call is given behind the word for a service: `extend("ollama", { schema = {...} })`."""
        first, last = (call.arguments[0], call.arguments[-1]) if len(call.arguments) > 1 else (None, None)
        if isinstance(first, Literal) and isinstance(last, Record):
            service = self._tables.provider(first.text)
            for span, of in whole(last, service, self._tables) if service is not None else ():
                self._homes.setdefault(span, of)

    def hold(self, record: Record, service: Service | None, home: Service | None) -> None:
        """Note whose models a mapping holds, or would hold where the names do not say."""
        if service is not None:
            for span, of in whole(record, service, self._tables):
                self._above.setdefault(span, of)
        if home is not None:
            self._homes.update(whole(record, home, self._tables))

    def above(self, span: Span) -> Service | None:
        """Whose is the innermost mapping around something, where mappings are for services."""
        around = [one for one in self._above if one.holds(span)]
        return self._above[max(around, key=lambda one: one.start)] if around else None

    def offered(self, record: Record) -> None:
        """The models of a service, below its name: `openai: { fast: "..." }`, `ollama: { model: "..." }`."""
        for outer in record.fields:
            service = self._tables.provider(outer.name) if isinstance(outer.value, Record) else None
            for one in outer.value.fields if service is not None and isinstance(outer.value, Record) else ():
                if isinstance(one.value, Record) and service is not None and self._meant.key(one.name):
                    self._meant.keys_of(one.value, f"key of {one.name}", service)
                if not isinstance(one.value, Literal | Listed):
                    continue
                key = self._meant.key(one.name)
                if key is None and one.name.lower() in self._tables.parts:
                    name = self._meant.below.text(one.value) or ""
                    tells = self._tables.told_by(name) is not None
                    listed = service is not None and service.origin == "ollama"
                    key = Key(one.name) if tells or (listed and self._tables.says_model(f"/{name}")) else None
                if key is not None:
                    self._meant.tell(one.value, key, f"key {one.name}", None, service)

    def by_service(self, record: Record) -> None:
        """A mapping whose keys are services, but for few, and which mostly holds names of models."""
        services = [of_member(one.name, self._tables) for one in record.fields]
        known = len(services) - services.count(None)
        if (
            known < 2
            or (known < _SEVERAL and _KNOWN_OF * services.count(None) > len(services))
            or 2 * known < len(services)
        ):
            return
        plain = [one.value for one in record.fields if isinstance(one.value, Literal | Listed)]
        said = [value.text for one in plain for value in self._meaning.values(one)]
        if 2 * sum(map(self._meant.listed, said)) < max(len(said), 1):
            return
        for one, service in zip(record.fields, services, strict=True):
            if isinstance(one.value, Literal | Listed) and service is not None:
                self._meant.tell(one.value, ANY_KEY, f"key {one.name}", service)

    def pairs(self, fields: Sequence[Field], of: Expression | None, sent: Record | None = None) -> None:
        """The properties of an object, the fields of a structure, the attributes of an element."""
        self._settings(fields)
        if not any(self._meant.key(one.name) or one.name.lower() in _ASKING_OR_ITSELF for one in fields):
            return
        service = self._meant.below.service(fields) or asked(fields, self._meant.key, self._tables)
        made = of is None or (service is not None and "model" in last_name(of).lower())
        if service is None and of is not None:
            service = called_after(self._meaning.dotted(of), self._tables)
        if service is None and sent is not None:
            service = self._above.get(sent.span) or self._sent_to(sent)
        home = self._homes.get(sent.span) if service is None and sent is not None else None
        if service is None and home is None and sent is not None:
            home = self._told_to(sent)
        identified = any(
            spelling.spelled(one.name).endswith("_id") and self._meant.key(one.name) for one in fields
        )
        words = list(self.words(fields))
        offered = service is not None and made
        spellings = {spelling.spelled(one.name) for one in fields}
        answered = not self._tables.answers.isdisjoint(spellings)
        for one in self._with_settings(fields):
            key = self._key_of(one.name, spellings)
            if key is not None and key.kind is Kind.ADAPTER and isinstance(one.value, Record):
                continue  # what stands between a program and a service, with settings of its own
            if key is None and offered and one.name.lower() in ITSELF and isinstance(one.value, Literal):
                tells = self._meant.tells(one.value.text) or (
                    of is not None and self._meant.listed(one.value.text)
                )
                alone = one.name.lower() != "name" and not any(self._meant.key(each.name) for each in fields)
                tells = tells or (alone and self._is_one_of(one.value.text, service))
                key = Key(one.name) if tells else None  # beside whose it is
            spelled = spelling.spelled(one.name)
            if key is None and identified and spelled.endswith("_id") and self._identifies(one.value):
                key = Key(one.name)  # beside the id of a model, another id of it
            named = identified and spelled.endswith("name")  # beside its id
            if key is None or named or (answered and not self._says_who(one.value)):
                continue
            if not isinstance(one.value, Name | Member) or self._meaning.is_constant(one.value):
                near = self._tables.beside(one.name, service)
                near = near or self._meant.below.called_alike(one.name, fields)
                self._meant.tell(one.value, key, f"key {one.name}", near, home, words, one.name)
            elif sent is not None:
                self._followed(one, key, sent, words)
        self._asked(fields, not answered and _SENT in spellings)

    def _asked(self, fields: Sequence[Field], sent: bool) -> None:
        """Leave open what a server is asked for, where that is `sent` and nothing has told of it."""
        for one in fields if sent else ():
            if one.name == "model":
                self._meant.leave_asked(one.value, f"key {one.name}")

    def _says_who(self, value: Expression) -> bool:
        """Whether what names who answered is a model, and no word of the program: `Own/Backup`."""
        said = [one.text for one in self._meaning.values(value)]
        says = (self._tables.says_model(one) if "/" in one else self._meant.tells(one) for one in said)
        return not isinstance(value, Joined) and any(says)

    def _followed(self, one: Field, key: Key, sent: Record, words: Sequence[tuple[str, str]]) -> None:
        """The models that a variable holds which is sent to a service: in a loop, or given by a caller."""
        service = self._sent_to(sent)
        if service is not None:
            self._meant.tell(one.value, key, f"key {one.name}", None, service, words, one.name)

    def _is_one_of(self, text: str, service: Service | None) -> bool:
        """Whether a string is somebody's model that a service offers, and not what the service is called."""
        if service is None or not somebodys(text, self._tables):
            return False
        if serving_others(service) is None:
            return self._meant.listed(text)
        return not text.lower().startswith(tuple(service.providers))

    def _key_of(self, name: str, others: Collection[str]) -> Key | None:
        """What a key means, or what it means beside others that only the models of one library have."""
        key = self._meant.key(name)
        if key is None or key.origin is not None:
            return key
        found = self._tables.key_beside(spelling.spelled(name), others)
        return found if found is not None and found.like is not None else key

    def _identifies(self, value: Expression) -> bool:
        """Whether an id is a model's, as it says itself, and no voice's, no session's, no account's."""
        return any(self._meant.says(one.text) for one in self._meaning.values(value))

    def _settings(self, fields: Sequence[Field]) -> None:
        """Settings whose names lead through that of a service: `"ollama.model": "llama3.2"`."""
        for one in fields:
            path, _, last = one.name.rpartition(".")
            key = self._meant.key(last) if path else None
            found = (
                (self._tables.provider(part) for part in reversed(path.split("."))) if key is not None else ()
            )
            service = next((each for each in found if each is not None), None)
            if key is not None and service is not None and isinstance(one.value, Literal):
                self._meant.tell(one.value, key, f"key {one.name}", service)

    def words(self, fields: Sequence[Field]) -> Iterator[tuple[str, str]]:
        """The strings beside a name, and names of constants: `type: GPT4All`."""
        for one in fields:
            if isinstance(one.value, Literal):
                yield one.name, one.value.text
            elif isinstance(one.value, Name):
                yield one.name, self._meant.below.text(one.value) or one.value.name

    def _sent_to(self, record: Record) -> Service | None:
        """The service at the address before what is sent: `fetch("https://...", { body: ... })`."""
        for call in self._meaning.calls_around(record.span):
            if call.arguments:
                address = self._meant.below.text(call.arguments[0]) or ""
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

    def _with_settings(self, fields: Sequence[Field]) -> Iterator[Field]:
        """The fields, and those that an entry `name: KEY, value: ...` of settings stands for."""
        yield from fields
        asked = [one for one in fields if one.name.lower() in _ASKING and one.name.lower() != "name"]
        if any(_ASKED.search(self._meant.below.text(one.value) or "") for one in asked):
            yield from (Field("model", one.value, one.key) for one in fields if one.name.lower() in _GIVEN)
        named = next((one for one in fields if one.name.lower() == "name"), None)
        name = self._meant.below.text(named.value) if named is not None else None
        if not name or not re.fullmatch(r"[A-Za-z][\w-]*", name):
            return
        for one in fields:
            if one.name.lower() == "value" and name.isupper():
                yield Field(name, one.value, one.key)
            elif one.name.lower() in PRESET and self._meant.key(name.replace("-", "_")) is not None:
                yield Field(name.replace("-", "_"), one.value, one.key)
