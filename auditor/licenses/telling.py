"""What was found in a file, told as matches: lines, likeness, the passages that differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from auditor.licenses.aligning import Alignment, Gap
from auditor.licenses.forgiving import Forgiving
from auditor.licenses.index import TextIndex
from auditor.licenses.originals import passage
from auditor.model.identifying import ChangeKind, TextChange, TextMatch

#: Characters of a passage that are told, and words outside the texts that are looked at for OR and AND.
_SHOWN: Final = 600
_FREE: Final = 2000

#: What is said where one license may be chosen, and where each is for something else.
_EITHER: Final = ("your option", "your choice", "dual license", "either", "choose")
_BOTH: Final = ("both", "weights", "model license", "code license", "respectively")


class Telling:
    """Tells of alignments with one file."""

    def __init__(self, index: TextIndex, forgiving: Forgiving, originals: bool = False) -> None:
        """Tell of texts of `index` in the file whose words `forgiving` judges.

        With `originals` also the words that the file lacks, where an
        installed package has them.
        """
        self._index, self._forgiving, self._wording = index, forgiving, forgiving.wording
        self._originals = originals

    def match(self, one: Alignment, outside: Sequence[Gap]) -> TextMatch:
        """A text that was found; `outside` are the words around it that change it."""
        text = self._index.texts[one.number]
        gaps = sorted((*one.gaps, *outside), key=lambda gap: (gap.start, gap.first))
        similarity = one.similarity
        if outside:
            added = sum(gap.size for gap in outside)
            similarity = 2 * one.matched / max(2 * one.matched + one.left_over + added, 1)
        return TextMatch(
            license=text.license,
            lines=(self._wording.line(one.start), self._wording.line(max(one.end - 1, one.start))),
            similarity=1.0 if not gaps else min(round(similarity, 4), 0.9999),
            changes=tuple(self._change(gap, one.number) for gap in gaps),
            part=text.part,
        )

    def _change(self, gap: Gap, number: int) -> TextChange:
        removed = gap.last - gap.first
        missing = passage(self._index, number, gap.first, gap.last) if self._originals and removed else ""
        if gap.start == gap.end:
            line = self._wording.line(min(max(gap.start - 1, 0), len(self._wording) - 1))
            return TextChange(ChangeKind.REMOVED, "", (line, line), removed, missing)
        kind = ChangeKind.ALTERED if removed else ChangeKind.ADDED
        said = self._wording.slice(gap.start, gap.end)
        shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]} …"
        lines = (self._wording.line(gap.start), self._wording.line(gap.end - 1))
        return TextChange(kind, shown, lines, removed, missing)

    def relation(self, found: Sequence[Alignment]) -> str | None:
        """`OR` or `AND`, where the words outside the texts say which."""
        free = [
            place
            for place in range(len(self._wording))
            if not any(one.start <= place < one.end for one in found)
        ]
        words = " ".join(self._forgiving.normal(free[:_FREE]))
        if any(said in words for said in _EITHER):
            return "OR"
        return "AND" if any(said in words for said in _BOTH) else None
