"""Which origins may be asked, and where: from option, environment and policy."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from auditor.cli.errors import UserError

#: The variables that name another address than the public one. ModelScope's is its own client's.
_ADDRESSES: Final = {
    "ollama": "AUDITOR_OLLAMA_REGISTRY",
    "modelscope": "MODELSCOPE_ENDPOINT",
    "openrouter": "AUDITOR_OPENROUTER",
}

#: Addresses to which Ollama's registry may send us for a blob, if not the public registry's own.
_BLOBS: Final = "AUDITOR_OLLAMA_BLOBS"

#: Where a project keeps its environment, if nobody says, and the file that tells one.
_ENVIRONMENTS: Final = (".venv", "venv")
_MARK: Final = "pyvenv.cfg"

#: Data sets of one model that are looked up.
_DATA_SETS: Final = 8


def origin_settings(given: str | None, stated: Sequence[str] | None, root: Path | None) -> dict[str, Any]:
    """The fields of `ResolveSettings` that say which origins to ask, and where.

    `given` is the option's list, `stated` the policy's, `root` the project.
    Raises `UserError` for a name that is no origin, or an address that is none.
    """
    from auditor.pipeline import BLOB_HOSTS, ORIGINS, ORIGINS_OFF

    on = _wanted(given, stated, ORIGINS, ORIGINS_OFF)
    sites = {name: public for name, public in ORIGINS.items() if public and name in on}
    blobs = _split(os.environ.get(_BLOBS) or "")
    return {
        "ask_hub": "huggingface" in on,
        "data_sets": _DATA_SETS if {"datasets", "huggingface"} <= on else 0,
        "ask_publishers": {"publishers", "huggingface"} <= on,
        "addresses": {name: _address(_ADDRESSES[name], public) for name, public in sites.items()},
        "blob_hosts": tuple(_checked(_BLOBS, one) for one in blobs) or BLOB_HOSTS,
        "ollama_store": _ollama_models() if "ollama-store" in on else None,
        "environment": _environment(root) if "packages" in on else None,
        **({} if "cache" in on else {"cache": None}),
    }


def _wanted(
    given: str | None, stated: Sequence[str] | None, names: Collection[str], off: Collection[str]
) -> frozenset[str]:
    """The origins that are on: those of the option, else of the policy, else all but those that are off."""
    if given is None:
        return frozenset(names) - frozenset(off) if stated is None else frozenset(stated)
    asked = [] if given.strip() == "none" else _split(given)
    wrong = next((one for one in asked if one not in names), None)
    if wrong is not None:
        raise UserError(f"--origins: {wrong} is no origin that can be asked; there are {', '.join(names)}")
    return frozenset(asked)


def _split(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def _address(variable: str, public: str) -> str:
    return _checked(variable, (os.environ.get(variable) or public).strip().rstrip("/"))


def _checked(variable: str, address: str) -> str:
    """The address. Raises `UserError` if it is none."""
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise UserError(f"{variable}={address} is no address; write it like https://registry.example.org")
    return address


def _ollama_models() -> Path:
    """Ollama's folder of models, as its own program finds it."""
    stated = os.environ.get("OLLAMA_MODELS")
    return Path(stated) if stated else Path.home() / ".ollama" / "models"


def _environment(root: Path | None) -> Path | None:
    """The Python environment of the project: as named, else one that lies in its root itself."""
    named = os.environ.get("AUDITOR_ENVIRONMENT")
    if named:
        if not Path(named).is_dir():
            raise UserError(f"AUDITOR_ENVIRONMENT={named} is no folder; give that of a Python environment")
        return Path(named)
    inside = [root / name for name in _ENVIRONMENTS] if root is not None else []
    return next((one for one in inside if not one.is_symlink() and (one / _MARK).is_file()), None)
