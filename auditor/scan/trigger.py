"""Which Python files are worth parsing: those whose code, not its comments, may load or name a model.

A file passes two sieves. Its bytes must hold a trigger at all, which is told
at the speed of memory; then its bytes without comments and docstrings must.
A call counts only beside an import of its library, unless its name says
enough. Where it is doubtful what is a docstring, everything is code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from auditor.scan.loaders import Call
from auditor.scan.tables import Tables

#: A string in quotes that may be a Hub name, an address of the Hub, and words that mean a model.
_NAME: Final = (
    r"[\"'](?:[a-z_-]{1,12}:/?/?)?[A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*[\"'@:]"
    r"|https?://[^\s\"'<>]+\.(?:pth?|ckpt|safetensors|onnx|gguf|ggml|tflite|nemo)\b|modelscope\.cn/models/"
    r"|(?:huggingface\.co|hf\.co|hf-mirror\.com)/(?:api/|datasets/|models/)*([\w.-]+)/[\w{]"
)
_WORD: Final = r"(?i:model|llm|checkpoint|embed|rerank|repo_id|hf_repo|pretrained|dataset)"
_RUNS: Final = r"os\.system|os\.popen|subprocess|\b(?:command|cmd|entrypoint)=[rf]?[\"'\[]"

#: Parts of the Hub that hold no models.
_PAGES: Final = frozenset(
    {b"docs", b"papers", b"blog", b"spaces", b"settings", b"posts", b"learn", b"collections"}
)

#: Programs that every second script runs; what they fetch from the Hub is told by its address.
_COMMON: Final = frozenset({"python", "git", "wget", "curl", "hf", "spacy", "whisper"})

#: Names of classes that say by themselves which library they are of.
_TELLING: Final = re.compile(r"[A-Z][a-z0-9]+[A-Z]\w{4,}")

#: A name that means a model is given a string; an import inside a function.
_GIVEN: Final = (
    r"(?i)(?:model|llm|vlm|checkpoint|embed|rerank|repo|tokenizer|adapter|lora|dataset|pretrained)\w*"
    r"[\"']?\]?[ \t]*(?::[^=\n\"']*)?[=:(,][ \t]*[(\[{]?[ \t\n]*[rf]?[\"'][^\s\"']"
)
_OPENED: Final = r"(?m)^[ \t]+(?:from|import)[ \t]"

#: After these a string is a value; after anything else, a string alone on its line is a docstring.
_OPEN: Final = (b"(", b"[", b"{", b",", b"=", b"\\", b"+", b"%", b"return", b"or", b"and", b"in", b"not")


class Trigger:
    """The sieves, compiled for one set of tables."""

    def __init__(self, tables: Tables) -> None:
        """Compile for `tables`."""
        loads = tables.calls.loads
        hosted = "|".join(f"(?:{name})" for service in tables.services for name in service.names)
        programs = "|".join(sorted({re.escape(one.program[0]) for one in tables.commands} - _COMMON))
        lasts = "|".join(sorted({_pattern(one.last) for one in loads if one.last != "*"}))
        roots = "|".join(sorted({_pattern(one.root) for one in loads if one.root}))
        self._name, self._word = pattern_of(_NAME), pattern_of(_WORD)
        self._runs, self._program = pattern_of(_RUNS), pattern_of(rf"\b(?:{programs})\b")
        self._hosted = pattern_of(rf"[\"'](?:[a-z_]{{2,20}}:)?(?:{hosted})[\"']")
        self._called = pattern_of(rf"(\bdef[ \t]+|\bclass[ \t]+)?\b({lasts})[ \t]*(?:\(|as\b)")
        self._imported = pattern_of(
            rf"(?m)(?:^|[:;])[ \t]*(?:import|from)[ \t]+(?:\w+,[ \t]*)*({roots})(?:[., \t\r\n;]|$)"
        )
        self._telling: tuple[Any, ...] = (
            self._hosted,
            self._name,
            self._runs,
            pattern_of(_GIVEN),
            pattern_of(_OPENED),
        )
        if any(one.last == "*" for one in loads):
            whole = "|".join(sorted({_pattern(one.root) for one in loads if one.last == "*"}))
            self._telling += (pattern_of(rf"\b(?:{whole})\b"),)
        self._calls: dict[str, list[Call]] = {}
        for one in loads:
            self._calls.setdefault(one.last, []).append(one)
        self._loose = {last: re.compile(_pattern(last)) for last in self._calls if "*" in last}
        self._known: dict[tuple[str, str], frozenset[tuple[bytes, ...]]] = {}

    def of(self, data: bytes) -> bool:
        """Whether the file may load or name a model."""
        return self._hit(data) and self._hit(code_of(data))

    def lines(self, source: str) -> list[int]:
        """The lines of a source, from 1 and sorted, that hold what makes it worth parsing."""
        data = source.encode(errors="surrogatepass")
        imported = {name.decode() for name in self._imported.findall(data)} | {""}
        offsets = [match.start() for pattern in self._telling for match in pattern.finditer(data)]
        for match in self._called.finditer(data):
            name = match[2].decode()
            if match[1] is None and any(self._ways(name, root) for root in imported):
                offsets.append(match.start(2))
        return _lines(data, sorted(offsets))

    def _hit(self, data: bytes) -> bool:
        if _outside(self._hosted, data) or (_outside(self._name, data) and self._word.search(data)):
            return True
        if _outside(self._runs, data) and self._program.search(data):
            return True
        called = {name.decode() for defined, name in self._called.findall(data) if not defined} | {"*"}
        imported = {name.decode() for name in self._imported.findall(data)} | {""}
        ways = {way for name in called for root in imported for way in self._ways(name, root)}
        return any(all(word in data for word in way) for way in ways)

    def _ways(self, name: str, root: str) -> frozenset[tuple[bytes, ...]]:
        """The words a file must hold for a call of that name to load, where that module is imported."""
        if (name, root) not in self._known:
            lasts = [name, *(last for last, pattern in self._loose.items() if pattern.fullmatch(name))]
            calls = [one for last in lasts for one in self._calls.get(last, ())]
            self._known[name, root] = frozenset(one.words for one in calls if _belongs(one, root))
        return self._known[name, root]


def _belongs(call: Call, root: str) -> bool:
    if not root:
        return not call.root or bool(_TELLING.fullmatch(call.last))
    return bool(call.root) and re.fullmatch(_pattern(call.root), root) is not None


def _pattern(text: str) -> str:
    return re.escape(text).replace(r"\*", r"\w*").replace(r"\?", ".")


def _outside(pattern: Any, data: bytes) -> bool:
    """Whether something is found that stands in no comment."""
    for match in pattern.finditer(data):
        line = data[data.rfind(b"\n", 0, match.start()) + 1 : match.start()]
        before, mark, _ = line.partition(b"#")
        if mark and b'"' not in before and b"'" not in before:
            continue
        if match.re.groups and match[1] in _PAGES:
            continue
        return True
    return False


def _lines(data: bytes, offsets: Iterable[int]) -> list[int]:
    found = []
    line, position = 1, 0
    for offset in offsets:
        line += data.count(b"\n", position, offset)
        position = offset
        found.append(line)
    return found


def code_of(data: bytes) -> bytes:
    """Python source without its docstrings; all of it where it is doubtful what is one."""
    kept: list[bytes] = []
    start = position = 0
    double, single = data.find(_DOUBLE), data.find(_SINGLE)
    while double >= 0 or single >= 0:
        quotes = _DOUBLE if single < 0 or 0 <= double < single else _SINGLE
        opening = double if quotes is _DOUBLE else single
        closing = data.find(quotes, opening + 3)
        line = data[max(position, data.rfind(b"\n", 0, opening) + 1) : opening]
        if b"#" in line or line.endswith((b'"', b"'")) or closing < 0 or data[closing - 1] == 0x5C:
            return data
        if line.strip(b" \trRuU") == b"" and not _continues(data, start, opening):
            kept.append(data[start:opening])
            start = closing + 3
        position = closing + 3
        double = data.find(_DOUBLE, position) if 0 <= double < position else double
        single = data.find(_SINGLE, position) if 0 <= single < position else single
    kept.append(data[start:])
    return b"".join(kept)


_DOUBLE: Final = b'"""'
_SINGLE: Final = b"'''"


def _continues(data: bytes, start: int, opening: int) -> bool:
    """Whether a string at `opening` is a part of the expression before it."""
    before = data[max(start, opening - 400) : opening].rstrip(b" \trRuU").rstrip()
    return before.endswith(_OPEN)


def compiled(text: str) -> Callable[[bytes], object]:
    """A search for a regular expression in bytes."""
    search: Callable[[bytes], object] = pattern_of(text).search
    return search


def pattern_of(text: str) -> Any:
    """RE2 is ten times faster over a tree; the standard library serves where it is missing."""
    try:
        import re2
    except ImportError:
        return re.compile(text.encode())
    return re2.compile(text.encode())
