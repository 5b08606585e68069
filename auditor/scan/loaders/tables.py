"""The loader tables of `rules/loaders/`, indexed for the scanners: what a name, a key or a word means."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Any, Final

from msgspec import field
from msgspec.structs import replace

from auditor.model import Kind
from auditor.scan import names, spelling
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.documents import Document, Notation
from auditor.scan.loaders.services import Service, Services
from auditor.scan.loaders.shapes import Shape
from auditor.scan.loaders.table_rows import (
    Address,
    AddressedFiles,
    Command,
    Image,
    Key,
    Package,
    PublishedFiles,
    ShortNames,
)
from auditor.scan.patterns import Many, pattern_of, wildcards

_LONGEST_KEY = 160

#: By what a mapping of models is sorted: `models_by_provider`, `model_for_task`.
_SORTED: Final = re.compile(r"(?<=model|odels)_(?:by|per|for)_\w+$", re.IGNORECASE)

#: Words before the name of a setting that say nothing of what it is.
_CHOSEN: Final = re.compile(r"^(?:default|selected|current|preferred|fallback)[_-]", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def unsorted(name: str) -> str:
    """The name of a mapping of models without what it says of its keys."""
    return _SORTED.sub("", name)


class Tables(Services, frozen=True, dict=True):
    """All loader tables.

    `parts` are the keys that say for what a model is used, below one that
    means models or a service: `openai: {fast: ..., smart: ...}`.
    `answers` are keys of what was answered, beside which a name only says who did.
    `own_servers` are words for servers of one's own, and for any that speaks
    a maker's language.
    `publishers` are the names on the Hub of those that are known, in lower case.
    `remote_code` are the keywords and options that ask for a repository's own
    code to be run.
    """

    calls: Calls
    keys: tuple[Key, ...]
    siblings: tuple[str, ...]
    owners: tuple[str, ...]
    parts: frozenset[str]
    answers: frozenset[str]
    commands: tuple[Command, ...]
    packages: tuple[Package, ...]
    families: tuple[str, ...] = ()
    language_families: tuple[str, ...] = ()
    training: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    remote_code: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    documents: tuple[Document, ...] = ()
    holders: frozenset[str] = frozenset()
    notations: tuple[Notation, ...] = ()
    languages: Mapping[str, Calls] = field(default_factory=dict)
    short_names: tuple[ShortNames, ...] = ()
    publishers: frozenset[str] = frozenset()
    own_servers: frozenset[str] = frozenset()
    published_files: tuple[PublishedFiles, ...] = ()
    shapes: tuple[Shape, ...] = ()
    addressed_files: tuple[AddressedFiles, ...] = ()

    @cached_property
    def weight_files(self) -> Mapping[str, str]:
        """Files of weights by name, in lower case, each with the repository that has it."""
        return {file.lower(): one.model for one in self.published_files for file in one.files}

    @cached_property
    def telling_files(self) -> Mapping[str, str]:
        """The files of weights whose names mean a model wherever they stand, in lower case."""
        told = (one for one in self.published_files if one.anywhere)
        return {file.lower(): one.model for one in told for file in one.files}

    @cached_property
    def programs(self) -> Mapping[str, Sequence[Command]]:
        """The commands by their first word, the longest first."""
        index: dict[str, list[Command]] = {}
        for one in sorted(self.commands, key=lambda one: -len(one.program)):
            index.setdefault(one.program[0], []).append(one)
        return index

    @cached_property
    def _key_patterns(self) -> Many:
        return Many(wildcards(one.key.lower()) for one in self.keys)

    @cached_property
    def _meant(self) -> dict[str, tuple[Key, ...]]:
        return {}

    def _means(self, name: str) -> tuple[Key, ...]:
        """The entries that fit the name of a configuration key or variable, in their order."""
        if len(name) > _LONGEST_KEY or name.startswith("@"):
            return ()
        if name not in self._meant:
            fitting = self._key_patterns.fitting(name.lower())
            if not fitting and (parted := spelling.spelled(name)) != name.lower():
                fitting = self._key_patterns.fitting(parted)
            self._meant[name] = tuple(self.keys[number] for number in fitting)
        return self._meant[name]

    def knows(self, name: str) -> bool:
        """Whether any entry speaks of a name, whatever it says."""
        return bool(self._means(name))

    def key(self, name: str) -> Key | None:
        """The entry for a configuration key or variable, None if it means no model."""
        if name not in self._keyed:
            self._keyed[name] = self._key(name)
        return self._keyed[name]

    def states_origin(self, key: Key) -> bool:
        """Whether the tables say themselves whose the models under a key are, no word of a name."""
        return key.origin is not None and key in self.keys

    @cached_property
    def _keyed(self) -> dict[str, Key | None]:
        return {}

    def _key(self, name: str) -> Key | None:
        found = next((one for one in self._means(name) if not one.beside), None)
        if found is None or found.published or found.ignored or found.documents:
            return None
        if found.origin is not None:
            return found
        if (plain := _CHOSEN.sub("", name)) != name:
            own = self.key(plain)  # `DEFAULT_GROQ_MODEL`: whose it is stands behind
            if own is not None and own.origin is not None and own.kind is found.kind:
                return own
        named = found.like is None and found.kind is Kind.MODEL and "tokenizer" not in found.key
        service = self._named_in(name) if named else None
        return replace(found, origin=service.origin) if service is not None else found

    def _named_in(self, name: str) -> Service | None:
        """The one service whose word the name of a setting has in it: `bot_venice_config_model_id`.

        A word that is also what a family of models is called says nothing.
        """
        words = spelling.words_of(name)
        pairs = [one for one in pairwise(words) if all(len(word) > 1 for word in one)]
        found: dict[str, Service] = {}
        for parts in chain(((word,) for word in words), pairs):
            known = self.provider("_".join(parts)) or self.provider("".join(parts))
            if known is None or not known.named:
                continue
            own = "".join(parts) == known.origin.replace("_", "")
            if own or not self.says_model(f"/{'-'.join(parts)}-1"):
                found[known.origin] = known
        return next(iter(found.values())) if len(found) == 1 else None

    def key_beside(self, name: str, others: Collection[str]) -> Key | None:
        """The entry for a key that means a model only because of the keys beside it."""
        if not others:
            return None
        fits = (one for one in self._means(name) if any(other in others for other in one.beside))
        return next(fits, None)

    def in_full(self, value: str, key: Key) -> str:
        """What a short name stands for under a key of one library; any other value as it is."""
        for like in (key.like, key.or_like):
            call = self.calls.load(like) if like is not None else None
            if call is not None and value in call.names:
                return call.names[value]
        return value

    def publishes(self, name: str) -> bool:
        """Whether a key holds a name under which a result is published, or with which one is documented."""
        return any(one.published or one.documents for one in self._means(name))

    def says_something(self, name: str) -> bool:
        """Whether a name may mean a model, alone or beside others, or what is published under it."""
        found = self._means(name)
        return self.key(name) is not None or any(one.published or one.beside for one in found)

    @cached_property
    def _training(self) -> Any:
        return pattern_of("(?m)" + "|".join(f"(?:{one})" for one in self.training))

    def trains(self, data: bytes) -> bool:
        """Whether what a file holds says that it trains models."""
        return bool(self.training) and bool(self._training.search(data))

    @cached_property
    def _families(self) -> re.Pattern[str]:
        return re.compile("|".join(self.families) or r"(?!)")

    def says_model(self, name: str) -> bool:
        """Whether a Hub name says by itself that it is a model's: by a family, a size or a form."""
        return bool(self._families.search(name.partition("/")[2].lower()))

    @cached_property
    def _talking(self) -> re.Pattern[str]:
        return re.compile("|".join(self.language_families) or r"(?!)")

    def says_talker(self, word: str) -> bool:
        """Whether a name of one word is that of a language model, and of no architecture: `llama2`."""
        return self._talking.fullmatch(word.lower()) is not None

    def store(self, name: str, beside: Iterable[tuple[str, str]]) -> Service | None:
        """The store of models that a word beside a name means, where its names have the form of that name.

        A word that is itself asked for, or a name that is another service's, says nothing.
        """
        found = ((key, self.provider(word)) for key, word in beside)
        stores = (one for key, one in found if one is not None and one.store and self.key(key) is None)
        store = next((one for one in stores if one.hub or not names.is_hub_name(name)), None)
        if store is None or self.provider(name) is not None:
            return None
        own = self.service_of(name)
        return store if own is None or own.origin in (store.origin, "huggingface") else None
