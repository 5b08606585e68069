"""The same audit seen from a folder above: for documents whose paths begin at the repository's root."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from auditor.model import Audit, Evidence, Location, Unread, Utf16Column


def below(audit: Audit, folder: str) -> Audit:
    """The audit with `folder/` before every path of the tree; unchanged if `folder` is empty."""
    if not folder:
        return audit
    return replace(
        audit,
        models=_moved(audit.models, folder),
        findings=_moved(audit.findings, folder),
        coverage=_moved(audit.coverage, folder),
        policy=replace(audit.policy, path=audit.policy.path and f"{folder}/{audit.policy.path}"),
        columns=_moved(audit.columns, folder),
    )


def _moved(value: Any, folder: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_moved(item, folder) for item in value)
    if isinstance(value, Location | Unread | Utf16Column):
        return replace(value, path=f"{folder}/{value.path}")
    if isinstance(value, Evidence) and value.source == "policy":
        return replace(value, locator=f"{folder}/{value.locator}")
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _moved(getattr(value, one.name), folder) for one in fields(value)})
    return value
