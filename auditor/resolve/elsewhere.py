"""Models of the Hub under the names of other origins: what the Hub says of them is what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from auditor.knowledge.catalogue import Elsewhere
from auditor.model import Identity, ModelRecord, Resolution


class Names:
    """The table of names (`rules/elsewhere.yaml`)."""

    def __init__(self, origins: Mapping[str, Elsewhere]) -> None:
        """Look in `origins`."""
        self._origins = origins

    def on_hub(self, identity: Identity) -> Identity | None:
        """The model of the Hub that a name of another origin means, None if the table does not know it.

        A name in full goes before one with `*`. No revision is passed on: it
        would be the library's, not the Hub's.
        """
        table = self._origins.get(identity.origin)
        models = table.models if table is not None else {}
        name = models.get(identity.model)
        if name is None:
            name = next((hub for one, hub in models.items() if fnmatchcase(identity.model, one)), None)
        return None if name is None else Identity("huggingface", name.replace("{name}", identity.model))

    def renamed(self, answer: Resolution, asked: Identity) -> Resolution:
        """The Hub's answer for the name that was asked for; its evidence still names the Hub's."""
        if not isinstance(answer, ModelRecord):
            return replace(answer, identity=asked)
        given = replace(asked, revision=answer.identity.revision)
        remark = f"{asked.model} of {asked.origin} is {answer.identity.model} of the hub"
        return replace(answer, asked=asked, identity=given, remarks=(*answer.remarks, remark))
