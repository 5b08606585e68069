"""The vocabulary: the types that flow from stage to stage, and the audit they end in.

Every type is frozen and slotted, holds tuples, and is written to JSON field by
field under its own name (`auditor audit --format json` is an `Audit`). Words of
SPDX and ISO/IEC 5230 are used as those standards use them. Import from here;
the modules inside only keep the pages short, one a stage.
"""

from auditor.model.arguing import Argued, Kept, Other
from auditor.model.audit import Audit, AuditedModel, Coverage, RuleWords, Tool, Words
from auditor.model.concluding import Conclusion, Lineage, LineageEdge, LineageNode, Observation, Term
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
from auditor.model.locking import LicenseTurn, Lock, LockedBase, LockedClaim, LockEntry
from auditor.model.policy import Clarification, Policy, PolicyException, Scope, Use
from auditor.model.resolving import (
    Base,
    Evidence,
    LicenseClaim,
    ModelFile,
    ModelRecord,
    Publisher,
    Resolution,
    Unresolved,
)
from auditor.model.scanning import (
    Identity,
    Location,
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
    Kind,
    Nature,
    Reason,
    Role,
    Route,
    Severity,
    Status,
    Strength,
    Text,
)

__all__ = [
    "Argued",
    "Argument",
    "Audit",
    "AuditedModel",
    "Base",
    "Branch",
    "Certainty",
    "ChangeKind",
    "ClaimKind",
    "Clarification",
    "Clause",
    "Conclusion",
    "Condition",
    "Confidence",
    "Coverage",
    "Decision",
    "Evidence",
    "Finding",
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
    "ModelFile",
    "ModelRecord",
    "Nature",
    "Nearest",
    "Obligation",
    "Observation",
    "Other",
    "Policy",
    "PolicyException",
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
