"""Which Python files are worth parsing: those whose code, not its comments, may load or name a model.

A file passes two sieves. Its bytes must hold a trigger at all, which is told
at the speed of memory; then its bytes without comments and docstrings must.
A call counts only beside an import of its library, unless its name says
enough. Where it is doubtful what is a docstring, everything is code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from auditor.scan.loaders import Call
from auditor.scan.outline import code_of
from auditor.scan.patterns import pattern_of
from auditor.scan.tables import Tables

#: A string in quotes that may be a Hub name, an address of the Hub, and words that mean a model.
_NAME: Final = (
    r"[\"'](?:[a-z_-]{1,12}:/?/?)?[A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*[\"'@:]"
    r"|https?://[^\s\"'<>]+\.(?:pth?|ckpt|safetensors|onnx|gguf|ggml|tflite|nemo)\b|modelscope\.cn/models/|\bhf://"
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
    r"(?i:(?:model|llm|vlm|checkpoint|embed|rerank|repo|tokenizer|adapter|lora|dataset|pretrained)\w*"
    r"[\"']?\]?[ \t]*(?::[^=\n\"']*)?[=:(,][ \t]*[(\[{]?[ \t\n]*[rf]?[\"'][^\s\"'])"
)
_OPENED: Final = r"(?m:^)[ \t]+(?:from|import)[ \t]"

#: What stands before a name where it is defined, not called.
_DEFINES: Final = re.compile(rb"\b(?:def|class)[ \t]+$")


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
        services = rf"[\"'](?:[a-z_]{{2,20}}:)?(?:{hosted})[\"']"
        self._hosted = pattern_of(services)
        self._any = pattern_of(_either(services, _NAME, _RUNS))
        self._called = pattern_of(rf"\b(?:{lasts})[ \t]*(?:\(|as\b)")
        self._imported = pattern_of(
            rf"(?m)(?:^|[:;])[ \t]*(?:import|from)[ \t]+(?:\w+,[ \t]*)*({roots})(?:[., \t\r\n;]|$)"
        )
        whole = "|".join(sorted({_pattern(one.root) for one in loads if one.last == "*"}))
        telling = (services, _NAME, _RUNS, _GIVEN, _OPENED, *([rf"\b(?:{whole})\b"] if whole else []))
        self._telling = pattern_of(_either(*telling))
        self._calls: dict[str, list[_Way]] = {}
        for one in loads:
            self._calls.setdefault(one.last, []).append(_Way(one))
        self._named: dict[str, tuple[str, ...]] = {}
        self._loose = {last: re.compile(_pattern(last)) for last in self._calls if "*" in last}
        self._known: dict[tuple[str, str], frozenset[tuple[bytes, ...]]] = {}

    def of(self, data: bytes) -> bool:
        """Whether the file may load or name a model."""
        return self._hit(code_of(data))

    def places(self, data: bytes) -> list[int]:
        """The offsets, sorted, of what makes a source worth parsing."""
        imported = self._modules(data)
        offsets = [match.start() for match in self._telling.finditer(data)]
        for offset, name in self._names(data):
            if any(self._ways(name, root) for root in imported):
                offsets.append(offset)
        return sorted(offsets)

    def _hit(self, data: bytes) -> bool:
        if self._any.search(data):
            if _outside(self._hosted, data) or (_outside(self._name, data) and self._word.search(data)):
                return True
            if _outside(self._runs, data) and self._program.search(data):
                return True
        called = {name for _, name in self._names(data)} | {"*"}
        ways = {way for root in self._modules(data) for name in called for way in self._ways(name, root)}
        return any(all(word in data for word in way) for way in ways)

    def _modules(self, data: bytes) -> set[str]:
        """The modules of libraries that are imported, and the empty name."""
        return {name.decode() for name in self._imported.findall(data)} | {""}

    def _names(self, data: bytes) -> Iterator[tuple[int, str]]:
        """The calls that may load: where each stands, and the last part of its name."""
        for match in self._called.finditer(data):
            start, end = match.span()
            if not _DEFINES.search(data, max(0, start - 40), start):
                yield start, data[start : end - (1 if data[end - 1] == 0x28 else 2)].rstrip().decode()

    def _ways(self, name: str, root: str) -> frozenset[tuple[bytes, ...]]:
        """The words a file must hold for a call of that name to load, where that module is imported."""
        if (name, root) not in self._known:
            ways = (one for last in self._lasts(name) for one in self._calls.get(last, ()))
            self._known[name, root] = frozenset(way.words for way in ways if way.belongs(root))
        return self._known[name, root]

    def _lasts(self, name: str) -> tuple[str, ...]:
        """The entries' names of calls that a call of that name may be."""
        if name not in self._named:
            loose = (last for last, pattern in self._loose.items() if pattern.fullmatch(name))
            self._named[name] = (name, *loose)
        return self._named[name]


class _Way:
    """A call of the tables as the sieve needs it."""

    def __init__(self, call: Call) -> None:
        self.words = call.words
        self._telling = bool(_TELLING.fullmatch(call.last))
        self._root = re.compile(_pattern(call.root)) if call.root else None

    def belongs(self, root: str) -> bool:
        """Whether the call may be meant where the module `root` is imported; empty: where none is."""
        if not root:
            return self._root is None or self._telling
        return self._root is not None and self._root.fullmatch(root) is not None


def _either(*patterns: str) -> str:
    return "|".join(f"(?:{one})" for one in patterns)


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
