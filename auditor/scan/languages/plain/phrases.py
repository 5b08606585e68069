"""What a source says whose grammar is not there: which strings are given to which names, calls and keys.

Brackets, signs and the names before them say so in nearly every language.
What is compared, a pattern, or prose that stands by itself is given to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.scan.languages.plain.lexis import Token
from auditor.scan.languages.plain.parting import (
    ANSWERS,
    ASKS,
    DEFINES,
    ENDS,
    GIVES,
    RETURNS,
    called,
    giving,
    index_of,
    is_prose,
    is_sign,
    is_word,
    parts,
    speaks,
)
from auditor.scan.languages.plain.values import DEEPEST, Values
from auditor.scan.languages.syntax import (
    Definition,
    Expression,
    Field,
    Function,
    Member,
    Name,
    Span,
    Unit,
    Unknown,
)

#: What stands between a name and its type.
_TYPED: Final = frozenset({"as", "of"})


def _is_answered(part: Sequence[Token]) -> bool:
    """Whether what follows a question in brackets is what is done or given then: `case (#small) "..."`."""
    asked = len(part) > 2 and part[1].kind == "group" and part[1].text == "("
    return asked and (part[2].kind in ("name", "string") or is_sign(part[2], frozenset({"#"})))


class Phrases(Values):
    """Reads the words of one source into a unit."""

    def read(self, words: Sequence[Token]) -> Unit:
        """Everything that the words say."""
        self.block(words)
        return self.unit

    # -- statements

    def block(self, words: Sequence[Token]) -> None:
        """Take what statements say; a text that stands by itself describes something."""
        for part in parts(words, lines=True):
            if not is_prose(part):
                self.statement(part)

    def statement(self, part: Sequence[Token]) -> None:
        """Take what a statement gives to a name, gives back, or asks."""
        first = part[0].text.lower() if part[0].kind == "name" else ""
        if first in ASKS:
            answer = next((at for at, one in enumerate(part) if is_word(one, ANSWERS)), len(part))
            if answer == len(part) and _is_answered(part):
                answer = 1
            self._asked(part[1 : max(answer, 2)])
            if answer + 1 < len(part):
                self.within(part[answer + 1 :])
            return
        if first in ANSWERS | ENDS and len(part) > 1:
            self.within(part[1:])
            return
        if first in RETURNS and len(part) > 1 and not is_sign(part[1], GIVES):
            self._give_back(self.value(part[1:]))
            return
        at = giving(part)
        if at is None:
            self._give_back(self.value(part))
            return
        value = self.value(part[at + 1 :])
        for name, where in self._named(part[:at]) if type(value) is not Unknown else ():
            self.unit.definitions.append(
                Definition(name, value, self.unit.whole, Span(where.start, where.end))
            )

    def _give_back(self, value: Expression) -> None:
        """What stands there as the last of something, or by itself, is for whoever wants it."""
        if not isinstance(value, Unknown | Name | Member):
            self.unit.functions.append(Function("", (), (value,), value.span))

    def _asked(self, part: Sequence[Token]) -> None:
        """A question: its strings are compared, what it calls is called."""
        for at, one in enumerate(part):
            if one.kind == "group" and at and part[at - 1].kind == "name":
                self._arguments(one)
            elif one.kind == "group" and self._depth < DEEPEST:
                self._depth += 1
                self._asked(one.inner)
                self._depth -= 1

    # -- what is named

    def _named(self, before: Sequence[Token]) -> Iterator[tuple[str, Token]]:
        """The names that may be given something: the last before a sign, the one behind a defining word."""
        typed = (at for at, one in enumerate(before) if at and (is_sign(one, ":") or is_word(one, _TYPED)))
        stop = next(typed, len(before))
        own = [one for one in before[:stop] if one.kind in ("name", "string", "group")]
        for one in own:
            if one.kind == "group" and one.text == "(":
                self.group(one)  # what a function is given, and the defaults of that
        own = [one for one in own if one.kind != "group" or index_of(one) is not None]
        if not own:
            return
        if (key := index_of(own[-1])) is not None:
            yield f".{key.text}", key
            return
        told = [own[-1]]
        if len(own) > 1 and own[0].kind == "name":
            begins = next((one for one in own if one.text.lower() not in DEFINES), own[-1])
            told = [own[-1], begins] if begins is not own[-1] else told
        for one in told:
            yield called(one), one

    def entry(self, part: Sequence[Token]) -> Field | Expression | None:
        """A part of what stands in brackets: a value, or one that is given a name."""
        at = giving(part)
        if at is None or not part[:at]:
            value = self.value(part if at is None else part[at + 1 :])
            return None if isinstance(value, Unknown) else value
        named = list(self._named(part[:at]))
        value = self.value(part[at + 1 :])
        if not named:
            return value
        if part[at].text == ":" and named[0][1].kind == "name" and speaks(named[0][1]):
            return None  # `isEqualToString:`, `hasPrefix:`
        name, where = named[0]
        return Field(name.lstrip("."), value, Span(where.start, where.end))
