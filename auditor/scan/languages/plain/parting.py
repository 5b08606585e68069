"""How the words of a source part: into statements and entries, what is given something and what that is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from auditor.scan.languages.plain.lexis import Token
from auditor.scan.languages.search.giving import only_speaks
from auditor.scan.languages.syntax import Expression, Invoke, Member, Name, Span

#: Signs that give what stands behind them to what stands before them.
GIVES: Final = frozenset({"=", ":=", "<-", "<<-", "=>", "?=", "||=", "//=", ":", "->"})
#: Of these, those that only a statement has.
_STATES: Final = frozenset({":=", "<-", "<<-"})

#: Words that a question begins with, and those behind which an answer to it stands.
ASKS: Final = frozenset(
    {"if", "elif", "elsif", "elseif", "while", "when", "unless", "until", "case", "switch", "match", "assert"}
)
ANSWERS: Final = frozenset({"then", "else", "do"})
RETURNS: Final = frozenset({"return", "yield"})

#: What only parts or ends what stands before it.
ENDS: Final = frozenset({"in", "where", "end", "begin", "done", "fi"})
#: Signs, and words, that compare.
_COMPARES: Final = frozenset({"==", "===", "!=", "!==", "/=", "=~", "<=", ">=", "%in%"})
_COMPARING: Final = frozenset({"eq", "ne", "is", "isnot", "equals", "like", "in", "has", "contains"})
_NO_VALUE: Final = ENDS | ANSWERS | ASKS

#: Words before the name of what is defined.
DEFINES: Final = frozenset(
    {"let", "val", "var", "def", "const", "local", "my", "our", "set", "dim", "static", "final", "readonly"}
    | {"mutable", "rec", "export", "global", "public", "private", "optional", "byval", "has", "property"}
)
_BEGINS: Final = ASKS | RETURNS | DEFINES | {"for", "func", "fun", "function", "fn", "sub", "try", "defer"}

#: Signs behind, or before, which a statement goes on on the next line.
_GOES_ON: Final = frozenset(
    {
        "=",
        ":=",
        "<-",
        "<<-",
        "=>",
        "->",
        "+",
        "++",
        "..",
        ".",
        "&",
        "^",
        "<>",
        "|>",
        "%>%",
        "||",
        "&&",
        "\\",
        "?",
    }
)
_CONTINUES: Final = frozenset({"|>", "..", "<>", "^", "&", ".", "\\", "%>%", "?", "||", "&&", "++"})

#: What only says of what kind a value is, and what makes a list or a mapping of several.
_PASSES: Final = frozenset({"Some", "Just", "Ok", "Right", "pack", "fromString", "String", "string", "some"})
_LISTS: Final = frozenset(
    {"c", "list", "vector", "array", "set", "seq", "tuple", "Dict", "dict", "map", "hash"}
)

#: What a setter, or a part of a message, is called behind these.
_SETTER: Final = re.compile(r"^(?:set|init_?[wW]ith|with|using|and|by)_?(?=[A-Z])")
_PARTS: Final = re.compile(r"\.|::?|->")


def parts(words: Sequence[Token], *, lines: bool) -> Iterator[list[Token]]:
    """The statements, or the entries, that words are; `lines`: the end of a line may end one."""
    part: list[Token] = []
    for at, one in enumerate(words):
        if one.kind == "line":
            if lines and part and not _goes_on(part[-1], words, at):
                yield part
                part = []
        elif one.kind == "sign" and one.text in ",;":
            if part:
                yield part
            part = []
        elif one.kind != "sign" or one.text != "\\":
            part.append(one)
    if part:
        yield part


def _goes_on(last: Token, words: Sequence[Token], at: int) -> bool:
    """Whether what ends with `last` goes on behind the end of a line at `at`."""
    if is_sign(last, _GOES_ON) or (last.kind == "name" and last.text == "_"):
        return True
    while at < len(words) and words[at].kind == "line":
        at += 1
    if at == len(words):
        return False
    following = words[at]
    if following.kind == "group":
        return following.text == "{" and last.kind == "name"
    return is_sign(following, _CONTINUES) or (following.kind == "name" and following.text[:1] == ".")


def giving(part: Sequence[Token]) -> int | None:
    """Where in a statement the sign stands that gives something, None where none does."""
    found = None
    for at, one in enumerate(part):
        if found is not None and one.kind == "string":
            break
        if not is_sign(one, GIVES) or not at:
            if one.text == "?" and one.kind == "sign" and found is None:
                return None
            continue
        if one.text == "->" and part[at - 1].end == one.start:
            continue  # a part of an object
        if found is None:
            found = at
            if one.text != ":":
                break
        elif one.text in ("=", ":="):
            return at  # before it stood a type
    return found


def is_block(words: Sequence[Token]) -> bool:
    """Whether words in braces are statements, and no entries."""
    for part in parts(words, lines=True):
        begins = part[0].kind == "name" and part[0].text.lower() in _BEGINS
        if begins and (len(part) < 2 or not is_sign(part[1], GIVES)):
            return True
        if any(is_sign(one, _STATES) for one in part):
            return True
    return False


def is_prose(part: Sequence[Token]) -> bool:
    """Whether a statement is nothing but a text: it describes what stands behind it."""
    [*before, last] = part
    if last.kind != "string" or any(one.kind != "sign" and one.text not in ("@doc", "raw") for one in before):
        return False
    return any(sign.isspace() for sign in last.text)


def is_sign(one: Token, signs: Collection[str]) -> bool:
    """Whether a word is one of some signs."""
    return one.kind == "sign" and one.text in signs


def is_word(one: Token, words: Collection[str]) -> bool:
    """Whether a word is one of some names, in whatever case."""
    return one.kind == "name" and one.text.lower() in words


def is_string(part: Sequence[Token], at: int) -> bool:
    """Whether a string stands at a place."""
    return at < len(part) and part[at].kind == "string"


def passed_over(part: Sequence[Token], at: int) -> int:
    """How many words at a place are no value: signs, and strings that are only compared."""
    one, before_text = part[at], is_string(part, at + 1)
    if one.kind == "string":
        return 2 if at + 1 < len(part) and is_sign(part[at + 1], _COMPARES | {"->"}) else 0
    if one.kind == "name":
        compares = is_word(one, _COMPARING)
        return 1 + (compares and before_text) if compares or is_word(one, _NO_VALUE) else 0
    if one.kind == "group":
        return 0
    return 1 + (before_text and is_sign(one, _COMPARES | {"="}))


def option_at(part: Sequence[Token], at: int) -> int | None:
    """Where the value of a name begins that stands in the midst of others: `~model:"..."`, `-model "..."`."""
    if part[at].kind not in ("name", "string") or at + 1 >= len(part):
        return None
    following = part[at + 1]
    if is_sign(following, (":", "=", "=>")) and at + 2 < len(part):
        return at + 2 if following.text == "=>" or part[at].end == following.start else None
    option = at > 0 and part[at - 1].text == "-" and part[at - 1].end == part[at].start
    return at + 1 if option and part[at].kind == "name" and following.kind == "string" else None


def index_of(group: Token) -> Token | None:
    """The key that a part of something is got by: `["model"]`, `{model}`."""
    if group.kind != "group" or group.text not in "[{" or len(group.inner) != 1:
        return None
    return group.inner[0] if group.inner[0].kind in ("string", "name") else None


def is_passing(function: Expression) -> bool:
    """Whether a call only says of what kind a value is: `Some "..."`, `pack("...")`."""
    return isinstance(function, Name | Member) and function.name in _PASSES


def is_listing(function: Expression) -> bool:
    """Whether a call makes a list, or a mapping, of what it is given: `c("...", "...")`."""
    return isinstance(function, Name) and function.name in _LISTS


def speaks(one: Token) -> bool:
    """Whether what a name labels is only compared, or shown."""
    where = Span(one.start, one.end)
    return only_speaks(Invoke(Name(_PARTS.split(one.text)[-1], where), (), (), where))


def called(one: Token) -> str:
    """The last part of a name; a member's begins with a dot, a setter's is that of what it sets."""
    if one.kind == "string":
        return one.text
    plain = one.text.lstrip("$@%&.").rstrip("?!")
    *before, last = _PARTS.split(plain)
    last = _SETTER.sub("", last)
    return f".{last}" if before and len(before[-1]) > 1 else last


def name_of(one: Token) -> Expression:
    """A name with its parts."""
    where = Span(one.start, one.end)
    first, *others = [part for part in _PARTS.split(one.text.lstrip("$@%&.").rstrip("?!")) if part] or [""]
    made: Expression = Name(first, where)
    for part in others:
        made = Member(made, part, where)
    return made
