"""What a source in a Lisp says: which strings and symbols are given to which names, functions and keywords.

Lists are its grammar; only a few of its forms say more than a call does
(Common Lisp HyperSpec; GNU Emacs Lisp Reference Manual; the reference of Clojure, "Special Forms").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from auditor.scan.languages.plain.lexis import Token
from auditor.scan.languages.syntax import (
    Definition,
    Either,
    Expression,
    Field,
    Function,
    Invoke,
    Listed,
    Literal,
    Name,
    Record,
    Span,
    Unit,
    Unknown,
)

#: Forms that give names values, in pairs; that define one name; that name values for what is inside of them.
_SETS: Final = frozenset({"setq", "setq-default", "setq-local", "setopt", "setf", "set!", "psetq", "setv"})
_DEFINES: Final = frozenset(
    {"def", "defvar", "defconst", "defcustom", "defparameter", "defonce", "defvar-local", "define"}
    | {"custom-declare-variable", "customize-set-variable", "set", "set-default", "local", "var", "global"}
)
_LETS: Final = frozenset(
    {
        "let",
        "let*",
        "letrec",
        "when-let",
        "when-let*",
        "if-let",
        "if-let*",
        "binding",
        "loop",
        "dlet",
        "cl-flet",
    }
)
#: Forms that make a function or a class: whatever they are called, `cl-defun`, `defn-`, `deftest`.
_MAKES: Final = re.compile(r"(?:cl-|transient-)?def(?!ault)[a-z*-]*|lambda|fn|define-[a-z-]+")
_COMPARES: Final = re.compile(
    r"=|not=|/=|eql?|equal|string[=<>/-].*|string-(?:match|prefix|suffix|search|equal).*|member|memq|assoc\w*"
    r"|is|should|starts-with\?|contains\?|comment|message|error|format|println|require|provide"
)
_LISTS: Final = frozenset({"list", "vector", "hash-map", "array-map", "dict"})
_EITHER: Final = frozenset({"or", "if", "if-not"})

#: Keywords whose symbols may be names of models: `:models '(gpt-4o)`.
_MEANS_MODEL: Final = re.compile(r"model|llm|embed|engine|deployment")
_FORM: Final = ":model"

_NAME: Final = re.compile(r"^[*+]|[*+?!]$|^.*/(?=.)")
_DASHES: Final = re.compile(r"-+")
_DEEPEST: Final = 60


class Lists:
    """Reads the words of one source into a unit."""

    def __init__(self, path: str, size: int) -> None:
        """Begin with an empty unit of the file at `path`, which has `size` bytes."""
        self.unit = Unit(path, Span(0, size))
        self._depth = 0
        self._keyed = ""  # the keyword that gives what is read: a symbol is a word of the program then

    def read(self, words: Sequence[Token]) -> Unit:
        """Everything that the words say."""
        list(self._forms(words, quoted=False))
        return self.unit

    def _forms(self, words: Sequence[Token], *, quoted: bool) -> Iterator[tuple[Token, Expression]]:
        """Each form with the word that it begins with; a keyword is a name with its colon."""
        plain, keyed, sign = quoted, self._keyed, ""
        for one in words:
            if one.kind in ("line", "number"):
                continue
            if one.kind == "sign" or one.text == "#":
                of_function = sign == "#" and one.text == "'"  # `#'name`
                plain = not of_function and (one.text in ("'", "`") or (plain and one.text != ","))
                sign = one.text
                continue
            yield one, self._form(one, quoted=plain)
            plain, sign = quoted, ""
            self._keyed = one.text if one.kind == "name" and one.text.startswith(":") else keyed
        self._keyed = keyed

    def _form(self, one: Token, *, quoted: bool) -> Expression:
        where = Span(one.start, one.end)
        if one.kind == "string" or (one.kind == "name" and quoted and not one.text.startswith(":")):
            literal = Literal(one.text, where)
            if one.kind == "string" or not self._keyed:
                self.unit.literals.append(literal)
            elif not _MEANS_MODEL.search(self._keyed):
                return Name(_named(one.text), where)
            return literal
        if one.kind == "name":
            return Name(one.text if one.text.startswith(":") else _named(one.text), where)
        if one.kind != "group" or self._depth >= _DEEPEST:
            return Unknown(where)
        self._depth += 1
        made = self._list(one, quoted=quoted)
        self._depth -= 1
        return made

    def _list(self, group: Token, *, quoted: bool) -> Expression:
        where = Span(group.start, group.end)
        if group.text == "{":
            forms = list(self._forms(group.inner, quoted=quoted))
            pairs = zip(forms[::2], forms[1::2], strict=False)
            return self._record([_field(key, value) for (key, _), (_, value) in pairs], where)
        head = next((one for one in group.inner if one.kind not in ("line", "sign")), None)
        if quoted or group.text == "[" or head is None or head.kind != "name" or head.text.startswith(":"):
            return self._data(group, quoted=quoted)
        return self._called(head.text.lower(), group)

    def _record(self, fields: Sequence[Field], where: Span) -> Expression:
        record = Record(None, tuple(fields), where)
        self.unit.records.append(record)
        return record

    def _data(self, group: Token, *, quoted: bool) -> Expression:
        """A list that stands for itself: its items, a pair, what keywords in it say, or pairs of names."""
        where = Span(group.start, group.end)
        words = [one for one in group.inner if one.kind != "line"]
        if len(words) >= 3 and words[-2].kind == "name" and words[-2].text == ".":
            forms = list(self._forms((words[0], words[-1]), quoted=quoted))
            return Record(None, tuple(_field(words[0], value) for _, value in forms[1:]), where)
        plain, fields = _sorted(list(self._forms(words, quoted=quoted)))
        if fields:
            record = self._record(fields, where)
            return Listed(tuple(plain[:1]), where) if plain else record
        pairs = [one for one in plain if isinstance(one, Record) and len(one.fields) == 1]
        if pairs and len(pairs) == len(plain):
            return self._record([one.fields[0] for one in pairs], where)
        return Listed(tuple(plain), where)

    def _called(self, head: str, group: Token) -> Expression:
        """A form by its first word."""
        where = Span(group.start, group.end)
        words = [one for one in group.inner if one.kind != "line"][1:]
        self._keyed = self._keyed and _FORM  # its own name says what is given to it
        if head == "comment":
            return Unknown(where)
        if head == "quote":
            return self._data(group._replace(inner=tuple(words)), quoted=True)
        if head in _SETS:
            forms = list(self._forms(words, quoted=False))
            for (key, _), (_, value) in zip(forms[::2], forms[1::2], strict=False):
                self._define(key, value)
            return Unknown(where)
        if head in _DEFINES:
            return self._defined(words, where)
        if head in _LETS:
            self._bound(words[:1])
            return self._last(words[1:], where)
        if _MAKES.fullmatch(head):
            return self._made(words, where)
        forms = list(self._forms(words, quoted=False))
        if _COMPARES.fullmatch(head):
            return Unknown(where)
        plain, fields = _sorted(forms)
        if head in _EITHER:
            return Either(tuple(plain if head == "or" else plain[1:]), where)
        for key, value in forms if any(one.text == ":custom" for one in words if one.kind == "name") else ():
            self._customized(key, value)
        if head in _LISTS:
            return self._record(fields, where) if fields else Listed(tuple(plain), where)
        made = Invoke(Name(_named(head), where), tuple(plain), tuple(fields), where)
        self.unit.invokes.append(made)
        return made

    def _customized(self, key: Token, value: Expression) -> None:
        """An option that a package is set up with: `(use-package gptel :custom (gptel-model 'gpt-4o))`."""
        if isinstance(value, Invoke) and isinstance(value.function, Name) and len(value.arguments) == 1:
            self.unit.definitions.append(
                Definition(value.function.name, value.arguments[0], self.unit.whole, Span(key.start, key.end))
            )

    def _define(self, key: Token, value: Expression) -> None:
        """Give a name a value; a place in something is called as what reads it: `(setf (model x) "...")`."""
        if key.kind == "group":
            key = next((one for one in key.inner if one.kind == "name"), key)
        if key.kind == "name" and not isinstance(value, Unknown):
            place = Span(key.start, key.end)
            self.unit.definitions.append(
                Definition(_named(key.text.lstrip(":")), value, self.unit.whole, place)
            )

    def _defined(self, words: Sequence[Token], where: Span) -> Expression:
        """One name with its value; texts around it describe it."""
        forms = [form for form in self._forms(words, quoted=False) if not _is_prose(form[0])]
        plain = [form for form in forms if not form[0].text.startswith("^")]
        if len(plain) > 1:
            self._define(plain[0][0], plain[1][1])
        return Unknown(where)

    def _bound(self, words: Sequence[Token]) -> None:
        """The names of a `let`: `((name value) ...)`, `[name value ...]`."""
        for group in words if words and words[0].kind == "group" else ():
            inner = [one for one in group.inner if one.kind != "line"]
            if group.text == "[":
                forms = list(self._forms(inner, quoted=False))
                for (key, _), (_, value) in zip(forms[::2], forms[1::2], strict=False):
                    self._define(key, value)
                continue
            for one in inner:
                self._slot(one)

    def _slot(self, one: Token) -> None:
        """A name with its value in brackets: of a `let`, a parameter, a part of a structure."""
        if one.kind != "group":
            return
        if one.inner and one.inner[0].kind == "group":
            self._slot(one.inner[0])  # `((:model name) value)`
        forms = list(self._forms([each for each in one.inner if each.kind != "line"], quoted=False))
        plain, fields = _sorted(forms)
        first = next((each.value for each in fields if each.name in ("initform", "init", "default")), None)
        value = first or (plain[1] if len(plain) > 1 else None)
        if forms and value is not None:
            self._define(forms[0][0], value)

    def _made(self, words: Sequence[Token], where: Span) -> Expression:
        """A function or a structure: what its parameters and parts are unless said, what it gives back."""
        words = [one for one in words if not _is_prose(one)]
        name = next((one.text for one in words[:1] if one.kind == "name"), "")
        for group in [one for one in words if one.kind == "group" and one.text == "("][:40]:
            for one in (group, *group.inner):
                if one.kind == "group" and len(one.inner) > 1 and one.inner[0].kind == "name":
                    self._slot(one) if _is_slot(one) else None
        last = self._last(words, where)
        if not isinstance(last, Unknown | Name):
            self.unit.functions.append(Function(_named(name), (), (last,), where))
        return Unknown(where)

    def _last(self, words: Sequence[Token], where: Span) -> Expression:
        """What the last of several forms gives back."""
        forms = [form for _, form in self._forms(words, quoted=False)]
        return forms[-1] if forms else Unknown(where)


def _sorted(forms: Sequence[tuple[Token, Expression]]) -> tuple[list[Expression], list[Field]]:
    """Forms by position, and those behind a keyword by its name."""
    plain: list[Expression] = []
    fields: list[Field] = []
    key: Token | None = None
    for word, form in forms:
        if key is not None:
            fields.append(_field(key, form))
            key = None
        elif word.kind == "name" and word.text.startswith(":") and isinstance(form, Name):
            key = word
        else:
            plain.append(form)
    return plain, fields


def _field(key: Token, value: Expression) -> Field:
    return Field(_named(key.text.lstrip(":")), value, Span(key.start, key.end))


def _named(text: str) -> str:
    """A name as other languages would write it."""
    return _DASHES.sub("_", _NAME.sub("", text))


def _is_prose(one: Token) -> bool:
    return one.kind == "string" and any(sign.isspace() for sign in one.text)


def _is_slot(one: Token) -> bool:
    """Whether a list is a name with its value, and no call: its second word is a text or a keyword."""
    second = next((each for each in one.inner[1:] if each.kind != "line"), None)
    return second is not None and (
        second.kind == "string" or second.text.startswith(":") or second.text == "'"
    )
