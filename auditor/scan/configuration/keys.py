"""What the keys of a configuration say of a value: whether it is a model's name, and which model it names."""

from __future__ import annotations

from typing import Final

from auditor.model import Kind
from auditor.scan import names, spelling
from auditor.scan.configuration import nearby
from auditor.scan.configuration.described_keys import chosen_as
from auditor.scan.configuration.entries import CHOICES, ITSELF, Entry
from auditor.scan.configuration.servers import is_of_model, served, stored, words_of
from auditor.scan.identity import weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.forms import routed, says_by_several, somebodys
from auditor.scan.identity.found import Found
from auditor.scan.identity.own_servers import asked_of_own
from auditor.scan.identity.purposed import is_held_for, is_used_for
from auditor.scan.identity.stored import is_in_folder
from auditor.scan.identity.unclaimed import is_unclaimed
from auditor.scan.identity.under_key import by_key
from auditor.scan.identity.uses import own_provider
from auditor.scan.languages.search.wording import NOTHING, may_name_model
from auditor.scan.loaders.services import Service, word_of
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import is_record

#: Keys that say no more than that a file is named.
_FILE: Final = frozenset({"path", "file", "filename", "file_name", "file_path"})

#: A key that says no more than that a model is named, and for what.
_PURPOSE: Final = Key("model_*")


class Keys:
    """The keys of configurations, as the tables know them."""

    def __init__(self, tables: Tables) -> None:
        """Read keys by `tables`."""
        self._tables = tables

    def key(self, entry: Entry, path: str) -> Key | None:
        """What the key means, or the key above it where this one only says that here is the name.

        Where no key stands above, the folder does: a group of settings of which one is chosen.
        """
        if "/" in entry.key and "defaults" in entry.path[:-1]:
            return None  # a group of settings of which one is taken (Hydra, "The Defaults List")
        key = self._tables.key_beside(entry.key, entry.beside)
        key = key or self._tables.key(entry.key) or self._tables.key(spelling.parted(entry.key))
        if key is None and entry.key.lower() in CHOICES and len(entry.path) > 1:
            return self._models(entry.path[-2])
        if key is None and entry.key.lower() in ITSELF and len(entry.path) > 1:
            if entry.key.lower() == "name" and not {"id", "model"}.isdisjoint(entry.beside):
                return None  # a label beside the name itself
            if (
                entry.path[-2] not in ("models", "datasets")
                and entry.path[-2].endswith("s")
                and "model" not in entry.path[-2]
            ):
                return None
            key = self._tables.key(entry.path[-2])
        if key is None and entry.key.lower() in ("name", "path") and len(entry.path) == 1:
            key = self._tables.key(folder(path))
        key = key or self._part(entry) or self._above_file(entry) or chosen_as(entry, self._tables)
        return key or (_PURPOSE if self._is_for(entry) else None)

    def _is_for(self, entry: Entry) -> bool:
        """Whether a key says for what a model is used, and its value that it is one."""
        above = entry.path[-2].replace("-", "_") if len(entry.path) > 1 else ""
        name = spelling.parted(entry.key).replace("-", "_")
        others = (one for key, one in entry.beside.items() if key not in self._tables.siblings)
        held = is_held_for(above, entry.value, others, self._tables)
        return entry.node.string and (held or is_used_for(name, entry.value, self._tables))

    def _above_file(self, entry: Entry) -> Key | None:
        """What a key means under which one of several models is described, where its file is named."""
        if entry.key.lower() not in _FILE or not is_unclaimed(entry.value):
            return None
        above = (self._models(one) for one in reversed(entry.path[-4:-1]))
        return next((key for key in above if key is not None), None)

    def _part(self, entry: Entry) -> Key | None:
        """What a key means that says for what a model is used, or of which service one is."""
        if not entry.path:
            return None
        last, *above = reversed(entry.path[-3:])
        if self._one_each(last, entry):
            return Key(last)
        offered = last in self._tables.parts or self._tables.provider(last) is not None
        if not offered or not above:
            return None
        meant = self._models(above[0])
        if meant is None and len(above) > 1 and self._tables.provider(above[0]) is not None:
            meant = self._models(above[1])
        if meant is None and last in self._tables.parts and self._tables.provider(above[0]) is not None:
            return Key(last) if self._tables.told_by(entry.value) else None  # only the name itself tells that
        return meant

    def _one_each(self, last: str, entry: Entry) -> bool:
        """Whether a mapping has a name for each of several services, this one a model's by itself."""
        if not says_by_several(entry.value, self._tables):
            return False
        named = [one for one in entry.beside if self._tables.provider(one) is not None]
        return len(named) > 1 and last in named

    def _models(self, name: str) -> Key | None:
        """The entry for a key below which models stand."""
        key = self._tables.key(name) if name not in self._tables.parts else None
        return key if key is not None and key.kind is Kind.MODEL and "tokenizer" not in key.key else None

    def named(self, value: str, key: Key, entry: Entry, path: str) -> Found | None:
        """The model that a value under a key that means one names, in the file at `path`."""
        if key is _PURPOSE and self._tables.service_of(value) is None:
            return None
        found = self._said(value, key, entry, path)
        if found is not None and found.origin == "local" and self._is_ours(entry):
            return None
        if found is None and key.kind is Kind.MODEL and "tokenizer" not in key.key and _is_of_model(entry):
            return asked_of_own(entry.key, value, entry.beside, self._tables)
        return found

    def _said(self, value: str, key: Key, entry: Entry, path: str) -> Found | None:
        """The model that a value names, by what stands beside and above it."""
        if "tokenizer" in key.key and not names.is_hub_name(value):
            own = self._tables.service_of(value)  # else an encoding, not the tokenizer of a model
            if own is None or own.origin != "huggingface":
                return None
        if entry.key.lower().endswith(("provider", "provider_name")) and _is_word(value):
            return None  # the word for a service, however it is called, and none of its models
        if key.like is not None and self._tables.in_full(value, key) != value:
            return by_key(value, key, None, self._tables)  # what a library calls its own, whoever answers
        if (provider := own_provider(entry.key, entry.beside)) is not None:
            service, key = nearby.of_provider(provider, value, key, entry, self._tables)
            return by_key(value, key, service, self._tables)
        service, key = nearby.asked(value, key, entry, self._tables)
        found = self._of(service, value, key, entry)
        alone = found is None and service is None and key.kind is Kind.MODEL
        if alone and names.is_bare_name(value) and self._tables.says_model(f"/{value}"):
            server = served(entry.beside, self._tables)
            if not value.isalpha() or (server is not None and server.store):  # which has names of one word
                found = by_key(value, key, server, self._tables)
        if alone and found is None and "tokenizer" not in key.key:
            found = stored(value, key, entry.beside, path, self._tables)
        if (
            found is not None
            and found.origin == "huggingface"
            and nearby.is_elsewhere(entry.beside, self._tables)
        ):
            return routed(value, key.kind, self._tables) or found
        return found

    def _of(self, service: Service | None, value: str, key: Key, entry: Entry) -> Found | None:
        """What a name means at the service that stands near it, or else in a section of the configuration."""
        found = by_key(value, key, service, self._tables)
        if found is not None:
            if service is not None:
                return found
            return nearby.at_section(found, value, entry.path[:-1], self._tables)
        if service is not None or key.kind is not Kind.MODEL:
            return None
        return by_key(value, key, nearby.above(value, entry, self._tables), self._tables)

    def is_open(self, value: str, key: Key, entry: Entry, path: str) -> bool:
        """Whether a value says that it is a model's name, under a key that means one, but not whose."""
        if key.kind is not Kind.MODEL or "tokenizer" in key.key or not entry.node.string:
            return False
        if "backbone" in key.key:
            return False  # an architecture, with weights of its own or none: `resnet50`
        if entry.key.lower() in ITSELF or value.lower() in NOTHING:
            return False  # a label in a list of models, whose sources stand beside it
        if "defaults" in entry.path or entry.key.lower().startswith("new_model"):
            return False  # a choice among files of which each is read, and the name of what is made
        if key.origin is not None and names.is_purpose(value):
            return True  # whoever made the deployment knows which model it is of
        read = entry.key.lower().startswith("pretrained")
        if is_in_folder(value, read) and not is_record(path):
            return True  # as where a loader is given such a path
        return says_no_owner(value, key, path, self._tables)

    def _is_ours(self, entry: Entry) -> bool:
        """Whether a name is what the configuration calls weights whose repository stands beside it."""
        if entry.key.lower() not in ITSELF:
            return False
        beside = (one for one in entry.beside.values() if one != entry.value)
        return any(
            weightnames.is_converted(one) or weights_at(one, self._tables) is not None for one in beside
        )


def says_no_owner(value: str, key: Key, path: str, tables: Tables) -> bool:
    """Whether a value under a key says that it is a model, but not whose, in no record of data."""
    if key.kind is not Kind.MODEL or "tokenizer" in key.key or "--" in value:
        return False
    return somebodys(value, tables) and not is_record(path)


def _is_word(value: str) -> bool:
    """Whether a value is one word, be it that of a plugin."""
    return "/" not in (word := word_of(value)) and ":" not in word


def _is_of_model(entry: Entry) -> bool:
    """Whether a key, or that above one that only says that here is the name, is called after models."""
    if not may_name_model(entry.key) or "path" in words_of(entry.key):
        return False
    return any(is_of_model(one) for one in (entry.key, *entry.path[-3:-1]))


def folder(path: str) -> str:
    """The name of the folder that a file stands in."""
    return path.rpartition("/")[0].rpartition("/")[2]
