"""The audit as a comment on a pull request, and as the summary of a job: the same parts, more room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from auditor.model import Audit, AuditedModel, Decision
from auditor.render import gfm
from auditor.render.cases import Group, grouped
from auditor.render.commentpage import MARKS, Page
from auditor.render.sentences import ALWAYS
from auditor.render.view import View

#: GitHub refuses a comment above 65,536 characters, and a job's summary above 1 MiB.
_COMMENT: Final = 65_000
_SUMMARY: Final = 1_000_000

#: How much of each part has its place before what weighs more takes the rest.
_SHARE: Final = 10

#: How many rules are named where findings are only counted.
_NAMED: Final = 6


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
    page = _Sections(view)
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
    page: _Sections, sections: Sequence[_Section], room: int, size: Callable[[str], int]
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


class _Sections(Page):
    """The sections of the document, filled for one audit."""

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
        groups = _on_the_project(view, decision)
        entries = (*view.decided(decision), *groups)
        number = len(view.decided(decision)) + _findings(groups)
        heading = f"{MARKS[decision]} {_numbered(title, number, view)}"
        yield _Section(heading, entries, "entry.md", 10, lambda left: _findings_left(left, view))
    changes = grouped(one for one in view.project if one.finding.rule in ALWAYS and not one.open)
    title = view("What the change does to the policy")
    number = _findings(changes)
    yield _Section(
        _numbered(title, number, view), changes, "entry.md", 10, lambda left: _findings_left(left, view)
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


def _on_the_project(view: View, decision: Decision) -> tuple[Group, ...]:
    return grouped(one for one in view.project if one.open and one.finding.decision is decision)


def _findings(groups: Iterable[Group]) -> int:
    return sum(len(group.findings) for group in groups)


def _numbered(title: str, number: int, view: View) -> str:
    return view("{title} ({number})", title=title, number=number)


def _left(number: int, view: View) -> str:
    return view.count("and {number} more", "and {number} more", number)


def _findings_left(left: Iterable[AuditedModel | Group], view: View) -> str:
    """The findings that found no room, counted by what they say."""
    titles = Counter(
        shown.title[:80]
        for entry in left
        for shown in (entry.findings if isinstance(entry, Group) else view.pressing(entry))
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
