"""The audit as a comment on a pull request, and as the summary of a job: the same parts, more room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from auditor.model import Audit, AuditedModel, Decision, Location
from auditor.render import gfm
from auditor.render.sentences import ALWAYS, asked, counted, told
from auditor.render.translations import translations
from auditor.render.view import Shown, View

#: GitHub refuses a comment above 65,536 characters, and a job's summary above 1 MiB.
_COMMENT: Final = 65_000
_SUMMARY: Final = 1_000_000

#: How much of each part has its place before what weighs more takes the rest.
_SHARE: Final = 10

#: A mark for each decision; its word is always there too.
MARKS: Final = {Decision.DENY: "🔴", Decision.REVIEW: "🟡", Decision.OBLIGATIONS: "🔵", Decision.ALLOW: "🟢"}

#: How many rules are named where findings are only counted.
_NAMED: Final = 6

#: How many places of a model, models of an answer and clauses of a demand are named.
_NAMES: Final = 4
_CLAUSES: Final = 2

#: How much of a demand is shown on the checklist, in characters.
_BRIEF: Final = 240


def render(audit: Audit, language: str) -> bytes:
    """The comment: at most 65,000 characters, most important first, the rest counted."""
    return _document(audit, language, len, _COMMENT)


def render_summary(audit: Audit, language: str) -> bytes:
    """What a job writes to `$GITHUB_STEP_SUMMARY`: at most a million bytes."""
    return _document(audit, language, lambda text: len(text.encode(errors="backslashreplace")), _SUMMARY)


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the document: its entries by weight, `unfolded` of them visible at once."""

    title: str
    entries: Sequence[Any]
    template: str
    unfolded: int
    rest: Callable[[Sequence[Any]], str]
    intro: str = ""


def _document(audit: Audit, language: str, size: Callable[[str], int], limit: int) -> bytes:
    view = View(audit, language)
    page = _Page(view)
    head, foot = page.part("head.md"), page.part("foot.md")
    sections = [section for section in _sections(view) if section.entries]
    room = limit - size(head) - size(foot) - sum(size(page.frame(one)) for one in sections)
    fitting = _fitting(page, sections, room, size)
    bodies = [
        page.framed(section, items, section.entries[len(items) :])
        for section, items in zip(sections, fitting, strict=True)
    ]
    return "\n".join((head, *bodies, foot)).encode("utf-8", errors="backslashreplace")


def _fitting(
    page: _Page, sections: Sequence[_Section], room: int, size: Callable[[str], int]
) -> list[list[str]]:
    """The items of each section that fit: first a share for each, then the rest by weight."""
    taken: list[list[str]] = [[] for _ in sections]
    for share in (_SHARE, None):
        for section, items in zip(sections, taken, strict=True):
            for entry in section.entries[len(items) : share]:
                item = page.part(section.template, entry=entry)
                if size(item) >= room:
                    break
                room -= size(item)
                items.append(item)
    return taken


class _Page:
    """The templates, filled for one audit."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._environment = _environment(view.language)

    def part(self, template: str, **given: Any) -> str:
        """One part, ended by a newline."""
        filled = self._environment.get_template(template).render(
            view=self.view, audit=self.view.audit, count=self.view.count, **given
        )
        return filled.rstrip("\n") + "\n"

    def frame(self, section: _Section) -> str:
        """All of a section but its items, with the longest count of what is left out and some room."""
        return self.framed(section, ("",) * section.unfolded + ("-" * 12,), section.entries)

    def framed(self, section: _Section, items: Sequence[str], left: Sequence[Any]) -> str:
        """A section with its title, the first items open, the others folded, and what is left out counted."""
        return self.part(
            "section.md",
            section=section,
            open=gfm.Markdown("".join(items[: section.unfolded])),
            folded=gfm.Markdown("".join(items[section.unfolded :])),
            number=len(items) - section.unfolded,
            rest=section.rest(left) if left else "",
        )


def _sections(view: View) -> Iterator[_Section]:
    """The parts between head and foot, the most important first."""
    for decision, title in ((Decision.DENY, view("Not allowed")), (Decision.REVIEW, view("To be reviewed"))):
        entries = (*view.decided(decision), *_on_the_project(view, decision))
        heading = f"{MARKS[decision]} {_numbered(title, len(entries), view)}"
        yield _Section(heading, entries, "entry.md", 10, lambda left: _findings_left(left, view))
    changes = tuple(one for one in view.project if one.finding.rule in ALWAYS and not one.open)
    title = view("What the change does to the policy")
    yield _Section(
        _numbered(title, len(changes), view), changes, "entry.md", 10, lambda left: _findings_left(left, view)
    )
    yield _Section(
        view("Open questions"),
        view.questions,
        "question.md",
        6,
        lambda left: _left(len(left), view),
        view("Decisions depend on these facts, which the policy does not state under [use]."),
    )
    tasks = [
        (group.condition, task) for group in view.checklist(view.audit.obligations) for task in group.tasks
    ]
    yield _Section(
        _numbered(view("Obligations"), len(tasks), view),
        tasks,
        "task.md",
        5,
        lambda left: _left(len(left), view),
    )
    free = (*view.decided(Decision.OBLIGATIONS), *view.decided(Decision.ALLOW))
    yield _Section(
        view.count("{number} model may be used", "{number} models may be used", len(free)),
        free,
        "allowed.md",
        0,
        lambda left: _left(len(left), view),
    )
    notes = _notes(view)
    noted = sum(number for _, number in notes)
    yield _Section(
        view.count("{number} note that decides nothing", "{number} notes that decide nothing", noted),
        notes,
        "note.md",
        0,
        lambda left: _left(len(left), view),
    )


def _on_the_project(view: View, decision: Decision) -> tuple[Shown, ...]:
    return tuple(one for one in view.project if one.open and one.finding.decision is decision)


def _numbered(title: str, number: int, view: View) -> str:
    return view("{title} ({number})", title=title, number=number)


def _left(number: int, view: View) -> str:
    return view.count("and {number} more", "and {number} more", number)


def _findings_left(left: Iterable[AuditedModel | Shown], view: View) -> str:
    """The findings that found no room, counted by what they say."""
    titles = Counter(
        shown.title[:80]
        for entry in left
        for shown in ((entry,) if isinstance(entry, Shown) else view.pressing(entry))
    )
    named = tuple(
        view("{number} × {title}", number=number, title=title) for title, number in titles.most_common(_NAMED)
    )
    if len(titles) > _NAMED:
        named += ("…",)
    number = titles.total()
    return view(
        "{more}: {kinds}",
        more=view.count("and {number} more finding", "and {number} more findings", number),
        kinds=named,
    )


def _notes(view: View) -> tuple[tuple[str, int], ...]:
    """What decides nothing, counted by what it says; duties are on the checklist."""
    quiet = (
        view.shown(one)
        for one in view.audit.findings
        if one.suppressed is None and one.decision in (Decision.ALLOW, Decision.OBLIGATIONS)
    )
    titles = Counter(
        shown.title for shown in quiet if shown.finding.nature != "duty" and shown.finding.rule not in ALWAYS
    )
    return tuple(sorted(titles.items(), key=lambda one: (-one[1], one[0])))


def _places(locations: Sequence[Location]) -> gfm.Markdown:
    """The first places as code, the others counted."""
    return _names([View.place(one) for one in locations])


def _names(names: Sequence[str]) -> gfm.Markdown:
    """The first names as code, the others counted."""
    more = f" +{len(names) - _NAMES}" if len(names) > _NAMES else ""
    return gfm.Markdown(", ".join(map(gfm.code, names[:_NAMES])) + more)


def _clauses(clauses: Sequence[tuple[str, str]]) -> str:
    """The first places in licenses that ask for something, the others counted."""
    more = f" +{len(clauses) - _CLAUSES}" if len(clauses) > _CLAUSES else ""
    return "; ".join(f"{license_}, {section}" for license_, section in clauses[:_CLAUSES]) + more


def _brief(sentence: str) -> gfm.Markdown:
    """A demand, cut where it lists what the report has in full."""
    if len(sentence) <= _BRIEF:
        return gfm.prose(sentence)
    begun = sentence[: _BRIEF - 1]
    word = begun.rfind(" ", _BRIEF - 30)
    return gfm.prose(f"{begun[:word] if word > 0 else begun}…")


def _by_remedy(findings: Iterable[Shown]) -> dict[str, list[Shown]]:
    """Findings under what mends them, in order."""
    together: dict[str, list[Shown]] = {}
    for shown in findings:
        together.setdefault(shown.remedy, []).append(shown)
    return together


class _Templates(BaseLoader):
    """Templates of `auditor.reports`, wherever it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        source = files("auditor.reports").joinpath("markdown").joinpath(template)
        if not source.is_file():
            raise TemplateNotFound(template)
        return source.read_text(encoding="utf-8"), None, lambda: True


def _shown(value: object) -> object:
    """What every expression of a template goes through: text is escaped unless it is Markdown already."""
    return gfm.text(value) if isinstance(value, str) else value


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=_Templates(),
        autoescape=False,  # noqa: S701 - Markdown, not HTML: `_shown` escapes every expression
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        finalize=_shown,
    )
    environment.filters.update(
        code=gfm.code,
        prose=gfm.prose,
        block=gfm.block,
        mark=MARKS.__getitem__,
        places=_places,
        names=_names,
        clauses=_clauses,
        brief=_brief,
        by_remedy=_by_remedy,
    )
    environment.globals.update(told=told, asked=asked, counted=counted)
    environment.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    return environment
