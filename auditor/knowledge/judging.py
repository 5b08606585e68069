"""How the rule set judges, typed: decisions, rules of findings, which label may stand over which license."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from auditor.model import Confidence, Decision, Nature, Severity, Text


class Row(Struct, frozen=True):
    """One row of DESIGN section 2: what a case of a nature does."""

    nature: Nature
    case: str
    severity: Severity
    decision: Decision


class ExitCode(Struct, frozen=True):
    """One row of the exit codes: the decisive and the incomplete findings' worst decisions."""

    fail_on: str
    decided: Decision
    incomplete: bool
    code: int


class Decisions(Struct, frozen=True):
    """`rules/decisions.yaml`: the table of natures and cases, and the exit codes of `check`."""

    rows: tuple[Row, ...]
    exit_codes: tuple[ExitCode, ...]

    def row(self, nature: Nature, case: str) -> Row:
        """Find the row. Raises KeyError for a pair that the table does not have."""
        for row in self.rows:
            if (row.nature, row.case) == (nature, case):
                return row
        raise KeyError((nature, case))


class Rule(Struct, frozen=True):
    """A rule (`rules/findings/ID.yaml`).

    With `clause`, it is asked once for each clause of those kinds that binds
    a model; `when` is CEL over the use and the clause (empty: whenever the
    trigger acts) and `facts` name what of the use may be unknown. With
    `about`, it is asked of each license of a model's own (`license`), or of
    each own label over each license of an ancestor (`label`); `when` is CEL
    over them. With neither, it speaks when a stage observed it. `case` fixes the row of the table
    where the condition alone does not tell (`depends`: never more than
    review). `aggregate`: one finding a license, not one a clause.
    `incomplete` marks what only says that the audit could not see. A finding
    of a rule named in `supersedes` is dropped where this one speaks of the
    same model. `variants` are other words for `message`, `remedies` for
    `remedy` beside the variant of that name. `known_problems` owns up to
    where the rule errs.
    """

    id: str
    group: str
    nature: Nature
    title: Text
    message: Text
    remedy: Text
    why: Text
    known_problems: Text
    clause: tuple[str, ...] = ()
    about: str | None = None
    when: str = ""
    facts: tuple[str, ...] = ()
    case: str | None = None
    aggregate: bool = False
    incomplete: bool = False
    supersedes: tuple[str, ...] = ()
    variants: Mapping[str, Text] | None = None
    remedies: Mapping[str, Text] | None = None
    references: tuple[str, ...] = ()


class CompatibilityRule(Struct, frozen=True):
    """What a downstream label may say over an upstream license, for some relations.

    `when` is CEL over `relation`, `upstream.*` and `downstream.*`
    (`conclude.compatibility` lists the names). `verdict` is `ok`,
    `ok-with-duties`, `unknown`, `dispute` or `contradiction`; `finding` the
    rule that a contradiction or dispute speaks under.
    """

    id: str
    when: str
    verdict: str
    reason: Text
    source: str
    finding: str | None = None
    confidence: Confidence = Confidence.HIGH


class Pair(Struct, frozen=True):
    """A license whose derivatives may be given under another one, by the license's own words."""

    upstream: str
    downstream: str
    source: str


class Compatibility(Struct, frozen=True):
    """`rules/compatibility.yaml`: every rule that fits speaks, the strictest verdict wins.

    `contains` are the relations in which a derivative holds its base's
    weights, `free` the categories that let everyone use a work for any
    purpose, `families` the ids of versions of one text.
    """

    contains: tuple[str, ...]
    free: tuple[str, ...]
    pairs: tuple[Pair, ...]
    families: tuple[tuple[str, ...], ...]
    rules: tuple[CompatibilityRule, ...]
