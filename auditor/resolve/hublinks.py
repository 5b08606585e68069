"""Where a card's `license_link` leads: followed inside the hub, and nowhere else.

A link into a repository of the hub is read as a license file is: at a pinned
commit, by the digest of that repository's record. Every other address (a
vendor's page, another host, a PDF) stays what it is: a statement of the card
that nobody has opened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import unquote

from auditor.model import (
    ClaimKind,
    Evidence,
    IdentifiedText,
    Identity,
    LicenseClaim,
    ModelFile,
    ModelRecord,
)
from auditor.resolve.fetching import Fault
from auditor.resolve.hubcards import CARD
from auditor.resolve.hubfiles import HubFiles, place
from auditor.resolve.seam import TextReader
from auditor.resolve.texts import LARGEST, blob_id, claims, is_text, license_files, unread

#: Links of one card that are followed.
_MOST: Final = 2

#: The hub's hosts, whatever mirror is asked in their place, and how they lead to a file (hub-docs).
_FILE: Final = re.compile(
    r"(?:https?://(?:www\.)?(?:huggingface\.co|hf\.co))?/(?P<name>[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95})"
    r"/(?:blob|resolve|raw)/(?P<revision>[\w.-]{1,100})/(?P<path>[^?#]{1,300})(?:[?#].{0,200})?",
    re.DOTALL,
)
_RELATIVE: Final = re.compile(r"(?:\./)?(?P<path>[^/?#:][^?#:]{0,300})(?:[?#].{0,200})?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Target:
    """A file of a repository; `revision` where the link names another one than `main`."""

    model: str
    revision: str | None
    path: str


class HubLinks:
    """Follows the license links of records."""

    def __init__(
        self, texts: TextReader, files: HubFiles, lookup: Callable[[Identity], ModelRecord | None]
    ) -> None:
        """Ask `lookup` for the record of another repository, `files` for its files, `texts` what they are."""
        self._texts, self._files, self._lookup = texts, files, lookup
        self._seen: dict[str, IdentifiedText] = {}

    def followed(self, record: ModelRecord) -> ModelRecord:
        """The record with what its links lead to."""
        links = [one for one in record.claims if one.kind is ClaimKind.LINK][:_MOST]
        found = {id(one): tuple(self._at(one, record)) for one in links}
        return replace(
            record, claims=tuple(new for one in record.claims for new in found.get(id(one), (one,)))
        )

    def _at(self, link: LicenseClaim, record: ModelRecord) -> Iterator[LicenseClaim]:
        """The link, identified if the text behind it is a known one; else with a claim that it is not."""
        target = _target(link.value, record)
        if target is None or not is_text(target.path) or target.path == CARD:
            yield link
            return
        try:
            there = self._record(target, record)
        except Fault:
            yield from (link, LicenseClaim(unread(target.path), ClaimKind.FILE, link.evidence))
            return
        file = next((one for one in there.files if one.path == target.path), None) if there else None
        if there is None or file is None:
            yield link  # it leads nowhere
            return
        evidence = Evidence(there.source, place(there, file.path), digest=file.digest)
        if there is record and file.path in license_files(one.path for one in record.files):
            read = [one for one in record.claims if one.evidence == evidence and one.kind is ClaimKind.FILE]
            yield _identified(link, read, evidence)
            return
        text = self._text(there, file)
        told = list(claims(text, file.path, evidence)) if text is not None else []
        yield _identified(link, told, evidence)
        yield from (one for one in told if not one.licenses)
        if text is None and not there.gated:
            yield LicenseClaim(unread(file.path), ClaimKind.FILE, evidence)

    def _text(self, there: ModelRecord, file: ModelFile) -> IdentifiedText | None:
        """What a file is, None if the hub does not give it."""
        digest = file.digest or ""
        known = self._seen.get(digest) or self._texts.known(digest)
        if known is not None or there.identity.revision is None:
            return known
        data = self._files.read(there.identity.model, there.identity.revision, file, LARGEST)
        if data is None:
            return None
        return self._seen.setdefault(digest or blob_id(data), self._texts.read(data))

    def _record(self, target: _Target, record: ModelRecord) -> ModelRecord | None:
        """The record of the repository that a link leads to, at a commit. Raises `Fault`."""
        names = {record.identity.model.casefold(), record.asked.model.casefold()}
        same = target.model.casefold() in names
        if same and target.revision in (None, record.identity.revision):
            return record
        there = self._lookup(Identity("huggingface", target.model, target.revision))
        return there if there is not None and there.identity.revision is not None else None


def _identified(link: LicenseClaim, told: Sequence[LicenseClaim], evidence: Evidence) -> LicenseClaim:
    """The link with the license of the text behind it, where that is a known one."""
    exact = [one for one in told if one.licenses]
    ids = tuple(dict.fromkeys(id_ for one in exact for id_ in one.licenses))
    return replace(link, licenses=ids, evidence=evidence, text=exact[0].text) if ids else link


def _target(value: str, record: ModelRecord) -> _Target | None:
    """The file that a link leads to, None if it leads out of the hub."""
    match = _FILE.fullmatch(value.strip())
    if match:
        revision = None if match["revision"] == "main" else match["revision"]
        return _Target(match["name"], revision, unquote(match["path"]))
    match = _RELATIVE.fullmatch(value.strip())
    if match and ".." not in match["path"].split("/"):
        return _Target(record.identity.model, None, unquote(match["path"]))
    return None
