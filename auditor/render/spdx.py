"""SPDX 2.3 as JSON: the project, its models, their ancestors and data sets, each with its license.

Written with spdx-tools, whose validation the documents pass. Clause numbers
are those of the SPDX Specification 2.3.
"""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from datetime import UTC, datetime
from typing import Final

from spdx_tools.spdx.jsonschema.document_converter import DocumentConverter
from spdx_tools.spdx.model import (
    Actor,
    ActorType,
    CreationInfo,
    Document,
    Package,
    Relationship,
    RelationshipType,
    SpdxNoAssertion,
)

from auditor.model import (
    Audit,
    AuditedModel,
    Finding,
    Identity,
    LineageEdge,
    LineageNode,
    Nature,
    Reference,
)
from auditor.render.spdx_licenses import Licenses
from auditor.render.spdx_packages import (
    PROJECT,
    ModelPackage,
    ancestor,
    dataset,
    element,
    identity_of,
    named_at,
    project,
)
from auditor.render.told import as_json, line
from auditor.render.view import Key, View, slug

_DOCUMENT: Final = "SPDXRef-DOCUMENT"

#: Relations of a lineage that are no descent (clause 11.1); every other one is.
_RELATIONS: Final = {"component": RelationshipType.CONTAINS, "serves": RelationshipType.DEPENDS_ON}

#: A rule that leaves open what the terms are, whatever its nature: a known text with passages of its own.
_CHANGED: Final = "license-text-changed"

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def render(audit: Audit, language: str) -> bytes:
    """The document. SPDX is read by programs: its few sentences are English in every language."""
    View(audit, language)  # an unknown language is refused as everywhere
    converter = DocumentConverter()  # type: ignore[no-untyped-call]
    document = converter.convert(_Bill(audit).document())
    document["documentNamespace"] = _namespace(document, audit.root)
    return as_json(document)


def _namespace(document: object, root: str) -> str:
    """A namespace (clause 6.5) that follows from the content: the same document has the same one."""
    digest = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    unique = uuid.uuid5(uuid.NAMESPACE_URL, f"auditor:spdx-2.3:{digest}")
    return f"https://spdx.org/spdxdocs/{slug(root) or 'auditor'}-{unique}"


class _Bill:
    """The elements of a document, each once."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit
        self._view = View(audit, "en")
        self._name = line(audit.root) or "auditor"
        self._licenses = Licenses(audit.words.licenses)
        self._packages: dict[str, Package] = {}
        self._related: dict[tuple[str, str, str], Relationship] = {}
        #: A lineage names a model as it was asked for, an entry as it answered.
        self._answered: dict[Identity, Identity] = {}
        for model in audit.models:
            for node in model.lineage.nodes[:1]:
                self._answered.setdefault(node.identity, identity_of(model))
        self._unknown: dict[Key, list[Finding]] = {}
        for finding in audit.findings:
            if finding.nature is Nature.UNKNOWN or finding.rule == _CHANGED:
                key = (finding.origin, finding.model, finding.revision)
                self._unknown.setdefault(key, []).append(finding)

    def document(self) -> Document:
        """The whole document, sorted by ids."""
        audit = self._audit
        if audit.coverage.files or any(one.references for one in audit.models) or not audit.models:
            self._project()
        for model in audit.models:
            self._model(model)
        for model in audit.models:
            self._lineage(model)
        for reference in audit.coverage.datasets:
            self._used_data(reference)
        return Document(
            creation_info=self._creation(),
            packages=[self._packages[id_] for id_ in sorted(self._packages)],
            relationships=[self._related[key] for key in sorted(self._related)],
            extracted_licensing_info=self._licenses.extracted(),
        )

    def _creation(self) -> CreationInfo:
        audit = self._audit
        return CreationInfo(
            spdx_version="SPDX-2.3",
            spdx_id=_DOCUMENT,
            name=self._name,
            document_namespace="https://spdx.org/spdxdocs/auditor",
            creators=[Actor(ActorType.TOOL, line(f"{audit.tool.name}-{audit.tool.version}"))],
            created=_moment(audit.as_of),
            creator_comment=line(
                f"Made from an audit as of {audit.as_of} with rule set {audit.tool.rules}. "
                "This is information, not legal advice."
            ),
            document_comment=self._completeness(),
        )

    def _completeness(self) -> str:
        """How much of the tree the document speaks for."""
        seen = self._audit.coverage
        return (
            f"{len(self._audit.models)} models; {seen.unresolved} of them could not be resolved. "
            f"{seen.read} files were read; {len(seen.unread)} could not be. "
            f"{len(seen.undecided)} places do not tell which model they load."
        )

    def _project(self) -> None:
        self._packages[PROJECT] = project(self._name)
        self._relate(_DOCUMENT, RelationshipType.DESCRIBES, PROJECT)
        if self._audit.coverage.unread or self._audit.coverage.undecided:
            self._relate(
                PROJECT,
                RelationshipType.DEPENDS_ON,
                SpdxNoAssertion(),
                "What could not be read, or is decided at run time, may name further models.",
            )

    def _model(self, model: AuditedModel) -> None:
        """A model in use: the project depends on it; without a project it is what is described."""
        unknown = self._unknown.get((model.origin, model.model, model.revision), ())
        id_ = element(identity_of(model))
        self._packages[id_] = ModelPackage(model, unknown, self._view).package(self._licenses)
        if PROJECT not in self._packages:
            self._relate(_DOCUMENT, RelationshipType.DESCRIBES, id_)
            return
        self._relate(PROJECT, RelationshipType.DEPENDS_ON, id_)
        if model.origin == "local":
            self._relate(PROJECT, RelationshipType.CONTAINS, id_)

    def _lineage(self, model: AuditedModel) -> None:
        for node in model.lineage.nodes:
            self._ancestor(node)
        for edge in model.lineage.edges:
            self._descent(edge)
        for name in model.datasets:
            self._relate(
                element(identity_of(model)),
                RelationshipType.OTHER,
                self._data(Identity("huggingface", name)),
                "The model's card names this data set as one that it was trained on.",
            )

    def _ancestor(self, node: LineageNode) -> str:
        id_ = element(self._answered.get(node.identity, node.identity))
        if id_ not in self._packages:
            self._packages[id_] = ancestor(node, self._view, self._licenses)
        return id_

    def _descent(self, edge: LineageEdge) -> None:
        view = self._view
        how = f"{view.word('relation', edge.relation)} ({view.word('strength', edge.strength)})"
        self._relate(
            self._ancestor(LineageNode(edge.child)),
            _RELATIONS.get(edge.relation, RelationshipType.DESCENDANT_OF),
            self._ancestor(LineageNode(edge.parent)),
            f"{how}; {view.evidence(edge.evidence)}",
        )

    def _data(self, identity: Identity) -> str:
        id_ = element(identity, "Dataset")
        self._packages.setdefault(id_, dataset(identity))
        return id_

    def _used_data(self, reference: Reference) -> None:
        if PROJECT in self._packages:
            identity = Identity(reference.origin, reference.model, reference.revision)
            comment = f"A data set. {named_at([reference])}"
            self._relate(PROJECT, RelationshipType.DEPENDS_ON, self._data(identity), comment)

    def _relate(
        self, one: str, kind: RelationshipType, other: str | SpdxNoAssertion, comment: str | None = None
    ) -> None:
        """Relate two elements; what was said of them first stays."""
        said = line(comment) if comment else None
        self._related.setdefault((one, kind.name, str(other)), Relationship(one, kind, other, said))


def _moment(moment: str) -> datetime:
    """The audit's time. The field must hold some time: of one that cannot be read the comment tells."""
    match = _MOMENT.match(moment)
    try:
        return datetime.fromisoformat(f"{match.group()}+00:00") if match else datetime.fromtimestamp(0, UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
