"""What stands under the keys of a configuration: a name, several in one string, a request, names as keys."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Gap, Kind, Reference
from auditor.scan import names, spelling
from auditor.scan.configuration import nearby
from auditor.scan.configuration.bodies import asked_for, requested
from auditor.scan.configuration.entries import HOLDS, ITSELF, USED_BY, Entry, Name, is_dotted
from auditor.scan.configuration.filling import filled
from auditor.scan.configuration.keys import Keys
from auditor.scan.configuration.owned import Owners
from auditor.scan.configuration.servers import is_of_own
from auditor.scan.configuration.unkeyed import unnamed, with_structure
from auditor.scan.identity import weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.filed import by_path
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.identify import of_own_server
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.own_servers import asked_of_own, is_called
from auditor.scan.identity.pinned import as_revision, is_version, revision_keys
from auditor.scan.identity.relayed import Relayed, nobody
from auditor.scan.identity.several import names_in
from auditor.scan.identity.spoken import in_store, spoken_of, tagged_in
from auditor.scan.identity.stored import is_in_folder, stored_as
from auditor.scan.identity.unclaimed import own, own_folder
from auditor.scan.identity.under_key import ANY, by_key
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.purposes import is_record
from auditor.scan.seam import Find
from auditor.scan.shell import Word, substitute

#: Keys that entries of price lists have.
_PRICE: Final = re.compile(
    r"^(?:cost|pricing|price|prices|limits|modalities)$|cost_per|price_per|per_?token|_cost$"
)


#: So many keys describe one thing; more are all the settings of a program, of which one may be a price.
_OF_ONE: Final = 24

#: Signs that no revision has: of a sentence, of a variable.
_NO_NAME: Final = frozenset(" $")

#: An address of the Hub.
_OF_HUB: Final = re.compile(r"\bhf://|\bhuggingface\.co/|\bhf\.co/")


class Keyed:
    """Reads values by what their keys mean."""

    def __init__(self, tables: Tables, keys: Keys, owners: Owners) -> None:
        """Read with `tables`; `keys` knows what a key says of its value, `owners` whose it is."""
        self._owners = owners
        self._spoken: tuple[Text, Service | None] | None = None
        self._asked: tuple[Text, Relayed] | None = None
        self._tables = tables
        self._keys = keys

    def value(self, entry: Entry, text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """A value whose key may mean a model."""
        value = entry.value
        place = text.at(entry.node.offset, len(value.split("\n")[0]))
        how = f"key {entry.key}"
        found = self._led_to(value, entry.key, variables)
        found = found or self._owners.named(entry.key, value, entry.beside)
        found = found or with_structure(entry, self._tables)
        if found is not None:
            yield reference(pinned(found, entry), place, how, Certainty.LIKELY)
            return
        key = self._keys.key(entry, text.path)
        known = filled(value, entry.key, variables) if key is not None else value
        if not value:
            return
        if key is None:
            yield from self._requested(entry, text) if "{" in value[:40] else ()
            found = unnamed(_by_default(entry), text.path, self._tables)
        elif known is None and (found := self._at_path(value, key)) is not None:
            yield reference(found, place, how, Certainty.LIKELY)  # a file's name, whatever folder it is in
            return
        elif known is None:
            if key.kind is Kind.MODEL and "tokenizer" not in key.key and entry.key.lower() not in ITSELF:
                yield left_open(place, value, how, Gap.RUN_TIME)
            return
        elif key.kind is Kind.DATASET and "+" in known and known == value:
            yield from self._joined(entry, text, key, how)
            return
        elif listed := self._listed(entry, known, text, key, how) if known in value else []:
            yield from listed
            return
        else:
            found = self._keys.named(known, key, entry, text.path)
            unowned = found is None and self._keys.is_open(known, key, entry, text.path)
            found = found or self._stored(known, key, unowned, entry, text)
            if found is not None and found.origin == "local" and self._is_part(entry):
                return
            found = found or self._own(known, key, entry, text)
            if found is None and unowned:
                yield left_open(place, value, how, Gap.WITHOUT_OWNER)
        if found is not None:
            priced = len(entry.beside) <= _OF_ONE and _is_priced(entry.beside) and not self._is_asked(entry)
            certainty = Certainty.POSSIBLE if priced else Certainty.LIKELY
            found = self._relayed(text).read(found, known or value)
            yield reference(pinned(found, entry), place, how, certainty)

    def _is_asked(self, entry: Entry) -> bool:
        """Whether something says whom a program asks for a model, whatever that costs: what stands beside
        it, or the section of a service.
        """
        above = entry.path[:-1]
        section = "models" in above and any(self._tables.provider(one) is not None for one in above)
        stated = (
            spelling.says_how_asked(entry.beside) or nearby.beside(entry.beside, self._tables) is not None
        )
        return section or stated

    def _relayed(self, text: Text) -> Relayed:
        """What the one router that a configuration speaks of calls models of makers."""
        if self._asked is None or self._asked[0] is not text:
            routers = self._tables.routers
            self._asked = text, Relayed(nobody, lambda: routers.relay(text.path, text.text))
        return self._asked[1]

    def _led_to(self, value: str, key: str, variables: Mapping[str, Word]) -> Found | None:
        """The weights that an address leads to, also one that stands for none given: `${URL:-…}`."""
        if value.startswith("${") and "://" in value:
            value = filled(value, key, variables) or value
        return weights_at(value, self._tables)

    def _at_path(self, value: str, key: Key) -> Found | None:
        """The model whose file or folder a path ends with, wherever on a machine it is."""
        return by_path(value, key.kind, self._tables) or stored_as(value, key.kind, self._tables)

    def _own(self, value: str, key: Key, entry: Entry, text: Text) -> Found | None:
        """The file or folder of weights that a key which means a model is given, where nothing says whose."""
        if "files" in entry.path[:-1] or is_record(text.path):
            return None  # of a repository that is named above them, or of what was tried
        if not (key.weighs and entry.node.string) or self._is_part(entry):
            return None
        found = own(value, key.kind)
        return found or (own_folder(value, key.kind) if is_in_folder(value, read=True) else None)

    def _is_part(self, entry: Entry) -> bool:
        """Whether a file of weights is one of a repository of the Hub that is named beside it."""
        if not weightnames.is_weights_file(entry.value) or entry.value.startswith(("/", "~")):
            return False
        others = [one for key, one in entry.beside.items() if key != entry.key.lower()]
        held = (entry.beside.get(key, "") for key in (*HOLDS, "repo_id", "hf_repo"))
        return any(map(names.is_hub_name, held)) or any(
            _OF_HUB.search(one) or weightnames.is_converted(one) for one in others
        )

    def _stored(self, value: str, key: Key, unowned: bool, entry: Entry, text: Text) -> Found | None:
        """The model of the one store that a configuration speaks of, where a name has the form of its names.

        An address beside the name, or a class that uses it, says more than what else stands there.
        """
        form = unowned or (":" in value and "/" not in value)
        told = key.kind is not Kind.MODEL or not entry.node.string
        if told or not form or any("://" in one for one in entry.beside.values()):
            return None
        if any(is_dotted(entry.beside.get(one)) for one in USED_BY) or "body" in entry.path:
            return None  # of a request the address says where it goes
        if self._spoken is None or self._spoken[0] is not text:
            self._spoken = text, spoken_of(text.text.encode(), self._tables)
        store = self._spoken[1]
        return in_store(value, store, self._tables) if unowned else tagged_in(value, store)

    def _listed(self, entry: Entry, known: str, text: Text, key: Key, how: str) -> list[Reference]:
        """The models of a list in one string, or in what stands for one that is not given: `${NAME:-a,b}`.

        None where one of its parts is no model.
        """
        begins = entry.node.offset + entry.value.index(known)
        service = nearby.near(entry, self._tables)
        listed = []
        several = entry.key.lower().endswith("s")
        for part, offset in names_in(known, several) if "tokenizer" not in key.key else ():
            found = weights_at(part, self._tables) or by_key(part, key, service, self._tables)
            if found is None and weightnames.is_weights_file(part):
                found = self._own(part, key, entry, text)
            if found is None:
                return []
            place = text.at(begins + offset, len(part))
            listed.append(reference(found, place, how, Certainty.LIKELY))
        return listed

    def _requested(self, entry: Entry, text: Text) -> Iterator[Find]:
        """The models that the body of a request asks for, at the service whose address stands beside it."""
        service = nearby.beside(entry.beside, self._tables)
        service = service or self._tables.service_at(entry.beside.get("url", ""))
        source = text.text[entry.node.start : entry.node.end]
        for name, value, at in requested(entry.value, source):
            found = weights_at(value, self._tables) or asked_for(name, value, service, self._tables)
            if found is not None:
                place = text.at(entry.node.start + at, len(value))
                yield reference(found, place, f"key {name} of {entry.key}", Certainty.LIKELY)

    def _joined(self, entry: Entry, text: Text, key: Key, how: str) -> Iterator[Find]:
        """Several data sets whose names are joined with `+`."""
        names_seen: set[str] = set()
        offset = entry.node.offset
        for name in entry.value.split("+"):
            found = by_key(name, key, None, self._tables)
            if found is not None and name not in names_seen:
                yield reference(found, text.at(offset, len(name)), how, Certainty.LIKELY)
            names_seen.add(name)
            offset += len(name) + 1

    def of_own(self, entry: Entry, own: Collection[str], text: Text) -> Sequence[Find] | None:
        """What a server of one's own calls a model that is described here: behind the word for it, or beside.

        None where nothing of it is meant.
        """
        word, sign, name = entry.value.partition("/")
        behind = bool(sign) and word.lower() in own
        if not behind and not is_of_own(entry, own, self._tables):
            return None
        key = self._keys.key(entry, text.path)
        name = name if behind else entry.value
        if key is None or key.kind is not Kind.MODEL or "tokenizer" in key.key or not is_called(name):
            return [] if behind else None
        found = of_own_server(name, key.kind, self._tables)
        place = text.at(entry.node.offset, len(entry.value))
        how = f"key {entry.key}"
        return [reference(found, place, how, Certainty.LIKELY)] if found is not None else []

    def index(self, name: Name, text: Text) -> Iterator[Find]:
        """A key of a mapping of models: the name of one."""
        if name.ours:
            return
        service = nearby.beside(name.beside, self._tables) or nearby.section(name.path, self._tables)
        stored = service is not None and service.store and "/" not in name.pair.key
        own = service if stored else None  # which has the models of others by its own names
        found = by_key(name.pair.key, Key("*", name.kind), own, self._tables)
        if found is None and service is not None:
            found = by_key(name.pair.key, ANY, service, self._tables)
        elif found is not None:
            found = nearby.at_section(found, name.pair.key, name.path, self._tables)
        if found is None and name.kind is Kind.MODEL:
            found = asked_of_own("models", name.pair.key, name.beside, self._tables)
        if found is not None:
            place = text.at(name.pair.offset, len(name.pair.key))
            certainty = Certainty.POSSIBLE if _is_priced(name.entry) else Certainty.LIKELY
            how = "key of models" if name.kind is Kind.MODEL else "key of data sets"
            yield reference(found, place, how, certainty)


def _is_priced(keys: Collection[str]) -> bool:
    """Whether an entry with these keys belongs to a list of prices and limits, which names what there is."""
    return any(_PRICE.search(one) for one in keys)


def pinned(found: Found, entry: Entry) -> Found:
    """The revision that stands beside a name."""
    return replace(found, revision=found.revision or _revision(found.kind, entry))


def _revision(kind: Kind, entry: Entry) -> str | None:
    """The revision of this key, `hf_revision` of `hf_repo`; under another word only a commit or a digest."""
    own = "dataset_revision" if kind is Kind.DATASET else "model_revision"
    for key in dict.fromkeys(("revision", own, "commit", *revision_keys(_spelled(entry.key)))):
        stated = as_revision(substitute(entry.beside.get(key, ""), {}))
        if stated is not None and not set(stated) & _NO_NAME and (_states(key, stated) or is_version(stated)):
            return stated
    return None


def _states(key: str, stated: str) -> bool:
    """Whether a key says that a revision stands there; a commit may also be shown by its address."""
    return key.endswith("revision") or (key == "commit" and "/" not in stated)


def _spelled(key: str) -> str:
    return key.lower().replace("-", "_")


def _by_default(entry: Entry) -> Entry:
    """An entry with what its value is where nothing else is said: `${NAME=value}`."""
    known = substitute(entry.value, {}) if "${" in entry.value else None
    return replace(entry, node=replace(entry.node, value=known)) if known else entry
