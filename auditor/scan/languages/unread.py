"""Source in languages whose grammar is not there: told as not read, where it seems to name a model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from auditor.reading import SourceFile, Unreadable
from auditor.scan import names
from auditor.scan.known import Known
from auditor.scan.patterns import pattern_of
from auditor.scan.seam import Find
from auditor.scan.tables import Tables

#: Endings of file names to languages that nothing here reads.
_LANGUAGES: Final = {
    ending: language
    for language, endings in (
        ("1C", ".bsl"),
        ("ABAP", ".abap"),
        ("ActionScript", ".as"),
        ("Ada", ".ada .adb .ads"),
        ("Agda", ".agda"),
        ("AL", ".al"),
        ("Apex", ".cls .trigger .apex"),
        ("AppleScript", ".applescript"),
        ("ArkTS", ".ets"),
        ("AutoHotkey", ".ahk"),
        ("AWK", ".awk"),
        ("Ballerina", ".bal"),
        ("BASIC", ".bas"),
        ("Bend", ".bend"),
        ("Cangjie", ".cj"),
        ("Clojure", ".bb .clj .cljc .cljs .edn"),
        ("COBOL", ".cbl .cob"),
        ("CoffeeScript", ".coffee"),
        ("ColdFusion", ".cfc .cfm"),
        ("Common Lisp", ".lisp .lsp .cl"),
        ("Crystal", ".cr"),
        ("CUDA", ".cu .cuh"),
        ("CUE", ".cue"),
        ("D", ".d"),
        ("Dart", ".dart"),
        ("Delphi or Pascal", ".dpr .lpr .pas"),
        ("Dhall", ".dhall"),
        ("Elm", ".elm"),
        ("Emacs Lisp", ".el"),
        ("Erlang", ".erl .hrl"),
        ("F#", ".fs .fsi .fsx"),
        ("Fennel", ".fnl"),
        ("Fortran", ".f90 .f95 .f03 .f08"),
        ("GDScript", ".gd"),
        ("Gleam", ".gleam"),
        ("Groovy", ".groovy .gvy"),
        ("Guile or Scheme", ".scm .sld .sls .ss"),
        ("Hack", ".hack"),
        ("Haskell", ".hs .lhs"),
        ("Haxe", ".hx"),
        ("Hy", ".hy"),
        ("Idris", ".idr"),
        ("Janet", ".janet"),
        ("Jsonnet", ".jsonnet .libsonnet"),
        ("Julia", ".jl"),
        ("KCL", ".k"),
        ("Lean", ".lean"),
        ("LiveScript", ".ls"),
        ("Luau", ".luau"),
        ("Mathematica", ".nb .wl .wls"),
        ("Metal", ".metal"),
        ("Mojo", ".mojo"),
        ("MoonBit", ".mbt"),
        ("MoonScript", ".moon"),
        ("Move", ".move"),
        ("Nickel", ".ncl"),
        ("Nim", ".nim .nims .nimble"),
        ("Objective-C or MATLAB", ".m"),
        ("Objective-C++", ".mm"),
        ("OCaml", ".ml .mli"),
        ("Odin", ".odin"),
        ("Perl", ".pl .pm .t"),
        ("Pkl", ".pkl"),
        ("Pony", ".pony"),
        ("Prolog", ".pro .prolog"),
        ("PureScript", ".purs"),
        ("QML", ".qml"),
        ("R", ".r"),
        ("Racket", ".rkt"),
        ("Raku", ".raku .rakumod .p6"),
        ("ReasonML or ReScript", ".re .res .resi"),
        ("Rego", ".rego"),
        ("Roc", ".roc"),
        ("SAS", ".sas"),
        ("Smalltalk", ".st"),
        ("Solidity", ".sol"),
        ("Standard ML", ".sml"),
        ("Starlark", ".star"),
        ("Tcl", ".tcl"),
        ("Typst", ".typ"),
        ("V or Verilog", ".v .vsh"),
        ("Vala", ".vala"),
        ("Vim script", ".vim .vimrc"),
        ("Visual Basic", ".vb .vba .vbs"),
        ("Vyper", ".vy"),
        ("Wren", ".wren"),
        ("Xtend", ".xtend"),
        ("Zig", ".zig .zon"),
    )
    for ending in endings.split()
}

#: Names of files that have no ending, or are nothing but one.
_NAMES: Final = {
    **dict.fromkeys((".emacs", ".spacemacs"), "Emacs Lisp"),
    **dict.fromkeys((".vimrc", "_vimrc", ".gvimrc", ".exrc"), "Vim script"),
    **dict.fromkeys(("tiltfile", "buck"), "Starlark"),
    "jenkinsfile": "Groovy",
    "earthfile": "Earthly",
}

#: What begins a file that is no text, whatever its ending says.
_HEAD: Final = 4096

#: A symbol of a Lisp, `'gpt-4o`, which stands for itself.
_SYMBOL: Final = r"['(:]([A-Za-z][A-Za-z0-9._:-]{3,60})[\s()]"
#: A name of several words in quotes; whether it is a model's is looked up.
_QUOTED: Final = r"[\"'`]([A-Za-z0-9][A-Za-z0-9._/@-]{3,100}(?::[A-Za-z0-9._-]{1,40})?)[\"'`]"
#: An address of a file of the Hub, which weights are fetched from; other addresses lead to pages.
_ADDRESS: Final = r"(?:huggingface\.co|hf\.co)/([A-Za-z0-9][\w.-]{0,95}/[\w.-]{1,96})/(?:resolve|raw)/"
_TELLING: Final = re.compile(r"[a-z][a-z0-9]*[-_.][A-Za-z0-9@:._-]{1,60}")


class UnreadLanguages:
    """Looks at the bytes of source that no reader is there for."""

    def __init__(self, tables: Tables, known: Known) -> None:
        """Know names of models by `tables`, and those that are `known`."""
        self._tables = tables
        self._known = known

    def accepts(self, path: str) -> bool:
        """Whether the file is source of such a language, by its name."""
        return _language(path) is not None

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield nothing. Raises `Unreadable` where the file seems to name a model."""
        if b"\0" in file.data[:_HEAD]:
            return
        for match in self._pattern.finditer(file.data):
            name = (match[1] or match[2] or match[3] or b"").decode(errors="replace")
            if match[2] is not None or self._is_model(name):
                line = file.data.count(b"\n", 0, match.start()) + 1
                language = _language(file.path)
                raise Unreadable(f"there is no reader of {language}, and line {line} seems to name a model")
        yield from ()

    @cached_property
    def _pattern(self) -> Any:
        return pattern_of(f"{_QUOTED}|{_ADDRESS}|{_SYMBOL}")

    def _is_model(self, name: str) -> bool:
        """Whether a string is the name of a model by itself: of a service, or of the Hub."""
        if "/" not in name:
            service = self._tables.service_of(name) if _TELLING.fullmatch(name) else None
            return service is not None and service.telling
        plain = name.partition(":")[0]
        return names.is_hub_name(plain) and (self._known.is_model(plain) or self._tables.says_model(plain))


def _language(path: str) -> str | None:
    """The language of a file that nothing here reads, by its name; None for any other file."""
    name = path.rpartition("/")[2].lower()
    return _NAMES.get(name) or _LANGUAGES.get(f".{name.rpartition('.')[2]}" if "." in name else "")
