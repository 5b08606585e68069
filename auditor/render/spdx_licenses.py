"""Our license ids as SPDX 2.3 names them: an id of the list, else a reference with what is known of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from license_expression import LicenseExpression, Licensing, get_spdx_licensing
from spdx_tools.spdx.model import ExtractedLicensingInfo, SpdxNoAssertion
from spdx_tools.spdx.validation.uri_validators import validate_url

from auditor.knowledge import expressions
from auditor.model import License
from auditor.render.told import line

#: What an expression of ours is made of: parentheses, operators, ids.
_TOKEN: Final = re.compile(r"[()]|[^\s()]+")
_OPERATORS: Final = frozenset({"(", ")", "AND", "OR"})
#: Characters that a reference may hold (SPDX 2.3, 10.1).
_FORBIDDEN: Final = re.compile(r"[^0-9A-Za-z.-]+")


class Licenses:
    """Translates expressions and remembers every reference that needs an explanation."""

    def __init__(self, known: Mapping[str, License]) -> None:
        """Translate with the licenses that the audit carries, by id."""
        self._known = known
        self._spdx = _licensing()
        self._references: dict[str, ExtractedLicensingInfo] = {}
        self._parsed: dict[str, LicenseExpression | SpdxNoAssertion] = {}

    def expression(self, ours: str | None) -> LicenseExpression | SpdxNoAssertion:
        """An expression over our ids; NOASSERTION for none, and for one that cannot be read."""
        if ours is None:
            return SpdxNoAssertion()
        if ours not in self._parsed:
            self._parsed[ours] = self._parse(ours)
        return self._parsed[ours]

    def extracted(self) -> list[ExtractedLicensingInfo]:
        """What is known of each reference that was used, sorted."""
        return [self._references[id_] for id_ in sorted(self._references)]

    def _parse(self, ours: str) -> LicenseExpression | SpdxNoAssertion:
        tokens = _TOKEN.findall(ours)
        named = [one if one in _OPERATORS else self._name(one) for one in tokens]
        parsed = expressions.parsed(" ".join(named), self._spdx)
        if parsed is None or not {str(symbol.key) for symbol in parsed.symbols} <= set(named):
            return SpdxNoAssertion()  # two names without an operator are read as one
        for id_, name in zip(tokens, named, strict=True):
            if name.startswith("LicenseRef-"):
                self._references[name] = self._explain(name, id_)
        return parsed

    def _name(self, id_: str) -> str:
        """The SPDX id where the list of the library has it, ScanCode's reference, else our own."""
        known = self._known.get(id_)
        if known and known.spdx and known.spdx in self._spdx.known_symbols:
            return known.spdx
        if known and known.scancode:
            return f"LicenseRef-scancode-{_allowed(known.scancode)}"
        return f"LicenseRef-auditor-{_allowed(id_)}"

    def _explain(self, reference: str, id_: str) -> ExtractedLicensingInfo:
        """The name, and where the text stands: texts are not shipped with the program."""
        known = self._known.get(id_)
        name = line(known.name if known else id_)
        urls = [line(url) for url in known.urls if _opens(url)] if known else []
        where = f"It stands at {urls[0]}" if urls else "No address of it is known"
        return ExtractedLicensingInfo(
            license_id=reference,
            extracted_text=f"The text of {name} is not part of this document. {where} .",
            license_name=name,
            cross_references=urls,
            comment=f"auditor's id of this license: {line(id_)}",
        )


@cache
def _licensing() -> Licensing:
    """The list of licenses that the library validates with."""
    return get_spdx_licensing()


def _allowed(id_: str) -> str:
    """An id with the characters that a reference may hold; a changed one keeps apart from all others."""
    plain = _FORBIDDEN.sub("-", id_)[:100]
    return plain if plain == id_ else f"{plain}-{hashlib.sha256(_bytes(id_)).hexdigest()[:12]}"


def _opens(url: str) -> bool:
    """Whether a browser may open an address and the standard takes it for one."""
    return url.startswith(("https://", "http://")) and url.isascii() and not validate_url(url)


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogatepass")
