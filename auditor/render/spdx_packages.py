"""The packages of an SPDX 2.3 document: the project, a model, an ancestor, a data set.

Clause numbers are those of the SPDX Specification 2.3.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from spdx_tools.spdx.model import (
    Actor,
    ActorType,
    ExternalPackageRef,
    ExternalPackageRefCategory,
    Package,
    PackagePurpose,
    SpdxNoAssertion,
    SpdxNone,
)

from auditor.model import AuditedModel, Finding, Identity, LineageNode, Reference, Route
from auditor.render.spdx_licenses import Licenses
from auditor.render.told import line
from auditor.render.view import View, slug

PROJECT: Final = "SPDXRef-Project"

#: Kinds of clauses whose prescribed text is an attribution (clause 7.29): a prefix of a name is none.
_ATTRIBUTIONS: Final = frozenset({"attribution", "copyright-notice", "display-notice", "notice-file"})

#: Places that are named before the rest is counted.
_PLACES: Final = 20


def element(identity: Identity, kind: str = "Model") -> str:
    """An element's id (clause 7.2): readable, and unique by a digest of the identity."""
    parts = (identity.origin, identity.model, identity.revision or "")
    digest = hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:12]
    return f"SPDXRef-{kind}-{slug(identity.model)}-{digest}"


def identity_of(model: AuditedModel) -> Identity:
    """The identity of an entry of the audit."""
    return Identity(model.origin, model.model, model.revision)


def named_at(references: Sequence[Reference]) -> str | None:
    """Where the source names it, and how that was understood; None for nowhere."""
    found = [
        f"{View.place(one.location)} ({one.how}, {one.certainty}, {one.role}"
        + (f", fetched in {one.fetched}" if one.fetched is not None else "")
        + (f', as "{one.named}")' if one.named is not None else ")")
        for one in references[:_PLACES]
    ]
    if not found:
        return None
    more = f"; and at {len(references) - _PLACES} more places" if len(references) > _PLACES else ""
    return line(f"Named at {'; '.join(found)}{more}.")


def project(root: str) -> Package:
    """The audited tree. Its own license is not audited."""
    return _package(
        PROJECT,
        root,
        primary_package_purpose=PackagePurpose.SOURCE,
        comment="The audited source tree. Its own license is not part of the audit.",
    )


def ancestor(node: LineageNode, view: View, licenses: Licenses) -> Package:
    """A model that another is made from and that the project does not name itself."""
    reason = f" It could not be resolved: {view.word('reason', node.reason)}." if node.reason else ""
    return _package(
        element(node.identity),
        node.identity.model,
        version=_version(node.identity),
        download_location=_location(node.identity, Route.WEIGHTS),
        license_declared=licenses.expression(" AND ".join(node.licenses) or None),
        comment=f"An ancestor of a model in use; nothing is concluded for itself.{reason}",
        external_references=_purl(node.identity, node.identity.purl),
    )


def dataset(identity: Identity) -> Package:
    """A data set. Its license is not audited."""
    return _package(
        element(identity, "Dataset"),
        identity.model,
        version=_version(identity),
        comment="A data set. Its license is not part of the audit.",
    )


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """A model in use. `unknown` are the findings on it that say what is not known."""

    model: AuditedModel
    unknown: Sequence[Finding]
    view: View

    def package(self, licenses: Licenses) -> Package:
        """The package: nothing is concluded while something of it or its ancestors is not known."""
        model, identity = self.model, identity_of(self.model)
        gaps = self._gaps()
        return _package(
            element(identity),
            model.model,
            version=_version(identity),
            download_location=_location(identity, model.route),
            supplier=self._supplier(),
            source_info=named_at(model.references),
            license_concluded=licenses.expression(None if gaps else model.concluded),
            license_declared=licenses.expression(model.declared),
            license_comment=self._on_license(gaps),
            comment=line(self._verdict()),
            external_references=_purl(identity, model.purl),
            attribution_texts=[
                line(one.text) for one in model.obligations if one.text and one.kind in _ATTRIBUTIONS
            ],
        )

    def _gaps(self) -> tuple[str, ...]:
        """Everything that is not known of the model and its ancestors, whoever answers for it."""
        found = [self.view.shown(one).title for one in self.unknown]
        found += [
            f"{node.identity.model}: {self.view.word('reason', node.reason)}"
            for node in self.model.lineage.nodes
            if node.reason is not None
        ]
        return tuple(dict.fromkeys(found))

    def _on_license(self, gaps: Iterable[str]) -> str:
        model, view = self.model, self.view
        claims = "; ".join(
            f"{view.word('claim', one.kind)}: {one.value}" + (f" (via {one.via})" if one.via else "")
            for one in model.claims
        )
        said = f"Claims: {claims}." if claims else "No source states a license."
        if gaps:
            binding = f" What is known to bind: {model.concluded}." if model.concluded else ""
            said += f" Nothing is concluded, for not all is known ({'; '.join(gaps)}).{binding}"
        return line(said)

    def _verdict(self) -> str:
        """The decision and how the model is used; no license field has a place for either."""
        view = self.view
        decision, route = view.word("decision", self.model.decision), view.word("route", self.model.route)
        reason = view.reason(self.model)
        said = f"{route}; decision for the stated use: {decision}" + (f" ({reason})." if reason else ".")
        return " ".join((said, *(one.message for one in view.statements(self.model))))

    def _supplier(self) -> Actor | SpdxNoAssertion:
        """The publisher where the rule set knows it as an organisation."""
        publisher = self.model.publisher
        if publisher is None or not publisher.known:
            return SpdxNoAssertion()
        return Actor(ActorType.ORGANIZATION, line(publisher.name))


def _package(id_: str, name: str, **more: Any) -> Package:
    """A package of which only what is given is asserted (2.3 has no purpose MODEL)."""
    given: dict[str, Any] = {
        "spdx_id": id_,
        "name": line(name) or "-",
        "download_location": SpdxNoAssertion(),
        "files_analyzed": False,
        "license_concluded": SpdxNoAssertion(),
        "license_declared": SpdxNoAssertion(),
        "copyright_text": SpdxNoAssertion(),
        "primary_package_purpose": PackagePurpose.OTHER,
    }
    return Package(**(given | more))


def _version(identity: Identity) -> str | None:
    return line(identity.revision) if identity.revision else None


def _location(identity: Identity, route: Route) -> str | SpdxNoAssertion | SpdxNone:
    """Where the weights are fetched (clause 7.7): NONE for a service, whose weights nobody gets."""
    if route is not Route.WEIGHTS:
        return SpdxNone()
    if identity.origin != "huggingface":
        return SpdxNoAssertion()
    revision = f"@{_quoted(identity.revision)}" if identity.revision else ""
    return f"git+https://huggingface.co/{_quoted(identity.model)}{revision}"


def _purl(identity: Identity, locator: str) -> list[ExternalPackageRef]:
    """The package URL; weights that lie in the tree are no package of anywhere."""
    if identity.origin == "local":
        return []
    return [ExternalPackageRef(ExternalPackageRefCategory.PACKAGE_MANAGER, "purl", line(locator))]


def _quoted(text: str) -> str:
    return quote(text, safe="/._-", errors="surrogatepass")
