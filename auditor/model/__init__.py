"""The vocabulary: the types that flow from stage to stage, and the audit they end in.

Every type is frozen and slotted, holds tuples, and is written to JSON field by
field under its own name (`auditor audit --format json` is an `Audit`). Words of
SPDX and ISO/IEC 5230 are used as those standards use them. Import from here;
the modules inside only keep the pages short, one a stage, and are loaded when
something of them is asked for: a scan needs two of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from auditor.model.arguing import Argued, Kept, Other
    from auditor.model.audit import Audit, AuditedModel, Coverage, RuleWords, Tool, Words
    from auditor.model.concluding import (
        Alternatives,
        Conclusion,
        Lineage,
        LineageEdge,
        LineageNode,
        Observation,
        Option,
        Term,
    )
    from auditor.model.evaluating import Branch, Condition, Finding, Obligation
    from auditor.model.identifying import (
        ChangeKind,
        Identification,
        IdentifiedFile,
        IdentifiedText,
        Nearest,
        TextChange,
        TextMatch,
        TextStatus,
    )
    from auditor.model.licensing import Clause, License, Review
    from auditor.model.locking import LicenseTurn, Lock, LockedBase, LockedClaim, LockedHead, LockEntry
    from auditor.model.policy import Clarification, Policy, PolicyException, Scope, Signer, StatedNames, Use
    from auditor.model.resolving import (
        Base,
        CardSays,
        Compared,
        DataSet,
        Evidence,
        Fact,
        LicenseClaim,
        ModelFile,
        ModelRecord,
        Publisher,
        Resolution,
        Signed,
        Unresolved,
    )
    from auditor.model.scanning import (
        Identity,
        Location,
        ProjectLicense,
        Published,
        Reference,
        Scan,
        Statistics,
        Undecided,
        Unread,
        Utf16Column,
    )
    from auditor.model.words import (
        Argument,
        Certainty,
        ClaimKind,
        Confidence,
        Decision,
        FactName,
        Gap,
        Kind,
        Nature,
        Reason,
        Role,
        Route,
        Severity,
        SignatureState,
        Status,
        Strength,
        Text,
    )

__all__ = [
    "Alternatives",
    "Argued",
    "Argument",
    "Audit",
    "AuditedModel",
    "Base",
    "Branch",
    "CardSays",
    "Certainty",
    "ChangeKind",
    "ClaimKind",
    "Clarification",
    "Clause",
    "Compared",
    "Conclusion",
    "Condition",
    "Confidence",
    "Coverage",
    "DataSet",
    "Decision",
    "Evidence",
    "Fact",
    "FactName",
    "Finding",
    "Gap",
    "Identification",
    "IdentifiedFile",
    "IdentifiedText",
    "Identity",
    "Kept",
    "Kind",
    "License",
    "LicenseClaim",
    "LicenseTurn",
    "Lineage",
    "LineageEdge",
    "LineageNode",
    "Location",
    "Lock",
    "LockEntry",
    "LockedBase",
    "LockedClaim",
    "LockedHead",
    "ModelFile",
    "ModelRecord",
    "Nature",
    "Nearest",
    "Obligation",
    "Observation",
    "Option",
    "Other",
    "Policy",
    "PolicyException",
    "ProjectLicense",
    "Published",
    "Publisher",
    "Reason",
    "Reference",
    "Resolution",
    "Review",
    "Role",
    "Route",
    "RuleWords",
    "Scan",
    "Scope",
    "Severity",
    "SignatureState",
    "Signed",
    "Signer",
    "StatedNames",
    "Statistics",
    "Status",
    "Strength",
    "Term",
    "Text",
    "TextChange",
    "TextMatch",
    "TextStatus",
    "Tool",
    "Undecided",
    "Unread",
    "Unresolved",
    "Use",
    "Utf16Column",
    "Words",
]

#: The modules inside, none before one that it builds on.
_PAGES: Final = (
    *("words", "scanning", "licensing", "identifying", "resolving", "policy"),
    *("concluding", "evaluating", "locking", "audit", "arguing"),
)


def __getattr__(name: str) -> Any:
    """The type of that name, from the first module that has it (PEP 562)."""
    if name in __all__:
        for page in _PAGES:
            found = getattr(import_module(f"{__name__}.{page}"), name, None)
            if found is not None:
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
