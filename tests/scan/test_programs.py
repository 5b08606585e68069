"""Valid programs of any statements about models: each ends, none is a fault, and finds stand in place."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from auditor.knowledge import Knowledge
from auditor.model import Reference
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan import scan
from auditor.scan.configuration.scanner import ConfigurationScanner
from auditor.scan.identity.known import known
from auditor.scan.languages.scanner import LanguageScanner
from auditor.scan.loaders.joining import tables
from auditor.scan.python.scanner import PythonScanner
from auditor.scan.seam import Find

#: Strings that name something, nearly, or nothing at all.
WRITTEN = (
    *("", " ", ".", "/", "a", "model", "best.pt", "models/best.h5", "./a/b.onnx", "org-a/name", "gpt-4o"),
    *("x.pkl", "{}", "%s", "{a}/b", "日本/語", "org-a/", "/name", "llama3:8b", "\n"),
    "https://huggingface.co/org-a/name",
)
STRINGS = st.sampled_from(WRITTEN) | st.text(max_size=8)

CALLED = ("model", "path", "MODEL_PATH", "checkpoint", "name", "args", "x", "config", "weights")
NAMES = st.sampled_from(CALLED)

#: How expressions are put together of others.
JOINED = (
    *("({} or {})", "({} + {})", "({} / {})", "({} if x else {})", "({} % {})", "[{}, {}]", "({}, {})"),
    *("{{{}: {}}}", "os.path.join({}, {})", "os.getenv({}, {})", "Path({}) / {}", "f({}, model={})"),
    *("{}.get({})", "dict(model={}, path={})", "str({}).format({})", "(lambda x: {})({})", "{}[{}]"),
)
WRAPPED = (
    *("str({})", "Path({})", "not {}", "f(model={})", "[x for x in {}]", "{{x: x for x in {}}}", "{}.model"),
    *("f'{{{}}}'", "f'{{{}}}.pt'", "self.f({})", "await_({})", "{}[0]", "next(iter({}))", "list({})"),
)


def _put_together(
    plain: st.SearchStrategy[str], joined: Sequence[str], wrapped: Sequence[str]
) -> st.SearchStrategy[str]:
    """Expressions that are `plain`, `joined` of two others, or `wrapped` around another."""
    return st.recursive(
        plain,
        lambda inner: (
            st.builds(str.format, st.sampled_from(joined), inner, inner)
            | st.builds(str.format, st.sampled_from(wrapped), inner)
        ),
        max_leaves=6,
    )


expressions = _put_together(
    STRINGS.map(repr) | NAMES | NAMES.map("self.{}".format) | st.just("settings.models_dir"), JOINED, WRAPPED
)

LOADS = (
    *("torch.load({})", "joblib.load({})", "tf.keras.models.load_model({})", "YOLO({})"),
    *(
        "AutoModel.from_pretrained({})",
        "hf_hub_download(repo_id={}, filename='a.pt')",
        "vllm.LLM({})",
        "pipeline(model={})",
    ),
    *("SentenceTransformer({})", "OpenAI().chat.completions.create(model={})"),
    "onnxruntime.InferenceSession({})",
    *("torch.save(x, {})", "model.save({})", "open({}, 'wb')", "load_dataset({})", "shutil.copy(path, {})"),
    *("subprocess.run(['vllm', 'serve', {}])", "print({})", "json.dump({}, x)", "whisper.load_model({})"),
)
IMPORTS = """\
import json, os, shutil, subprocess
import joblib, onnxruntime, torch, vllm, whisper
import tensorflow as tf
from pathlib import Path
from datasets import load_dataset
from huggingface_hub import hf_hub_download
from openai import OpenAI
from sentence_transformers import SentenceTransformer
from transformers import AutoModel, pipeline
from ultralytics import YOLO
"""
SIMPLE = (
    *(
        "{name} = {value}",
        "self.{name} = {value}",
        "{name}: str = {value}",
        "{name} += {value}",
        "f({value})",
    ),
    *("{call}", "{name} = {call}", "parser.add_argument('--{name}', default={value})"),
    "os.environ['A'] = {value}",
)
BLOCKS = (
    *("if {value} == {name}:", "for {name} in {value}:", "with open({value}) as {name}:", "while {name}:"),
    *("def {name}({name}={value}):", "class Model:", "def __init__(self, {name}={value}):", "try:"),
)


@st.composite
def statements(draw: st.DrawFn, depth: int = 0) -> str:
    """A statement, with those below it if it is a block."""
    indent = "    " * depth

    def filled(template: str) -> str:
        value = draw(expressions)
        call = draw(st.sampled_from(LOADS)).format(value)
        return indent + template.format(name=draw(NAMES), value=value, call=call)

    if depth > 2 or draw(st.integers(0, 3)):
        return filled(draw(st.sampled_from(SIMPLE)))
    head = filled(draw(st.sampled_from(BLOCKS)))
    body = draw(st.lists(statements(depth + 1), min_size=1, max_size=3))
    end = [f"{indent}finally:\n{indent}    pass"] if head.lstrip() == "try:" else []
    return "\n".join([head, *body, *end])


programs = st.lists(statements(), min_size=1, max_size=6).map(lambda one: IMPORTS + "\n".join(one) + "\n")


#: The same in JavaScript: what expressions are put together of, and what is done with them.
JOINED_SCRIPTS = (
    *("({} || {})", "({} ?? {})", "({} + {})", "(x ? {} : {})", "[{}, {}]", "f({}, {})", "{}[{}]"),
    *(
        "{{model: {}, provider: {}}}",
        "{{id: {}, name: {}}}",
        "{}.replace({}, '')",
        "path.join(__dirname, {}, {})",
    ),
)
WRAPPED_SCRIPTS = (
    *("`${{{}}}`", "`${{{}}}.onnx`", "String({})", "({})", "{}.model", "{}[0]", "[...[{}]]", "(() => {})()"),
    *("process.env.MODEL ?? {}", "await f({})", "{{...{{model: {}}}}}", "JSON.stringify({{model: {}}})"),
)
script_expressions = _put_together(
    STRINGS.map(json.dumps) | NAMES | NAMES.map("this.{}".format) | st.just("process.env.MODEL"),
    JOINED_SCRIPTS,
    WRAPPED_SCRIPTS,
)
SCRIPT_STATEMENTS = (
    *(
        "const {name} = {value};",
        "this.{name} = {value};",
        "export const {name} = {value};",
        "let {name}: string = {value};",
    ),
    *(
        "new OpenAI({{baseURL: {value}}}).chat.completions.create({{model: {other}}});",
        "pipeline({value}, {other});",
    ),
    *("fetch({value}, {{method: 'POST', body: JSON.stringify({{model: {other}}})}});", "openai({value});"),
    *(
        "function {name}({name} = {value}) {{ return {other}; }}",
        "class A {{ {name} = {value}; b() {{ return {other}; }} }}",
    ),
    *("switch ({name}) {{ case {value}: return {other}; }}", "if ({name} === {value}) {{ x = {other}; }}"),
    *("for (const {name} of {value}) {{ f({other}); }}", "const {{ {name} = {value} }} = {other};"),
)


@st.composite
def scripts(draw: st.DrawFn) -> str:
    """A program in JavaScript or TypeScript."""
    lines = ["import OpenAI from 'openai';", "import { pipeline } from '@huggingface/transformers';"]
    lines += ["import { openai } from '@ai-sdk/openai';"]
    for template in draw(st.lists(st.sampled_from(SCRIPT_STATEMENTS), min_size=1, max_size=6)):
        given_ = {"value": draw(script_expressions), "other": draw(script_expressions), "name": draw(NAMES)}
        lines.append(template.format(**given_))
    return "\n".join(lines) + "\n"


#: Settings of any shape, under keys that mean models and others.
KEYS = st.sampled_from(
    (
        *("model", "models", "id", "name", "provider", "base_url", "llm", "default", "embedding", "args"),
        *("image", "command", "weights", "path", "env", "value", "services", "type", "input", "version"),
    )
)
settings_ = st.recursive(
    STRINGS | st.none() | st.booleans() | st.integers(-9, 9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=14,
)


@pytest.fixture(scope="module")
def languages(knowledge: Knowledge) -> LanguageScanner:
    """One scanner for all scripts."""
    return LanguageScanner(tables(knowledge.loaders), known(knowledge))


@pytest.fixture(scope="module")
def configuration(knowledge: Knowledge) -> ConfigurationScanner:
    """One scanner for all settings."""
    return ConfigurationScanner(tables(knowledge.loaders))


def _in_place(finds: Iterable[Find], text: str) -> None:
    lines = text.count("\n") + 1
    for one in finds:
        assert 1 <= one.location.line <= one.location.end_line <= lines
        assert one.location.column >= 1
        assert not isinstance(one, Reference) or one.model.strip()


@settings(max_examples=300, deadline=None)
@given(scripts(), st.sampled_from(["a.js", "a.ts", "a.tsx"]))
def test_any_script_ends_and_its_finds_stand_in_it(
    languages: LanguageScanner, script: str, name: str
) -> None:
    """Whatever a script asks for, nothing faults, and a find lies within the lines that there are."""
    _in_place(languages.read(SourceFile(name, script.encode(errors="surrogatepass"))), script)


@settings(max_examples=300, deadline=None)
@given(settings_, st.sampled_from(["config.json", "a.json", "a.yaml", "values.yaml", "compose.yaml"]))
def test_any_settings_end_and_their_finds_stand_in_them(
    configuration: ConfigurationScanner, held: object, name: str
) -> None:
    """Whatever settings hold, nothing faults but what is unreadable, and a find lies within their lines."""
    dumped = json.dumps(held, indent=1, ensure_ascii=False)
    text = dumped if name.endswith("json") else yaml.safe_dump(held, allow_unicode=True)
    try:
        found = list(configuration.read(SourceFile(name, text.encode(errors="surrogatepass"))))
    except Unreadable:
        return
    _in_place(found, text)


@pytest.fixture(scope="module")
def python(knowledge: Knowledge) -> PythonScanner:
    """One scanner for all programs, as a scan has one."""
    return PythonScanner(tables(knowledge.loaders))


@settings(max_examples=300, deadline=None)
@example(IMPORTS + "path = Path(model or '') / 'best.h5'\ntf.keras.models.load_model(str(path))\n")
@example(IMPORTS + "torch.load(''.get('' or models.dir))\n")
@given(programs)
def test_any_program_ends_and_its_finds_stand_in_it(python: PythonScanner, program: str) -> None:
    """Whatever is loaded, nothing faults, and a find lies within the lines that there are."""
    try:
        ast.parse(program)
    except SyntaxError:
        return  # what a name is given may not be set
    _in_place(python.read(SourceFile("a.py", program.encode(errors="surrogatepass"))), program)


@pytest.mark.parametrize("path", ["''", "Path('')", "Path(given or '')", "given or ''"])
def test_weights_of_a_path_that_may_be_empty_are_looked_for_in_time(
    tmp_path: Path, knowledge: Knowledge, path: str
) -> None:
    """An empty path is in every source, and none is named by it."""
    (tmp_path / "app.py").write_text(
        f"import tensorflow as tf\nfrom pathlib import Path\n\n\ndef load(given=None):\n"
        f"    path = {path}\n    return tf.keras.models.load_model(str(path))\n"
    )
    (tmp_path / "good.py").write_text("import torch\n\ntorch.load('models/own.pt')\n")

    found = scan(Tree(tmp_path), knowledge)

    assert [one.model for one in found.references] == ["models/own.pt"]
    assert not found.unread
