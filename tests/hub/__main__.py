"""`python -m tests.hub [PORT]`: the catalogue as a hub, to point HF_ENDPOINT at."""

from __future__ import annotations

import sys
from importlib.resources import as_file, files

from auditor.knowledge import load
from tests.hub.server import Hub, from_catalogue

with as_file(files("auditor.rules")) as folder:
    models = list(from_catalogue(load(folder, None).catalogue))
hub = Hub(*models, port=int(sys.argv[1]) if len(sys.argv) > 1 else 0, left=10**9)
print(hub.url, flush=True)
hub.serve_forever()
