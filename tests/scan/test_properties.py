"""Any text under any name: no fault but `Unreadable`, no find that its place does not hold, in time."""

from __future__ import annotations

import os
import signal
import struct
import time
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from auditor import headers
from auditor.knowledge import Knowledge
from auditor.model import Reference
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan import clock, disguised, scan
from auditor.scan.commands.scripts import ShellScanner
from auditor.scan.configuration.scanner import ConfigurationScanner
from auditor.scan.identity.known import known
from auditor.scan.kinds.boms import BomScanner
from auditor.scan.kinds.modelfiles import ModelfileScanner
from auditor.scan.kinds.prose import ProseScanner
from auditor.scan.kinds.sql import SqlScanner
from auditor.scan.kinds.weights import ConfigScanner
from auditor.scan.languages.grammars import grammar
from auditor.scan.languages.scanner import LanguageScanner
from auditor.scan.loaders.joining import tables
from auditor.scan.python.search.rows import held_in_rows
from auditor.scan.seam import Scanner

#: A name for each kind of file.
NAMES = (
    *(
        "a.js",
        "a.ts",
        "a.tsx",
        "a.go",
        "a.rs",
        "a.java",
        "a.cs",
        "a.kt",
        "a.swift",
        "a.php",
        "a.rb",
        "a.cpp",
        "a.scala",
        "a.exs",
        "a.lua",
        "a.nix",
        "a.dart",
        "a.tf",
        "a.bicep",
        "a.html",
        "a.vue",
        "a.astro",
        "a.yaml",
        "a.json",
        "a.toml",
        ".env",
    ),
    *("a.ini", "config.json", "bom.json", "a.spdx", "a.md", "a.sh", "a.ps1", "a.sql"),
    *("Makefile", "Dockerfile", "Modelfile"),
)

#: Pieces of which files that nearly name something are made.
PIECES = (
    *("org-a/name", '"gpt-4o"', "'org-b/other'", "`llama3:8b`", "model", "model_id", "MODEL=", "model: "),
    *("hf://org-a/stored", "https://huggingface.co/org-a/w/resolve/main/x.gguf", "pkg:huggingface/org-a/p@1"),
    *("import OpenAI from 'openai'\n", 'import "github.com/ollama/ollama/api"\n', "use hf_hub::api;\n"),
    *("import MLXLLM\n", "<?php\nuse OpenAI\\Client;\n", "require 'ruby_llm'\n", "alias LangChain.A\n"),
    *(
        "val m = ",
        "let m: String = ",
        "$model = ",
        "@model ",
        "def f(model: ",
        "enum class M { A(",
        "model => ",
    ),
    *("#{", "\\(", "<<~T\n", "%w[", '"""', "do\n", "end\n", "{:hf, ", "mapOf(", '{"model": "', "::", "->"),
    *("vllm serve ", "ollama pull ", "FROM ", "RUN ", "python -c ", "<<EOF\n", "EOF\n", "docker run "),
    *("local m = ", "M.model = ", "require('", "[[", "]]", "f{ model = ", "lib.mkOption { default = "),
    *("''", "''${", "let model = ", "a.b.model = ", "{ model ? ", "with pkgs; ", " // ", " ++ ", "rec {"),
    *("param(", "$env:MODEL = ", "$models = @(", "foreach ($m in ", '@"\n', '"@\n', "-ArgumentList ", "<#"),
    *(
        "SELECT ai.embed('",
        "http_post('https://api.openai.com/v1/', '",
        "CREATE AGENT a USING model = {",
        "root + ",
    ),
    *(
        "func f(model string) {",
        "fn f() -> &str {",
        "const M = ",
        "let x = ",
        "new A({",
        "A{Model: ",
        "match x {",
    ),
    *(
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ":",
        ",",
        ";",
        "=>",
        "=",
        ".",
        "\n",
        "  ",
        "- ",
        "#",
        "//",
        "/*",
        '"',
        "'",
        "`",
    ),
    *(
        "${",
        "$X",
        "{{ .Values.a }}",
        "---\n",
        "&a ",
        "*a",
        "|\n",
        ">",
        "\\",
        "\t",
        "\r",
        "\x00",
        "é",
        "日本",
        "\U0001f600",
    ),
    *(
        '{"model": "org-a/x"}',
        "<script>\n",
        "</script>",
        '<input name="model" value="',
        "param modelName string = ",
        '"bomFormat": "CycloneDX"',
        '"type": "machine-learning-model"',
        "_target_: ",
        "args:",
    ),
)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)


@pytest.fixture(scope="module")
def scanners(knowledge: Knowledge) -> list[Scanner]:
    """All scanners of whole files but Python's."""
    loaders, names = tables(knowledge.loaders), known(knowledge)
    return [
        LanguageScanner(loaders, names),
        ConfigurationScanner(loaders),
        ShellScanner(loaders),
        SqlScanner(loaders),
        ModelfileScanner(),
        ConfigScanner(),
        BomScanner(),
        ProseScanner(loaders, names),
    ]


def _holds(found: Reference, text: str) -> bool:
    """The lines of a find hold the name or the parts it was put together from; constants stand for names."""
    lines = text.split("\n")[found.location.line - 1 : found.location.end_line]
    shown = "\n".join(lines).lower()
    parts = [part for part in found.model.lower().split("/") if part]
    return any(part[:3] in shown for part in parts) or "$" in shown


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("a.sh", "MODEL=org-a/name\nvllm serve $MODEL")
@example("a.json", '{"model": "org-a\\/name"}')
@example("a.yaml", "a: &a\n  model: org-a/name\nb: *a")
@example(".env", 'M=`[{"id": "org-a/name"}]`')
@example("Makefile", '@"\nhf://org-a/stored"gpt-4o"')
@example("b.sh", 'x "\n  hf://org-a/stored"')
@given(st.sampled_from(NAMES), texts)
def test_any_text_names_what_its_places_hold(scanners: list[Scanner], name: str, text: str) -> None:
    """Whatever the text, the only fault is `Unreadable`, and a find stands where its name does."""
    file = SourceFile(name, text.encode(errors="surrogatepass"))
    for scanner in scanners:
        if not scanner.accepts(name):
            continue
        try:
            finds = list(scanner.read(file))
        except Unreadable:
            continue
        for one in finds:
            assert 1 <= one.location.line <= file.text.count("\n") + 1
            assert one.location.column >= 1 and one.location.end_line >= one.location.line
            if isinstance(one, Reference) and one.origin != "local" and "default" not in one.how:
                assert _holds(one, file.text), one


@given(st.sampled_from(("a.py.j2", "a.json.tmpl", "a.toml.erb", "a.sh.in", "a.prompt")), texts)
def test_a_file_that_is_read_as_another_keeps_every_place(path: str, text: str) -> None:
    """Whatever a template holds, what is left of it stands where it stood."""
    data = f"---\n{{% if x %}}\n{{{{ x }}}}\n---\n{text}".encode(errors="surrogatepass")
    called = disguised.read_as(path, data)

    assert called is not None
    made = disguised.source(SourceFile(path, data), called).data
    assert path.endswith(".prompt") or len(made) == len(data)
    assert all(new in (old, *b" nulNone0") for old, new in zip(data, made, strict=False))
    assert [one for one in range(len(made)) if made[one] == 10] == [
        one for one in range(len(made)) if data[one] == 10
    ]


#: Names of kinds of files besides, each read by a scanner or a reader of its own.
MORE = (
    *(
        "a.http",
        "a.rest",
        "a.bru",
        "a.ipynb",
        "a.qmd",
        "a.Rmd",
        "a.livemd",
        "a.ex",
        "a.jl",
        "a.R",
        "a.m",
        "a.clj",
    ),
    *(
        "a.hcl",
        "a.properties",
        "a.xml",
        "a.conf",
        "a.service",
        "a.baml",
        "a.nu",
        "a.jsonl",
        "a.prisma",
        "a.py",
    ),
    *(
        "requirements.txt",
        "pyproject.toml",
        "setup.cfg",
        "Procfile",
        "a.bat",
        "a.txt",
        "a.graphql",
        "a.pdmodel",
    ),
    *(
        "a.safetensors",
        "a.gguf",
        "a.onnx",
        "adapter_config.json",
        "tokenizer_config.json",
        "a.cdx.json",
        "a.tmpl",
    ),
    *(
        ".gitmodules",
        "a.iss",
        "a.nsi",
        "a.gradle",
        "environment.yml",
        "MLmodel",
        "a.dvc",
        "a.prompt",
        "a.jinja",
    ),
)


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\ufeff", "#", "{", "\0"])
def test_files_that_hold_next_to_nothing_are_no_fault(
    tmp_path: Path, knowledge: Knowledge, text: str
) -> None:
    """A file of any kind may be empty, or just begun: that is told, if at all, by what is missing in it."""
    for name in {*NAMES, *MORE}:
        (tmp_path / name).write_text(text, "utf-8")

    told = scan(Tree(tmp_path), knowledge)

    assert {one.how for one in told.references} <= {"weights-file"}  # which are told by their names
    assert not [one for one in told.unread if "fault" in one.reason]


@settings(max_examples=200, deadline=None)
@example(b"GGUF" + struct.pack("<IQQ", 3, 0, 2**63) + b"\xff" * 64)
@example(struct.pack("<Q", 2**60) + b"{")
@given(
    st.binary(max_size=200)
    | st.binary(max_size=80).map(lambda data: b"GGUF" + struct.pack("<IQQ", 3, 1, 9) + data)
)
def test_any_header_is_read_or_refused(data: bytes) -> None:
    """Lengths and counts that lie cost neither time nor memory, whatever the format."""
    for name in ("a.gguf", "a.safetensors", "a.onnx"):
        texts = headers.texts(name, data)
        assert all(len(value) <= len(data) for value in texts.values())
        headers.fault(name, data, len(data))


HOSTILE = {
    "deep.json": '{"model": ' * 100_000,
    "deep.yaml": "model: " + "[" * 100_000,
    "deep.toml": "model = " + "[" * 100_000,
    "deep.js": "model = " + "[" * 100_000 + '"org-a/name"',
    "deep.go": 'package a\nvar model = "org-a/name"\nfunc f() ' + "{" * 100_000,
    "deep.kt": 'import ai.koog\nval model = "org-a/name"\nval x = ' + "(" * 100_000,
    "deep.swift": 'let model = "org-a/name"\nlet x = ' + "[" * 100_000,
    "deep.php": '<?php $model = "org-a/name"; $x = ' + "[" * 100_000,
    "deep.rb": 'model = "org-a/name"\nx = ' + "[" * 100_000,
    "deep.cpp": 'auto model = "org-a/name"; auto x = ' + "{" * 100_000,
    "deep.scala": 'val model = "org-a/name"\nval x = ' + "(" * 100_000,
    "deep.exs": 'model = "org-a/name"\nx = ' + "[" * 100_000,
    "deep.lua": 'local model = "org-a/name"\nlocal x = ' + "{" * 100_000,
    "calls.lua": 'local model = "org-a/name"\nlocal x = a' + ".b()" * 10_000,
    "ends.lua": 'local model = "org-a/name"\n' + "function f() " * 20_000,
    "cut.lua": 'local model = "org-a/name"\nlocal t = { a = [[',
    "deep.dart": "var model = 'org-a/name';\nvar x = " + "[" * 100_000,
    "deeper.dart": "var model = 'org-a/name';\nf() " + "{" * 100_000,
    "calls.dart": "var model = 'org-a/name';\nvar x = a" + ".b()" * 10_000 + ";",
    "cascades.dart": "var model = 'org-a/name';\nvar x = a" + "..b()" * 10_000 + ";",
    "strings.dart": "var model = 'org-a/name';\nvar x = " + "'a' " * 20_000 + ";",
    "inner.dart": "var model = 'org-a/name';\nvar x = " + "'${" * 20_000,
    "generic.dart": "var model = 'org-a/name';\n" + "A<" * 50_000,
    "deep.nix": '{ model = "org-a/name"; x = ' + "[ " * 100_000,
    "sets.nix": '{ model = "org-a/name"; ' + "x = { " * 50_000,
    "lets.nix": 'let model = "org-a/name"; in ' + "let a = " * 20_000,
    "applied.nix": '{ model = "org-a/name"; x = f' + " a" * 50_000 + "; }",
    "path.nix": '{ model = "org-a/name"; ' + "x." * 50_000 + "y = 1; }",
    "cut.nix": "{ model = \"org-a/name\"; x = ''${",
    "entries.php": '<?php $model = "org-a/name"; $x = \'{"model":' + '"a":' * 3_000 + "';",
    "deep.rs": "fn model() { let x = " + "(" * 100_000 + '"org-a/name"',
    "chain.ts": 'import OpenAI from "openai"\nmodel = a' + ".b()" * 10_000 + '.c("org-a/name")',
    "sum.js": 'model = "org-a/name"' + ' + "x"' * 10_000,
    "circle.js": "let model = a; let a = b; let b = model; f({model}); // gpt-4o 'gpt-4o'",
    "shadowed.rs": 'fn load() {\n    let pair = ("org-a/name", 1);\n'
    + "    let pair = pair;\n" * 12
    + "    let (model, rest) = pair;\n    let api = Api::new().unwrap().model(model.to_string());\n}\n",
    "line.json": '{"model": "' + "x" * 900_000 + '"}',
    "line.sh": "vllm serve " + "a " * 150_000,
    "quotes.sh": "vllm serve " + "'\"" * 200_000,
    "unclosed.sh": "vllm serve " + '"' + "\\n" * 2_000,
    "unclosed.mk": "a:\n\tpython -c '" + '\\"' * 2_000,
    "heredocs.sh": "cat <<EOF\n" * 20_000,
    "dollars.env": "MODEL=" + "${A:-" * 50_000,
    "braces.yaml": "model: " + "{{ " * 50_000,
    "comment.json": '{"model": /*' + "*" * 500_000,
    "cut.json": '{"model": "org-a/name", "b": [1, 2',
    "bomb.yaml": "a: &a [model, model]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20))
    + "model: *u\n",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_files_end_in_time(tmp_path: Path, knowledge: Knowledge, name: str) -> None:
    """Nesting, repetition and truncation cost seconds at most, and never another file's answer."""
    (tmp_path / name).write_text(HOSTILE[name], "utf-8")
    (tmp_path / "good.yaml").write_text("model: org-a/good\n")
    start = time.process_time()

    result = scan(Tree(tmp_path), knowledge)

    assert time.process_time() - start < 20  # a hang, not a measure of speed
    assert "org-a/good" in {one.model for one in result.references}
    assert not [one for one in result.unread if "fault" in one.reason]


def test_source_that_is_made_to_take_long_is_given_up(
    tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A grammar that fails on some text in a time that grows with its square ends with a reason."""
    monkeypatch.setattr(grammar, "_LONGEST", 0.2)
    grammar._parser.cache_clear()
    (tmp_path / "slow.lua").write_text('local model = "org-a/name"\nlocal x = ' + "[\n" * 200_000)
    (tmp_path / "good.lua").write_text('local model = "org-a/good"\n')

    result = scan(Tree(tmp_path), knowledge)

    grammar._parser.cache_clear()
    assert [one.model for one in result.references] == ["org-a/good"]
    assert [(one.path, one.reason) for one in result.unread] == [("slow.lua", "not parsed in 0.2 seconds")]


#: A string without an end, over which the grammar of Kotlin goes on for minutes: the lengths are such.
ENDLESS = f"""\
    fun quay() {{
        val text = pier
        val harbour = \"\"\"
{"港" * 51}

{"港" * 26}

- **港**:
  {"港" * 10}


    @Test
    fun `When ask LLM to analyze cluster then it responses with json`() {{
        val answer = runBlocking {{ model.call(harbour) }}
        show(answer.content)

        check {{ answer.usage.count > 0 }}"""


@pytest.mark.parametrize(
    ("timed", "limit", "seconds", "reason"),
    [
        (grammar, "_LONGEST", 0.2, "not parsed in 0.2 seconds"),
        (clock, "LONGEST", 2.0, "not read in 2 seconds"),
    ],
    ids=["its parse", "all that is done with it"],
)
def test_a_short_source_that_takes_long_is_given_up(
    tmp_path: Path,
    knowledge: Knowledge,
    monkeypatch: pytest.MonkeyPatch,
    timed: ModuleType,
    limit: str,
    seconds: float,
    reason: str,
) -> None:
    """Half a kilobyte may do so in a grammar that tries several readings at once.

    The parser asks Python how late it is: what the clock of the file raises there is no fault of ours.
    """
    monkeypatch.setattr(timed, limit, seconds)
    grammar._parser.cache_clear()
    (tmp_path / "slow.kt").write_text(f'val model = "org-a/name"\n{ENDLESS}', "utf-8")
    (tmp_path / "good.kt").write_text('val model = "org-a/good"\n')
    start = time.process_time()

    result = scan(Tree(tmp_path), knowledge)

    grammar._parser.cache_clear()
    assert time.process_time() - start < 20  # a hang, not a measure of speed
    assert [one.model for one in result.references] == ["org-a/good"]
    assert [(one.path, one.reason) for one in result.unread] == [("slow.kt", reason)]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no clock of a process's own work")
def test_a_file_that_comes_to_no_end_is_given_up(
    tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a reader forgot to bound is told as unread, and what stands before and behind it is found."""
    monkeypatch.setattr(clock, "LONGEST", 0.3)
    calls = "".join(f"AutoModel.from_pretrained(f'org-a/{{x}}-{n}' if x else y)\n" for n in range(6_000))
    (tmp_path / "a.py").write_text("from b import name\nimport vllm\n\nvllm.LLM(name)\n")
    (tmp_path / "b.py").write_text("name = 'org-a/good'\n")
    (tmp_path / "endless.py").write_text(f"from transformers import AutoModel\nfrom b import name\n\n{calls}")
    (tmp_path / "z.py").write_text("from b import name\nimport vllm\n\nvllm.LLM(name)\n")

    result = scan(Tree(tmp_path), knowledge)

    assert {one.model for one in result.references} == {"org-a/good"}
    assert [(one.path, one.reason) for one in result.unread] == [("endless.py", "not read in 0.3 seconds")]


def test_weights_that_lie_are_unread_and_the_rest_is_found(tmp_path: Path, knowledge: Knowledge) -> None:
    """Each weights file is a model of the tree; one whose header lies is unread too, with the reason."""
    digest = "0" * 64
    (tmp_path / "true.gguf").write_bytes(
        b"GGUF"
        + struct.pack("<IQQ", 3, 0, 1)
        + _gguf_text("general.base_model.0.repo_url", "https://huggingface.co/org-a/base")
    )
    (tmp_path / "lies.safetensors").write_bytes(struct.pack("<Q", 10**15) + b"{}")
    (tmp_path / "none.gguf").write_bytes(b"PK\x03\x04" * 400)
    (tmp_path / "pointer.bin").write_bytes(b"")
    (tmp_path / "pytorch_model.bin").write_text(
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize 10\n"
    )
    os.mkfifo(tmp_path / "pipe.gguf")

    result = scan(Tree(tmp_path), knowledge)

    found = {(one.model, one.origin, one.revision) for one in result.references}
    assert found == {
        ("true.gguf", "local", None),
        ("org-a/base", "huggingface", None),
        ("lies.safetensors", "local", None),
        ("none.gguf", "local", None),
        ("pytorch_model.bin", "local", f"sha256:{digest}"),
    }
    assert [one.path for one in result.unread] == ["lies.safetensors", "none.gguf", "pipe.gguf"]


def _gguf_text(key: str, value: str) -> bytes:
    name, text = key.encode(), value.encode()
    return struct.pack("<Q", len(name)) + name + struct.pack("<IQ", 8, len(text)) + text


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(("chat:", "  a: é", '  "b": "c"', "# 日本語", "  it's: x", "\tz")), max_size=4),
    st.sampled_from(('"', "'", "`")),
    st.sampled_from((("data.add(", ");"), ("  x.push(\n", ")"), ("const text = [\n", '].join("\\n")'))),
    st.booleans(),
)
def test_what_stands_in_rows_is_found_in_its_place(
    knowledge: Knowledge, before: list[str], quote: str, around: tuple[str, str], marked: bool
) -> None:
    """Whatever stands before it, a name in a text that a program holds by lines is told where it stands."""
    loaders = tables(knowledge.loaders)
    files = ConfigurationScanner(loaders)
    shell = ShellScanner(
        loaders, inner=lambda file: files.read(file) if files.accepts(file.path) else iter(())
    )
    said = ["cat > a.yaml << EOF", *before, 'model: "org-a/name"', "EOF", 'vllm serve "org-a/$X"']
    rows = [row.replace("\\", "\\\\").replace(quote, f"\\{quote}") for row in said]
    source = around[0] + ",\n".join(f"  {quote}{row}{quote}" for row in rows) + around[1]
    source = f"\ufeff{source}" if marked else source

    file = SourceFile("a.ts", source.encode())
    found = list(held_in_rows(file.text, file.data, "a.ts", shell.read))

    assert found or before
    for one in found:
        line = file.text.split("\n")[one.location.line - 1]
        assert "org-a/name" in line[one.location.column - 1 : one.location.end_column - 1]
