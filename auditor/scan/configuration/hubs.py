"""Repositories that a setting beside them says to be the Hub's: `type: HF` beside `repo: org/name`."""

from __future__ import annotations

from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.configuration.entries import Entry
from auditor.scan.identity.found import Found

#: Keys of a repository, and those beside them that say where it is.
_REPOSITORY: Final = frozenset({"repo", "repository", "repo_id", "repo_name", "id", "name", "path", "uri"})
_WHERE: Final = ("type", "source", "provider", "hub", "registry", "store", "from", "kind", "backend")
#: Words for the Hub.
_HUB: Final = frozenset({"hf", "huggingface", "hugging_face", "hugging-face", "huggingface_hub", "hf_hub"})
#: Keys beside that say what kind of repository it is.
_KIND: Final = ("repo_type", "repotype", "kind", "type")


def of_hub(entry: Entry) -> Found | None:
    """The model or data set that a repository is of which a setting beside it says that it is the Hub's."""
    if entry.key.lower() not in _REPOSITORY or not names.is_hub_name(entry.value):
        return None
    said = (entry.beside[key].lower() for key in _WHERE if key in entry.beside)
    if _HUB.isdisjoint(said):
        return None
    kinds = {entry.beside.get(key, "").lower() for key in _KIND}
    if "space" in kinds:
        return None
    of_data = "dataset" in kinds or any("dataset" in one for one in entry.path)
    kind = Kind.DATASET if of_data else Kind.MODEL
    return Found(entry.value, "huggingface", Route.WEIGHTS, kind)
