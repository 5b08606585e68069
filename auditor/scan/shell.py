"""Command lines: their words, each with its place; variables; texts that are handed to a program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from auditor.scan.places import blank

#: What stands in a command for a part that only the running program knows.
UNKNOWN: Final = "$unknown"

#: Longest text that is looked through for commands, in characters.
LONGEST: Final = 400_000

#: One word of a command line: quoted, bare or mixed; list brackets and commas of exec forms fall away.
_WORD: Final = re.compile(
    r"""(?P<comment>(?<![^\s;(&|])\#[^\n]*)|(?P<end>&&|\|\||\$\((?!\w+\))|[;|&\n()`])"""
    r"""|(?P<quote>["'])(?P<quoted>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)"""
    r"""|(?P<bare>(?:\$\(\w+\)|\$?\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|[^\s"'\[\],;|&()`])+(?:(?P<inner>["'])(?P<rest>(?:\\.|(?!(?P=inner))[^\\])*)(?P=inner))?)""",
    re.DOTALL,
)
#: What stands between two quotes of which the second opens a string: the first one closed another before.
_ASTRAY: Final = re.compile(r"\n[ \t]*(?:(?:export|local|readonly|declare)[ \t]+)?\w+=\Z")
_CONTINUED: Final = re.compile(r"\\\r?\n|\^\r?\n|`\r?\n(?=[ \t]+-)")
#: A variable; in files that have variables of their own (make, Compose) a second sign keeps it for the shell.
_VARIABLE: Final = re.compile(
    r"\$\{\{\s*(?:env|vars|inputs|matrix)\.(\w+)\s*\}\}|\$?\$\{([\w.]+)(?:\[[^\]\n]{0,60}\])?(?:(?::?[-=]|:(?=[A-Za-z]))([^}\n]{0,300}))?\}"
    r"|\$\((\w+)\)|\$?\$(\w+)|\{\{\s*\.?(\w+)\s*\}\}"
)
#: A command whose output is taken, wherever a variable may have a default: in Make it has none.
_RUN: Final = re.compile(r"\$\(|`[^`\n]+`")
_HEREDOC: Final = re.compile(r"<<-?[ \t]*(?:\"(\w+)\"|'(\w+)'|\\?(\w+))([^\n]*)\n")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a command line with the offset of its first character.

    `start` and `end` are the source that holds it, where that is not the word
    as it is. `whole`: it is not a word but a text of commands.
    """

    text: str
    offset: int
    start: int = -1
    end: int = -1
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Handed:
    """A text that a command is handed: the line of the command, the text and where it begins."""

    command: str
    text: str
    offset: int


def lines(text: str) -> Iterator[list[Word]]:
    """The simple commands of a text, each as its words; continued lines are joined."""
    joined = _CONTINUED.sub(lambda match: " " * len(match.group()), text[:LONGEST])
    words: list[Word] = []
    position = 0
    while (match := _WORD.search(joined, position)) is not None:
        position = match.end()
        if match["quoted"] is not None and _ASTRAY.search(match["quoted"]):
            position = match.start() + 1
        elif match["end"]:
            if words:
                yield words
            words = []
        elif match["comment"] is not None:
            continue
        elif match["bare"] is not None and match["inner"]:
            # What is behind the quote has its lines from the source: the word begins a place later there.
            taken = int("\n" in match["rest"])
            words.append(Word(match["bare"].replace(match["inner"], ""), match.start("bare") + taken))
        else:
            group = "bare" if match["bare"] is not None else "quoted"
            words.append(Word(match[group], match.start(group)))
    if words:
        yield words


_OF_OPTION: Final = re.compile(r"[ \t]*--?[A-Za-z]")


def joined(text: str) -> str:
    """A text where what a command is given on lines of its own, without a mark, stands on the command's line.

    No line of a script begins with an option, so such a text is no script but one command.
    """
    rows = text.split("\n")
    loose = [
        bool(_OF_OPTION.match(row)) and number > 0 and not rows[number - 1].endswith("\\")
        for number, row in enumerate(rows)
    ]
    if not any(loose):
        return text
    last = len(rows) - 1
    parts = [rows[0]]
    for number, row in enumerate(rows[1:], 1):
        between = loose[number - 1] and number < last and loose[number + 1] and bool(row.strip())
        parts += (" " if loose[number] or between else "\n", row)
    return "".join(parts)


#: What stands where nothing is given: in an expression of a workflow, in an interpolation of OmegaConf, in a
#: setting of Spring, in a template of Go or Jinja, in a variable of the Serverless Framework, in settings of
#: Rails.
_OTHERWISE: Final = re.compile(
    r"\$\{\{[^{}\n]{1,200}\|\|\s*'([^'{}\n]{1,200})'\s*\}\}|\$\{oc\.(?:env|select):[^,{}\n]{1,100},([^,{}\n]{1,200})\}"
    r"|\$\{[a-z]+(?:\([^(){}\n]{0,100}\))?:[\w./:-]{1,100},\s*[\"']([^\"'{}\n]{1,200})[\"']\s*\}"
    r"|\$\{[\w.-]{1,100}:((?:[A-Za-z@]|\.{0,2}/(?!/)|~/)[^{}$\n]{0,200})\}"
    r"|\{\{-?\s*(?:[^{}\n]{0,200}\|\s*)?default[ (]\s*[\"']([^\"'{}\n]{1,200})[\"'][^{}\n]{0,200}\}\}"
    r"|<%=\s*ENV(?:\.fetch\(\s*|\[)[\"']\w+[\"'](?:\s*,\s*|\]\s*\|\|\s*|\)\s*\{\s*)[\"']([^\"'\n]{1,200})[\"'][)}\s]*%>"
)


def with_defaults(text: str) -> str:
    """A text where a default takes the place of each expression that states one."""
    if "${" not in text and "{{" not in text and "<%" not in text:
        return text
    return _OTHERWISE.sub(lambda match: next(filter(None, match.groups()), "").strip().strip("\"'"), text)


def substitute(text: str, variables: Mapping[str, Word]) -> str | None:
    """Put known variables and defaults in; None if one is not known."""
    unknown = False

    def put(match: re.Match[str]) -> str:
        nonlocal unknown
        known = _held(match, variables)
        value = known.text if known is not None else match[3].strip("\"'") if match[3] is not None else None
        unknown = unknown or value is None
        return value or ""

    replaced = _VARIABLE.sub(put, with_defaults(text))
    return None if unknown or "{{" in replaced else replaced


def is_put_in(expression: str, variables: Mapping[str, Word]) -> bool:
    """Whether the shell puts something into an expression of another program, all of which is known."""
    return "$" in expression and substitute(expression, variables) is not None


def _name(match: re.Match[str]) -> str:
    return match[1] or match[2] or match[4] or match[5] or match[6]


def _held(match: re.Match[str], variables: Mapping[str, Word]) -> Word | None:
    """What a variable holds, None for what is not known.

    What a command brings may be nothing, and then there is what else to take.
    """
    known = variables.get(_name(match))
    return None if known is not None and match[3] is not None and _RUN.search(known.text) else known


def lone_word(text: str, variables: Mapping[str, Word]) -> Word | None:
    """The word that the variable holds which a text is, None where it is anything else."""
    match = _VARIABLE.fullmatch(text)
    return _held(match, variables) if match is not None else None


def variables_of(text: str) -> list[str]:
    """The variables that stand in a text."""
    matches = _VARIABLE.finditer(text) if "$" in text else ()
    return [name for match in matches if (name := match[1] or match[2] or match[4] or match[5])]


def lone_variable(text: str) -> str | None:
    """The variable that a word is, where it is nothing else."""
    match = _VARIABLE.fullmatch(text)
    return _name(match) if match is not None else None


def handed_texts(text: str) -> tuple[str, list[Handed]]:
    """The texts that stand in a script as input of a command (`<<EOF`), and the script without them."""
    found: list[Handed] = []
    rest = text
    for match in _HEREDOC.finditer(text):
        if match.start() < (found[-1].offset + len(found[-1].text) if found else 0):
            continue
        mark = match[1] or match[2] or match[3]
        close = re.compile(rf"(?m)^[ \t]*{re.escape(mark)}[ \t]*$").search(text, match.end())
        if close is None and mark in match[4]:
            continue  # spoken of, in a string that shows both of its ends
        end = close.start() if close else len(text)
        line = text.rfind("\n", 0, match.start()) + 1
        found.append(Handed(text[line : match.start()] + match[4], text[match.end() : end], match.end()))
        body = blank(text[match.end() : end])
        rest = rest[: match.end()] + body + rest[end:]
        if len(found) >= 200:
            break
    return rest, found
