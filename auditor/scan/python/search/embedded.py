"""What stands inside Python programs: command lines for a shell, texts of configuration, programs."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from auditor.scan.formats.structure import is_document
from auditor.scan.kinds.modelfiles import is_modelfile
from auditor.scan.patterns import pattern_of
from auditor.scan.python.source.escapes import is_python
from auditor.scan.python.source.outline import String, strings_of
from auditor.scan.shell import UNKNOWN

_RUN = ("os.system", "os.popen", "subprocess.run", "subprocess.call", "subprocess.check_call")
_MORE = ("subprocess.check_output", "subprocess.Popen", "asyncio.create_subprocess_shell")


def is_command(dotted: str) -> bool:
    """Whether a call of that name runs a command line given as its first argument."""
    return dotted in _RUN or dotted in _MORE


def command_text(node: ast.expr, text: Callable[[ast.expr], str | None]) -> str | None:
    """The command as one line; what is not known stands in it as a variable without a value."""
    if isinstance(node, ast.List | ast.Tuple):
        return " ".join(word_text(one, text) for one in node.elts)
    if isinstance(node, ast.JoinedStr):
        parts = [one.value if isinstance(one, ast.FormattedValue) else one for one in node.values]
        return "".join(word_text(one, text) or UNKNOWN for one in parts)
    return text(node)


def is_interpreter(node: ast.expr) -> bool:
    """Whether an expression is the interpreter that runs the program: `sys.executable`."""
    return isinstance(node, ast.Attribute) and node.attr == "executable"


def word_text(node: ast.expr, text: Callable[[ast.expr], str | None]) -> str:
    """A word of a command as it is known."""
    known = text(node)
    if known is None and is_interpreter(node):
        return "python"
    return UNKNOWN if known is None else known


#: A string over several lines that is a value: a docstring begins its line.
_TEXT: Final = re.compile(
    rb"(?:[=(,:\[]\s*|\breturn[ \t]*)(?P<form>[rRfF]{0,2})(?P<quote>\"\"\"|''')(?P<body>.*?)(?P=quote)",
    re.DOTALL,
)
_BEFORE: Final = re.compile(rb"(?:[=(,:\[]\s*|\breturn[ \t]*)[rRfF]{0,2}$")

#: How far before a string the sign stands that makes it a value, in bytes: it may be on the line before.
_NEAR: Final = 120
_PUT_IN: Final = re.compile(r"\{\{|\}\}|\{[^{}\n]*\}")


def configurations(source: str) -> Iterator[tuple[str, str]]:
    """The texts of configuration in a program, and programs that it writes, each with a name for such a file.

    As many empty lines stand before each as the program has before it.
    """
    data = source.encode(errors="surrogatepass")
    strings = strings_of(data)
    found = _TEXT.finditer(data) if strings is None else _values(data, strings)
    for match in found:
        body = match["body"].decode(errors="surrogatepass")
        if body.startswith("\\\n"):
            body = body[1:]  # the first line of the text stands in the second of the string
        formed = b"f" in match["form"].lower()
        filled = _PUT_IN.sub(_blank, body) if formed else body
        name = configuration_name(body)
        if not name and _IMPORTS.search(body) is not None and _is_used(match, data):
            filled = _PUT_IN.sub(_named, body) if formed else body
            name = _PYTHON if is_python(filled) else ""
        if name:
            yield name, "\n" * data.count(b"\n", 0, match.start("body")) + filled


#: A variable of the environment that may mean models, with the text that it is given: one of JSON.
_LISTED: Final = pattern_of(
    r"[\"']([A-Z][A-Z0-9_]*(?:MODEL|LLM)[A-Z0-9_]*)[\"']\]?[ \t]*[,=][ \t\r\n]*(?:default=)?"
    r"(?:'{3}([\[{][^'\\]+)'{3}|\"{3}([\[{](?:[^\"\\]|\"[^\"])+)\"{3}|'([\[{][^'\\\n]+)')"
)


def variables(data: bytes) -> Iterator[tuple[str, str]]:
    """The variables that a program gives a list or a mapping as JSON, each as a file that sets it alone.

    Each stands at the line where its text begins.
    """
    for match in _LISTED.finditer(data):
        value = next(one for one in match.group(2, 3, 4) if one is not None)
        row = data.count(b"\n", 0, match.end() - len(value))
        setting = b"%b=%b" % (match[1], value.replace(b"\n", b" "))
        yield ".env", "\n" * row + setting.decode(errors="replace")


#: How a page begins, or a part of one, and what in it may name a model.
_PAGE: Final = re.compile(r"\s*+<(?:!doctype html|html|body|div|form|select|script)\b", re.IGNORECASE)
_TELLING: Final = ("<option", "<script")
_HELD: Final = (b"yaml", b"odelfile", *(one.encode() for one in _TELLING))

#: How a program begins that is to be started by its name, in a text that is written to a file.
_PROGRAM: Final = re.compile(
    r"#![ \t]*/\S*(?:/env[ \t]+(?:-S[ \t]+)?|/)(?P<name>python|bash|sh|node)[0-9.]*[ \t]*\n"
)
_ENDINGS: Final = {"python": "py", "bash": "sh", "sh": "sh", "node": "js"}

#: How a program of Go begins: nothing else does.
_GO: Final = re.compile(r"\s*package main[ \t]*\r?\n")


#: What a file is called that holds a program of Python, and the line by which one uses what it does not have.
_PYTHON: Final = "text.py"
_IMPORTS: Final = re.compile(r"(?m)^(?:from [\w.]+ import |import \w)")

#: What stands before a text: the name that it is given, or a call that writes it, or runs it.
_GIVEN: Final = re.compile(rb"(\w+)[ \t]*=\s*$")
_WRITES: Final = rb"\b(?:write(?:_text|_file|lines|str)?|dedent)\(\s*"
_WRITTEN: Final = re.compile(_WRITES + rb"$")


def _is_used(match: re.Match[bytes], data: bytes) -> bool:
    """Whether the program around a text writes it to a file, or runs it."""
    before = data[max(0, match.start("form") - _NEAR) : match.start("form")]
    given = _GIVEN.search(before)
    if given is None:
        return _WRITTEN.search(before) is not None
    name = re.escape(given[1])
    return re.search(_WRITES + name + rb"\b|[\"']-c[\"'],\s*" + name + rb"\b", data) is not None


def may_hold(data: bytes) -> bool:
    """Whether a program may hold a text of configuration, a page or a program, by a look at its bytes."""
    begins = data.find(b"#!/", 1) >= 0  # not the file itself
    return begins or any(one in data for one in _HELD)


def configuration_name(text: str) -> str:
    """What a file would be called that holds a text of configuration, or a program; empty for other texts."""
    if (program := _PROGRAM.match(text)) is not None:
        return f"text.{_ENDINGS[program['name']]}"
    if _GO.match(text):
        return "text.go"
    if is_modelfile(text):
        return "Modelfile"
    if _PAGE.match(text) and any(one in text for one in _TELLING):
        return "page.html"
    if "\n" in text and is_document(text):
        return "text.yaml"
    if not _has_sections(text):
        return ""
    return "text.toml" if _is_toml(text) else "text.cfg"


#: The head of a section, and the lines that stand below one.
_SECTION: Final = re.compile(r"\s*\[[\w. -]+\]\s*")
_SETTING: Final = re.compile(r"\s*(?:@?[A-Za-z_][\w.-]*\s*=\s*\S.*|\[[\w. -]+\]\s*|#.*)?")


def _has_sections(text: str) -> bool:
    """Whether a text is settings below the names of sections."""
    rows = text.strip().split("\n", 200)
    return len(rows) > 1 and bool(_SECTION.fullmatch(rows[0])) and all(map(_SETTING.fullmatch, rows[:200]))


def _is_toml(text: str) -> bool:
    """Whether a text of sections is TOML, whose values may be tables themselves."""
    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return False
    return True


def _values(data: bytes, strings: Iterable[String]) -> Iterator[re.Match[bytes]]:
    """The strings in three quotes that are values."""
    for start, end, alone in strings:
        before = None if alone else _BEFORE.search(data, max(0, start - _NEAR), start)
        match = _TEXT.match(data, before.start(), end) if before is not None else None
        if match is not None:
            yield match


def _named(match: re.Match[str]) -> str:
    """The same in a program: inside of a string as there, elsewhere as a name of the same length."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    blank = _blank(match)
    return blank.replace("$", "_") if line.count('"') % 2 == line.count("'") % 2 == 0 else blank


def _blank(match: re.Match[str]) -> str:
    """What an f-string puts in, as a word of the same length; a doubled brace as the brace."""
    text = match[0]
    return f"{text[0]} " if text in ("{{", "}}") else "$" + "_" * (len(text) - 1)
