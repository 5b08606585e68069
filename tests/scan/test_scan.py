"""The scan as a whole: sorted, deterministic, of the published form, and stopped by nothing."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Gap, Kind, Reference, Role, Scan
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan import scan
from auditor.scan.commands.scripts import ShellScanner
from auditor.scan.kinds.notebook import NotebookScanner
from auditor.scan.loaders.joining import tables
from auditor.scan.python.scanner import PythonScanner
from tests.scan.marks import CASES

#: Pieces of which programs that nearly load something are made.
_LOADS = "from transformers import AutoModel\nAutoModel.from_pretrained({})\n"

PIECES = (
    *(
        "from transformers import ",
        "AutoModel",
        "pipeline",
        ".from_pretrained(",
        "import vllm\n",
        "vllm.LLM(",
    ),
    *("'org-a/name'", '"gpt-4o"', "f'{x}/y'", "'日本/語'", "'\U0001f600'", "model=", "MODEL = ", "x", "y"),
    *(
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        "\n",
        "    ",
        "def f(",
        "class C:",
        "return ",
        "for x in ",
        "= ",
    ),
    *("os.environ['A']", "self.", "or ", "%", "+", "\\", "'''", "#", "\t", "\f", "\r", "\x00", "é", "await "),
)
programs = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)


def _consistent(found: Reference, text: str) -> bool:
    """The line of a find holds the name, or a part of it that is more than a letter or two."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    shown = "\n".join(lines[found.location.line - 1 : found.location.end_line])
    parts = [part for part in found.model.split("/") if part]
    return any(part in shown for part in (*parts, *(part[:3] for part in parts))) or "{" in shown


@pytest.fixture(scope="module")
def python(knowledge: Knowledge) -> PythonScanner:
    """One scanner for all that a test reads, as a scan has one: its sieves take long to compile."""
    return PythonScanner(tables(knowledge.loaders))


@settings(max_examples=300, deadline=None)
@example("from transformers import AutoModel\nAutoModel.from_pretrained('org-a/'\n'name')")
@given(programs)
def test_any_text_is_python_or_unreadable(python: PythonScanner, text: str) -> None:
    """Whatever the text, the only fault is `Unreadable`, and a find stands where its name does."""
    data = text.encode(errors="surrogatepass")
    file = SourceFile("a.py", data)
    try:
        finds = list(python.read(file))
    except Unreadable:
        return
    for one in finds:
        assert one.location.line >= 1 and one.location.column >= 1
        if isinstance(one, Reference) and "default" not in one.how:
            assert _consistent(one, file.text)


@pytest.fixture(scope="module")
def notebook(python: PythonScanner, knowledge: Knowledge) -> NotebookScanner:
    """One scanner for all notebooks."""
    return NotebookScanner(python, (ShellScanner(tables(knowledge.loaders)),))


@settings(max_examples=200, deadline=None)
@given(st.lists(programs, max_size=4), st.sampled_from(["code", "markdown", "raw", "heading"]))
def test_any_cells_are_a_notebook_or_unreadable(
    notebook: NotebookScanner, cells: list[str], kind: str
) -> None:
    """Whatever the cells hold, the only fault is `Unreadable`, and a find stands inside its cell."""
    raw = {"cells": [{"cell_type": kind, "source": source} for source in cells]}
    file = SourceFile("a.ipynb", json.dumps(raw).encode())
    try:
        finds = list(notebook.read(file))
    except Unreadable:
        return
    for one in finds:
        assert one.location.cell is not None
        source = cells[one.location.cell - 1].replace("\r\n", "\n").replace("\r", "\n")
        assert 1 <= one.location.line <= source.count("\n") + 1


def test_the_document_is_of_the_published_form(cases: Scan) -> None:
    """What `scan` gives validates against the schema that others build on, which allows nothing more."""
    document = json.loads(msgspec.json.encode(cases))
    schema = json.loads((files("auditor.rules") / "schemas" / "scan.schema.json").read_bytes())
    validator = jsonschema_rs.validator_for(schema)

    assert document["references"] and document["undecided"]
    assert [error.message for error in validator.iter_errors(document)] == []
    assert not validator.is_valid({**document, "more": 1})
    assert (document["schema"], document["root"]) == ("auditor/scan/1", "cases")


@pytest.mark.parametrize("stated", ["null", "~", "None"])
def test_a_revision_that_is_left_empty_is_none(tmp_path: Path, knowledge: Knowledge, stated: str) -> None:
    """An empty value of YAML or JSON, and Python's word for it, pin nothing."""
    (tmp_path / "run.yaml").write_text(f"model: deepseek-ai/DeepSeek-R1\nrevision: {stated}\n", "utf-8")

    assert [one.revision for one in scan(Tree(tmp_path), knowledge).references] == [None]


def test_lists_are_sorted_and_the_same_each_time(cases: Scan, knowledge: Knowledge) -> None:
    """Two scans of one tree are equal, each list ordered by path, cell, line and column."""
    places = [
        (one.location.path, one.location.cell or 0, one.location.line, one.location.column)
        for one in cases.references
    ]
    assert scan(Tree(CASES), knowledge) == cases
    assert places == sorted(places)
    assert len({(one.location, one.model, one.origin, one.revision) for one in cases.references}) == len(
        places
    )


def test_the_surest_reading_of_a_place_stays(tmp_path: Path, knowledge: Knowledge) -> None:
    """A name under a telling variable that also reaches a loader is told once, as certain."""
    (tmp_path / "a.py").write_text("import vllm\nMODEL = 'org-a/name'\nvllm.LLM(model=MODEL)\n")

    [found] = scan(Tree(tmp_path), knowledge).references

    assert (found.certainty, found.how) == (Certainty.CERTAIN, "vllm.LLM")


def test_a_librarys_default_is_likely_since_its_versions_differ(tmp_path: Path, knowledge: Knowledge) -> None:
    """What is named is certain; what a library takes by itself is that of the version that was read."""
    (tmp_path / "a.py").write_text("import keybert\nkeybert.KeyBERT()\nkeybert.KeyBERT('org-a/name')\n")

    default, named = scan(Tree(tmp_path), knowledge).references

    assert (default.model, default.how) == (
        "sentence-transformers/all-MiniLM-L6-v2",
        "keybert.KeyBERT default",
    )
    assert (default.certainty, named.certainty) == (Certainty.LIKELY, Certainty.CERTAIN)


def test_what_several_files_leave_open_at_one_place_is_told_once(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """A table that modules import may name a model of which nobody says whose it is: that is one question."""
    names = 'const Offered = { fast: { value: "Llama-9-70b" } };\n'
    names += "export function pick(one) {\n  return Offered[one].value;\n}\n"
    (tmp_path / "names.mjs").write_text(names, "utf-8")
    for number in range(3):
        text = 'import { pick } from "./names.mjs";\nexport const model = pick("fast") ?? "gpt-4o";\n'
        (tmp_path / f"user{number}.mjs").write_text(text, "utf-8")

    [told] = scan(Tree(tmp_path), knowledge).undecided

    assert (told.location.path, told.expression) == ("names.mjs", "Llama-9-70b")
    assert told.gap is Gap.WITHOUT_OWNER


@pytest.mark.parametrize(
    ("path", "text", "gap"),
    [
        (
            "app.py",
            _LOADS.format("'tuned'"),
            Gap.WITHOUT_MODEL,
        ),
        ("app.py", _LOADS.format("name"), Gap.RUN_TIME),
        ("tasks.yaml", "summary:\n  model: llama3.1-70b\n", Gap.WITHOUT_OWNER),
        ("tasks.yaml", "summary:\n  model: ${MODEL}\n", Gap.RUN_TIME),
        ("run.sh", "python -m mlx_lm.generate --model Qwen2.5-7B-Instruct-4bit\n", Gap.WITHOUT_OWNER),
        ("run.sh", 'ollama run "$1"\n', Gap.RUN_TIME),
    ],
)
def test_what_is_left_open_says_why(
    tmp_path: Path, knowledge: Knowledge, path: str, text: str, gap: Gap
) -> None:
    """A name that is there in full is not told as decided at run time."""
    (tmp_path / path).write_text(text, "utf-8")

    assert [one.gap for one in scan(Tree(tmp_path), knowledge).undecided] == [gap]


def test_what_cannot_be_read_is_told_and_stops_nothing(tmp_path: Path, knowledge: Knowledge) -> None:
    """A pipe, a link out, a huge file and broken files are unread with reasons; the good file is read."""
    (tmp_path / "good.py").write_text("import vllm\nvllm.LLM('org-a/name')\n")
    (tmp_path / "huge.py").write_bytes(b"import vllm\n" + b"#" * 20_000_000)
    (tmp_path / "broken.ipynb").write_text("{")
    os.mkfifo(tmp_path / "pipe.py")
    (tmp_path / "out.py").symlink_to("/etc/hosts")

    result = scan(Tree(tmp_path), knowledge)

    assert [one.model for one in result.references] == ["org-a/name"]
    assert [one.path for one in result.unread] == ["broken.ipynb", "huge.py", "out.py", "pipe.py"]
    assert all(one.reason for one in result.unread)


def test_the_lines_of_a_folded_command_are_one(tmp_path: Path, knowledge: Knowledge) -> None:
    """A command that a configuration folds over lines is one command, with every model that it is given."""
    (tmp_path / "job.yaml").write_text(
        "image:\n  command: >-\n    infinity_emb v2 --model-id org-a/one --model-id\n    org-a/two\n"
    )

    result = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line) for one in result.references] == [
        ("org-a/one", 3),
        ("org-a/two", 4),
    ]


def test_a_body_over_several_lines_of_powershell_is_read(tmp_path: Path, knowledge: Knowledge) -> None:
    """What is sent stands in a text between `@"` and `"@`, whose lines count."""
    (tmp_path / "ask.ps1").write_text('$url = "x"\n$body = @"\n{\n  "model": "codellama:13b"\n}\n"@\n')

    result = scan(Tree(tmp_path), knowledge)

    found = [(one.model, one.origin, one.location.line, one.location.column) for one in result.references]
    assert found == [("codellama:13b", "ollama", 4, 13)]


def test_a_name_in_a_request_of_several_lines_has_its_own_line(tmp_path: Path, knowledge: Knowledge) -> None:
    """In a string over several lines the line of the name is told, not where the string begins."""
    (tmp_path / "ask.py").write_text(
        'import requests\n\nbody = """\n{\n  "model": "gpt-4o"\n}\n"""\nsend(body)\n'
    )

    result = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line, one.location.column) for one in result.references] == [
        ("gpt-4o", 5, 13)
    ]


def test_a_configuration_that_is_not_quite_one_is_told_and_read_as_far_as_it_goes(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """Keys and commands of YAML with a fault are found, and the file is unread with the line of the fault."""
    (tmp_path / "job.yaml").write_text(
        "kind: Job\n    spec:\n  containers:\n  - name: fetch\n"
        '    command: [ "huggingface-cli" ]\n    args:\n    - download\n    - org-a/fetched\n'
        "  - name: serve\n    env:\n    - name: MODEL_ID\n      value: 'org-a/served' # the model\n"
    )

    result = scan(Tree(tmp_path), knowledge)

    found = [(one.model, one.location.line) for one in result.references]
    assert found == [("org-a/fetched", 8), ("org-a/served", 12)]
    assert [(one.path, one.reason) for one in result.unread] == [("job.yaml", "not valid YAML, line 2")]


@pytest.mark.parametrize(
    "name", ["a.py", "a.ipynb", "a.yaml", "a.json", "a.toml", ".env", "Dockerfile", "a.sh"]
)
def test_bytes_of_no_encoding_stop_nothing(tmp_path: Path, knowledge: Knowledge, name: str) -> None:
    """Random bytes under any name give no reference and no fault of the scanner."""
    (tmp_path / name).write_bytes(bytes(range(256)) * 8 + b"model: \xff\xfe import vllm model \x00")

    result = scan(Tree(tmp_path), knowledge)

    assert not result.references
    assert not [one for one in result.unread if "fault" in one.reason]


def test_others_source_is_left_out_and_told(tmp_path: Path, knowledge: Knowledge) -> None:
    """Installed packages, environments, vendored modules are named with what they are; nothing is unread."""
    for folder in ("node_modules/pkg", "env", "vendor/github.com", "vendor_api"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "config.yaml").write_text("model: org-a/in-the-package\n")
    (tmp_path / "env" / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (tmp_path / "env" / "bin").mkdir()
    (tmp_path / "vendor" / "modules.txt").write_text("# github.com/a/b v1\n")

    result = scan(Tree(tmp_path), knowledge)

    assert [one.location.path for one in result.references] == ["vendor_api/config.yaml"]
    assert [(one.path, one.reason) for one in result.left_out] == [
        ("env", "a virtual environment"),
        ("node_modules", "installed packages"),
        ("vendor", "vendored Go modules"),
    ]
    assert not result.unread


def test_source_in_a_language_that_is_not_read_is_told_where_it_names_a_model(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """A name of a model, or its address, makes such a file unread; a file without one is silent."""
    (tmp_path / "chat.wl").write_text('\nmodel = "gpt-4o-mini"\n')
    (tmp_path / "plain.wl").write_text("'application/json', 'org-a/tool', 'o3', 'gpt', 'lib/main'\n")

    result = scan(Tree(tmp_path), knowledge)

    assert not result.references
    assert [one.path for one in result.unread] == ["chat.wl"]
    assert result.unread[0].reason.startswith("there is no reader of ")
    assert "line 2 " in result.unread[0].reason


@pytest.mark.parametrize(
    ("name", "source", "reason"),
    [
        ("chat.jl", '#= model = "gpt-4o-mini"\n', "Julia in which a text or a remark has no end"),
        (
            "chat.ml",
            'ask "mistralai/Mistral-7B-Instruct-v0.3:fast"\n',
            "only the strings of OCaml are read",
        ),
        ("chat.R", 'x = "gpt-4o-mini"\n' + "y = 1\n" * 200_000, "source in R that is too long"),
    ],
)
def test_source_without_a_grammar_is_told_where_it_may_name_more(
    tmp_path: Path, knowledge: Knowledge, name: str, source: str, reason: str
) -> None:
    """What strings and remarks alone cannot decide is told with its reason, and does not pass silently."""
    (tmp_path / name).write_text(source)
    (tmp_path / f"plain_{name}").write_text('x = "application/json", "org-a/tool" #= (* model = "a"\n')

    result = scan(Tree(tmp_path), knowledge)

    assert [(one.path, one.reason.partition(",")[0]) for one in result.unread] == [(name, reason)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("setup.iss", "; Add('{0}/old.zip')\nDownload.Add('{0}/w.zip?download=true', 'w.zip');\n"),
        ("setup.nsi", '; inetc::get "{0}/old.bin"\ninetc::get "{0}/w.bin" "$INSTDIR\\w.bin"\n'),
        ("app.spec", "# Source9: {0}/old.bin\nSource1: {0}/w.bin\n"),
        ("PKGBUILD", "# {0}/old.gguf\nsource=('{0}/w.gguf')\n"),
        ("app.desktop", "[Desktop Entry]\nExec=fetch {0}/w.onnx\n"),
        ("BUILD.gn", '# "{0}/old.tflite"\nurl = "{0}/w.tflite"\n'),
        ("model.wrap", "[wrap-file]\nsource_url = {0}/w.bin\n"),
        ("app.plist", "<dict><!-- {0}/old.bin --><key>url</key>\n<string>{0}/w.bin</string></dict>\n"),
        ("app_1.0.bb", 'LICENSE = "MIT"\nSRC_URI = "{0}/w.bin;name=w"\n'),
        ("weights.csv", "name,url\nsmall,{0}/w.bin\n"),
        ("deep/Models.tsv", "name\turl\nsmall\t{0}/w.bin\n"),
    ],
)
def test_addresses_of_weights_are_read_in_files_that_only_say_what_is_fetched(
    tmp_path: Path, knowledge: Knowledge, name: str, text: str
) -> None:
    """Installers, packages, units, sheets: what stands in no remark is told with its revision."""
    at = "https://huggingface.co/org-a/weights/resolve/v1.2"
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text.replace("{0}", at))
    (tmp_path / "results.csv").write_text(f"name,url\nsmall,{at}/w.bin\n")
    (tmp_path / "run.log").write_text(f"got {at}/w.bin\n")

    result = scan(Tree(tmp_path), knowledge)

    told = [(one.location.path, one.location.line, one.model, one.revision) for one in result.references]
    assert told == [(name, 2, "org-a/weights", "v1.2")]
    assert not result.unread


def test_a_submodule_of_the_hub_is_a_model_or_a_dataset(tmp_path: Path, knowledge: Knowledge) -> None:
    """The address of a repository is enough where its files are fetched as a whole; a space has none."""
    hub = "https://huggingface.co"
    urls = (f"{hub}/org-a/weights", f"{hub}/datasets/org-a/texts", f"{hub}/spaces/org-a/demo", "../other")
    lines = [f'[submodule "m{number}"]\n\turl = {url}\n' for number, url in enumerate(urls)]
    (tmp_path / ".gitmodules").write_text("".join(lines))

    found = scan(Tree(tmp_path), knowledge).references

    assert [(one.model, one.kind, one.location.line) for one in found] == [
        ("org-a/weights", Kind.MODEL, 2),
        ("org-a/texts", Kind.DATASET, 4),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("run.json", '{\n  "tokenizer_name": "org-a/name",\n  "num_train_epochs": 3\n}\n'),
        ("run.sh", "torchrun --nproc 8 sft_vision.py --model_name_or_path org-a/name\n"),
        ("run.yaml", "model: org-a/name\ngradient_accumulation_steps: 2\n"),
    ],
)
def test_what_a_file_trains_with_is_training(
    tmp_path: Path, knowledge: Knowledge, name: str, text: str
) -> None:
    """A configuration with settings of training, or a command that starts it, trains what it names."""
    (tmp_path / name).write_text(text)

    result = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.role) for one in result.references] == [("org-a/name", Role.TRAINING)]


def test_settings_of_a_group_are_for_what_the_program_beside_the_groups_does(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """Of Hydra's groups a training takes one each; where only a server begins, nothing is trained."""
    for folder, begins in (("tuning/configs", "train.yaml"), ("serving/configs", "serve.yaml")):
        (tmp_path / folder / "model").mkdir(parents=True)
        (tmp_path / folder / begins).write_text("defaults:\n  - model: base\n")
        (tmp_path / folder / "model" / "base.yaml").write_text("pretrained_model_name_or_path: org-a/base\n")

    result = scan(Tree(tmp_path), knowledge)

    assert [(one.location.path, one.role) for one in result.references] == [
        ("serving/configs/model/base.yaml", Role.RUNTIME),
        ("tuning/configs/model/base.yaml", Role.TRAINING),
    ]


def test_every_folder_and_file_left_out_is_told(tmp_path: Path, knowledge: Knowledge) -> None:
    """Recordings, translations, bundles, lock files, caches, ignored files: each with what it is, once."""
    model = "model: org-a/recorded\n"
    files = {
        **dict.fromkeys(("tests/cassettes/a.yaml", "tests/cassettes/deep/b.json"), model),
        "tests/vcr_cassettes/a.yaml": model,
        **dict.fromkeys(("ui/locales/ja.yaml", "ui/__snapshots__/a.json"), model),
        "ui/dist/app.js": 'const modelId = "org-a/built";\n',
        **dict.fromkeys(
            ("web/assets/vendor/a.js", "web/wwwroot/lib/b.js"), 'const modelId = "org-a/vendored";\n'
        ),
        "ui/package-lock.json": "{}",
        "ui/static/redoc.js": 'const modelId="org-a/bundled";' + "a=1;" * 20_000,
        ".gitignore": "ignored/\n*.log.yaml\n",
        **dict.fromkeys(("ignored/a.yaml", "one.log.yaml", "two.log.yaml"), model),
        ".git/config": "",
        "__pycache__/a.pyc": "",
        "large.json": json.dumps({"model": "org-a/data", "x": "x" * 2_000_000}),
        "huge.json": json.dumps({"model": "org-a/data", "x": "x" * 9_000_000}),
        "many.json": json.dumps({"model": list(range(150_000))}),
        "crd.yaml": "kind: CustomResourceDefinition\nmodel: org-a/defined\n",
        "app.yaml": "model: org-a/used\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)

    result = scan(Tree(tmp_path), knowledge)

    assert [one.model for one in result.references] == ["org-a/used"]
    assert [(one.path, one.reason) for one in result.left_out] == [
        (".", "2 files that Git ignores"),
        (".git", "the history of version control"),
        ("__pycache__", "compiled Python"),
        ("crd.yaml", "definitions of kinds of Kubernetes resources"),
        ("huge.json", "larger than 2 MB, as data is and configuration is not"),
        ("ignored", "ignored by Git"),
        ("large.json", "larger than 2 MB, as data is and configuration is not"),
        ("many.json", "more than 100,000 values, as data has and configuration has not"),
        ("tests/cassettes", "recorded traffic"),
        ("tests/vcr_cassettes", "recorded traffic"),
        ("ui/__snapshots__", "recorded results of tests"),
        ("ui/dist", "built JavaScript"),
        ("ui/locales", "translations"),
        ("ui/package-lock.json", "a list of packages"),
        ("ui/static/redoc.js", "minified"),
        ("web/assets/vendor", "vendored JavaScript"),
        ("web/wwwroot/lib", "vendored JavaScript"),
    ]
    assert not result.unread


def test_names_published_at_one_place_are_sorted(tmp_path: Path, knowledge: Knowledge) -> None:
    """A call that may publish under several names tells them in one order, whenever it is read."""
    names = [f"acme/{letter}" for letter in "fbdaec"]
    (tmp_path / "a.py").write_text(f"for name in {names}:\n    model.push_to_hub(name)\n", encoding="utf-8")

    found = scan(Tree(tmp_path), knowledge)

    assert [one.name for one in found.published] == sorted(names)


PUBLISHED = {
    "train.py": 'NAME = "acme/Llama-a"\nmodel.push_to_hub(NAME)\nTrainingArguments(hub_model_id="acme/b")\n'
    'model.save_pretrained("out/c")\nds.push_to_hub("acme/d")\napi.create_repo("acme/e", repo_type="space")\n'
    "api.upload_folder(folder_path='out', repo_id=args.repo)\nmodel.push_to_hub(None)\n",
    "axolotl.yml": "base_model: org-n/base\nhub_model_id: acme/f\npush_to_hub: true\n",
    "Makefile": "up:\n\thuggingface-cli upload acme/g ./out\n\thf upload acme/h . --repo-type dataset\n"
    "\tpython train.py --hub_model_id acme/i\n",
    "tuned/README.md": "---\nbase_model: org-n/base\nmodel-index:\n- name: j\n  results: []\n---\n# k\n",
    "upload.py": "def send(api):\n    api.upload_folder(folder_path='o', repo_id='acme/k')\n",
    "README.md": "Run `model.push_to_hub('acme/l')`.\n",
}


def test_the_names_under_which_a_project_publishes_are_told(tmp_path: Path, knowledge: Knowledge) -> None:
    """Of calls, settings, commands and cards; not of data sets, spaces, folders; none that comes later."""
    for path, text in PUBLISHED.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")

    found = scan(Tree(tmp_path), knowledge)

    assert {(one.name, one.location.path) for one in found.published} == {
        ("acme/Llama-a", "train.py"),
        ("acme/b", "train.py"),
        (None, "train.py"),
        ("acme/f", "axolotl.yml"),
        ("acme/g", "Makefile"),
        ("acme/i", "Makefile"),
        ("j", "tuned/README.md"),
        ("acme/k", "upload.py"),
    }
    assert not {one.model for one in found.references} & {one.name for one in found.published}
