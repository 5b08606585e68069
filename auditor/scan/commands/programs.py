"""Programs that are known, by table: which of their words are models, and what other options say of these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Gap, Kind, Published, Route
from auditor.scan import names
from auditor.scan.commands.arguments import models_of, place_of, value_of
from auditor.scan.commands.made import folder_given
from auditor.scan.identity import located
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.files import file_name, of_library
from auditor.scan.identity.forms import addressed
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.pinned import as_revision
from auditor.scan.identity.stored import stored_as
from auditor.scan.identity.unclaimed import is_made, own
from auditor.scan.identity.under_key import by_key
from auditor.scan.kinds.requirements import requirement
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Command, Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.python.search.saved import saved_as
from auditor.scan.seam import Find
from auditor.scan.shell import Word, substitute

_TAG: Final = re.compile(r":[\w.-]+$")
_HUBS: Final = re.compile(r"huggingface|hf\.co|modelscope|ollama\.com")

#: Origins whose names have the form of the Hub's.
_HUB_NAMES: Final = frozenset({"huggingface", "ollama", "modelscope", "lm_studio"})


class Programs:
    """The models that known programs are given."""

    def __init__(self, tables: Tables) -> None:
        """Read with `tables`."""
        self._tables = tables

    def models(
        self, entry: Command, words: list[Word], text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        """What the words behind the program of `entry` refer to."""
        if entry.weights:
            yield from self._files(entry, words, text, variables)
        else:
            yield from self._named_by(entry, words, text, variables)
            yield from _unnamed(entry, words, text, variables)

    def _named_by(
        self, entry: Command, words: list[Word], text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        """What the words behind a program refer to that takes models by their names."""
        how = " ".join(entry.program)
        for model in models_of(words, entry):
            name = substitute(model.text, variables)
            name = _without_credentials(model.text, variables) if name is None else name
            name = _confirmed(model.text, variables) or name
            place = place_of(model, text, variables)
            if _pushed(model.text, text):
                named = located.address(name) if name is not None else None
                if name is None or (named is not None and not named.dataset):
                    yield Published(named.model if named is not None else None, place, how)
                continue
            if entry.published:
                kind = value_of(words, (entry.dataset_option,)) if entry.dataset_option else None
                if kind is None or kind.text == "model":
                    known = name if name is not None and names.is_repository(name) else None
                    yield Published(known, place, how)
                continue
            if name is None:
                found = weights_at(model.text, self._tables) if entry.addresses else None
                if found is None and not entry.addresses:
                    found = stored_as(model.text, entry.kind, self._tables, loaded=True)
                if found is not None:  # only which file of it is open, or where its folder is
                    sure = Certainty.CERTAIN if found.sure else Certainty.LIKELY
                    yield reference(found, place, how, sure)
                elif not entry.addresses or _HUBS.search(model.text):
                    yield left_open(place, model.text, how, Gap.RUN_TIME)
                continue
            found = self._told(name, entry, words, text, variables)
            if found is not None:
                sure = Certainty.CERTAIN if found.sure else Certainty.LIKELY
                yield reference(self._detailed(found, entry, words, variables), place, how, sure)
            elif (gap := _gap(name, entry)) is not None:
                yield left_open(place, name, how, gap)

    def _told(
        self, name: str, entry: Command, words: list[Word], text: Text, variables: Mapping[str, Word]
    ) -> Found | None:
        """The model that a name is or leads to: one's own only in a folder that is given by its path."""
        found = self._found(name, entry, self._provider(entry, words))
        found = found or _saved(name, entry, words, variables)
        if found is None and _gap(name, entry) is Gap.WITHOUT_MODEL:
            return folder_given(name, entry.kind, text.text, variables)
        return found

    def _files(
        self, entry: Command, words: list[Word], text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        """The files of weights that a program puts somewhere: whose their names say, else one's own."""
        for file in models_of(words, entry):
            name = substitute(file.text, variables) or file.text
            found = own(name, entry.kind, entry.weights)
            if found is not None:
                found = of_library(file_name(name), entry.kind, self._tables) or found
                place = place_of(file, text, variables)
                yield reference(found, place, " ".join(entry.program), Certainty.LIKELY)

    def _detailed(
        self, found: Found, entry: Command, words: list[Word], variables: Mapping[str, Word]
    ) -> Found:
        """The revision and the kind that other options state."""
        revision = value_of(words, entry.revisions)
        pinned = as_revision(substitute(revision.text, variables)) if revision is not None else None
        found = replace(found, revision=found.revision or pinned)
        if any(word.text in self._tables.remote_code for word in words):
            found = replace(found, remote_code=True)
        kind = value_of(words, (entry.dataset_option,)) if entry.dataset_option else None
        return replace(found, kind=Kind.DATASET) if kind is not None and kind.text == "dataset" else found

    def _provider(self, entry: Command, words: list[Word]) -> Service | None:
        """The service that an option states beside the model: `--provider ollama`."""
        stated = value_of(words, ("--provider",)) if entry.served else None
        return self._tables.provider(stated.text) if stated is not None else None

    def _found(self, name: str, entry: Command, stated: Service | None) -> Found | None:
        found = weights_at(name, self._tables)
        if found is None and entry.addresses:
            found = requirement(name, self._tables)
        if found is not None:
            return found
        kept = entry.addresses and name.startswith(("/", "~", ".", "$"))  # where it puts what it fetches
        if not kept and (found := addressed(name, entry.kind)) is not None:
            return found
        if entry.addresses:
            return None
        if name in entry.names:
            model = entry.names[name]
            return Found(model, "huggingface" if "/" in model else entry.origin, Route.WEIGHTS, entry.kind)
        if entry.served:
            return by_key(name, Key("*", kind=entry.kind), stated, self._tables)
        bare = _TAG.sub("", name) if entry.origin == "huggingface" else name
        if names.is_hub_name(_TAG.sub("", name)) and entry.origin in _HUB_NAMES:
            return Found(bare, entry.origin, Route.WEIGHTS, entry.kind)
        if entry.form is not None and re.fullmatch(entry.form, name):
            return Found(name, entry.origin, Route.WEIGHTS, entry.kind)
        return self._named(name, entry)

    def _named(self, name: str, entry: Command) -> Found | None:
        """A name that is no name of the Hub: of a service, or of the registry that the program knows."""
        own = self._tables.service_of(name)
        if own is not None and own.origin == entry.origin:
            return Found(name, own.origin, own.route, entry.kind)
        if (stored := stored_as(name, entry.kind, self._tables, loaded=True)) is not None:
            return stored
        if located.is_path(name) or not names.is_bare_name(name.partition(":")[0]):
            return None
        if entry.bare is not None:
            plain, _, branch = name.partition(":") if entry.origin == "huggingface" else (name, "", "")
            model = entry.bare.format(name=plain)
            return Found(model, entry.origin, Route.WEIGHTS, entry.kind, branch or None)
        if entry.origin == "huggingface":
            return None
        asked = any(
            one.origin == entry.origin and one.route is not Route.WEIGHTS for one in self._tables.services
        )
        if asked:
            return by_key(name, Key("*", kind=entry.kind, origin=entry.origin), None, self._tables)
        return Found(name, entry.origin, Route.WEIGHTS, entry.kind)


def _unnamed(entry: Command, words: list[Word], text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
    """The model that a program takes where none is named, told where it is given its work."""
    if entry.default is None or models_of(words, entry):
        return
    work = next((one for one in words if re.search(entry.default.upon, one.text)), None)
    if work is None or (work.text[:1] == "$" and not any(one.text[:1] == "-" for one in words)):
        return  # a variable alone may be anything: `resolve("whisper", name)`
    found = Found(entry.default.model, entry.default.origin or entry.origin, Route.WEIGHTS, entry.kind)
    how = f"{' '.join(entry.program)} default"
    yield reference(found, place_of(work, text, variables), how, Certainty.LIKELY)


def _gap(name: str, entry: Command) -> Gap | None:
    """Why a name that leads to no model is left open, None for what is none, or made by a program."""
    if entry.origin != "huggingface" or entry.addresses or entry.served:
        return None
    if names.is_bare_name(name):
        return Gap.WITHOUT_OWNER  # a folder of somebody's machine, or a name of the Hub
    return Gap.WITHOUT_MODEL if "/" in name and not is_made(name) and "://" not in name else None


def _saved(name: str, entry: Command, words: list[Word], variables: Mapping[str, Word]) -> Found | None:
    """What is fetched from an address that says nothing, where the file it is saved as is one of weights."""
    into = value_of(words, entry.saved) if entry.saved else None
    if into is None:
        return None
    return saved_as(name, substitute(into.text, variables) or into.text, entry.bare)


#: Who asks, before the host of an address.
_CREDENTIALS: Final = re.compile(r"(?<=://)[^\s/@]+@")
#: A file of Google Drive that is fetched with what a first answer says, by which a warning is confirmed.
_CONFIRMED: Final = re.compile(
    r"https://(?P<where>(?:docs|drive)\.google\.com/uc\?export=download)&(?=.*\$)"
    r".*?\bid=(?P<id>[\w-]{20,}|\$\{?\w+\}?)[^=]*$",
    re.DOTALL,
)
#: Longest such address that is read, with the command in it: its pattern takes time by the square of that.
_LONGEST: Final = 2000
#: What gives to others what was cloned before.
_PUSH: Final = re.compile(r"\bgit\s+push\b")
_CLONE: Final = re.compile(r"\bgit(?:\s+|-)(?:lfs\s+)?clone\b")


def _pushed(text: str, around: Text) -> bool:
    """Whether a repository of the Hub is cloned by who may write to it, and pushed before the next one is.

    Where it may only be used it is told: a model too many is asked about, one too few is not.
    """
    if not (_CREDENTIALS.search(text) and _HUBS.search(text)):
        return False
    start = around.text.find(text)
    following = _CLONE.search(around.text, start)
    end = following.start() if following is not None else len(around.text)
    return _PUSH.search(around.text, start, end) is not None


def _without_credentials(text: str, variables: Mapping[str, Word]) -> str | None:
    """An address that lacks no more than the credentials of whoever asks."""
    bare = _CREDENTIALS.sub("", text)
    return substitute(bare, variables) if bare != text else None


def _confirmed(text: str, variables: Mapping[str, Word]) -> str | None:
    """The address of a file of Google Drive, of which a first answer says how a warning is confirmed."""
    match = _CONFIRMED.search(text) if len(text) <= _LONGEST else None
    number = substitute(match["id"], variables) if match is not None else None
    return f"https://{match['where']}&id={number}" if match is not None and number else None
