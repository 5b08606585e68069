"""The vocabulary: the types that flow from stage to stage, and the audit they end in.

Every type is frozen and slotted, holds tuples, and is written to JSON field by
field under its own name (`auditor audit --format json` is an `Audit`). Words of
SPDX and ISO/IEC 5230 are used as those standards use them. Import from here;
the modules inside only keep the pages short, one a stage.
"""

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
from auditor.model.licensing import Clause, License
from auditor.model.policy import Policy, PolicyException, Scope, Use
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
from auditor.model.scanning import Identity, Location, Reference, Scan, Statistics, Undecided, Unread
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
    "Argument",
    "Audit",
    "AuditedModel",
    "Base",
    "Branch",
    "Certainty",
    "ChangeKind",
    "ClaimKind",
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
    "Kind",
    "License",
    "LicenseClaim",
    "Lineage",
    "LineageEdge",
    "LineageNode",
    "Location",
    "ModelFile",
    "ModelRecord",
    "Nature",
    "Nearest",
    "Obligation",
    "Observation",
    "Policy",
    "PolicyException",
    "Publisher",
    "Reason",
    "Reference",
    "Resolution",
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
    "Words",
]
