"""OpenRouter's public list of models: which open model of the Hub stands behind an id, as it says today.

`GET /api/v1/models` answers `{"data": [{"id", "canonical_slug",
"hugging_face_id", ...}]}` (OpenRouter's documentation, "List available
models"; the fields as the client `openrouter_api` for Rust reads them).
`hugging_face_id` is empty or null for a closed model. The list is asked once
a run, and says the same to everybody: no id of the project is sent.
"""

from __future__ import annotations

import json
import re
import threading
from typing import Any, Final

from auditor.resolve.fetching import Fault
from auditor.resolve.seam import ResolveSettings
from auditor.resolve.site import Site, why

ORIGIN: Final = "openrouter"

#: The public service.
ADDRESS: Final = "https://openrouter.ai"

_LIST: Final = "/api/v1/models"
_HUB_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")

#: Entries that are read of a list.
_MOST: Final = 10_000


class OpenRouterList:
    """The list, asked when the first model wants it. `problem` says why there is none, None if there is."""

    origin = ORIGIN

    def __init__(self, settings: ResolveSettings, address: str) -> None:
        """Ask the service at `address`."""
        self.site = Site(settings, address, "application/json")
        self._lock = threading.Lock()
        self._models: dict[str, str | None] | None = None
        self.problem: str | None = None

    def where(self, model: str) -> str:
        """Where in the list the model stands, for the evidence."""
        return f"{self.site.host}{_LIST}: {model}"

    def listed(self, model: str) -> bool:
        """Whether the service offers a model of this id."""
        return model in self._read()

    def open_model(self, model: str) -> str | None:
        """The name on the Hub of the model behind an id; None where the list names none."""
        return self._read().get(model)

    def _read(self) -> dict[str, str | None]:
        with self._lock:
            if self._models is None:
                self._models = self._asked()
            return self._models

    def _asked(self) -> dict[str, str | None]:
        try:
            answer = self.site.get(_LIST)
        except Fault as error:
            reason, detail = why(error)
            self.problem = f"{reason}: {detail}"
            return {}
        try:
            raw: Any = json.loads(answer.body) if answer.status == 200 else None
        except (ValueError, RecursionError):
            raw = None
        entries = raw.get("data") if isinstance(raw, dict) else None
        if not isinstance(entries, list):
            self.problem = f"HTTP {answer.status}, no list of models"
            return {}
        models: dict[str, str | None] = {}
        for one in (entry for entry in entries[:_MOST] if isinstance(entry, dict)):
            hub = one.get("hugging_face_id")
            named = hub if isinstance(hub, str) and len(hub) <= 200 and _HUB_NAME.fullmatch(hub) else None
            for key in ("canonical_slug", "id"):
                if isinstance(one.get(key), str):
                    models[one[key]] = named
        return models
