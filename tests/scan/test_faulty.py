"""Python that is not valid, or of a later version: the rest is read, and the fault is told."""

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.reading import Tree
from auditor.scan import scan

LOADS = 'from transformers import pipeline\n\npipeline(model="org-a/before")\n'
AFTER = 'def later():\n    return pipeline(model="org-a/after")\n'


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        ('print(f"{given["na"me"]}")\n', 4),
        ("def broken(:\n    pass\n", 4),
        ("    indented = 1\n", 4),
        ("if True:\n    value = = 2\n", 5),
    ],
)
def test_what_stands_around_a_fault_is_read(
    tmp_path: Path, knowledge: Knowledge, fault: str, line: int
) -> None:
    (tmp_path / "app.py").write_text(LOADS + fault + AFTER)

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line) for one in found.references] == [
        ("org-a/before", 3),
        ("org-a/after", LOADS.count("\n") + fault.count("\n") + 2),
    ]
    [unread] = found.unread
    assert (unread.path, unread.reason) == ("app.py", f"not valid Python, line {line}; the rest was read")


@pytest.mark.parametrize(
    "between", ['"small": "org-a/small"', '"small": [\n        "org-a/small",\n    ]', '**named("org-a")']
)
def test_a_table_without_one_of_its_commas_is_read(
    tmp_path: Path, knowledge: Knowledge, between: str
) -> None:
    """What stands before and behind the missing comma keeps its place."""
    table = f'models = {{\n    "tiny": "org-a/tiny",\n    {between}\n    "large": "org-a/large",\n}}\n'
    (tmp_path / "app.py").write_text(table)

    found = scan(Tree(tmp_path), knowledge)

    lines = {one.model: table.split("\n")[one.location.line - 1].count(one.model) for one in found.references}
    assert lines == {"org-a/tiny": 1, "org-a/large": 1} | ({"org-a/small": 1} if "small" in between else {})
    [unread] = found.unread
    assert unread.reason.endswith("; the rest was read")


def test_statements_of_a_later_version_are_read(tmp_path: Path, knowledge: Knowledge) -> None:
    """Aliases and parameters of types are no fault, and what stands beside them keeps its place."""
    later = "type Name = (\n    str\n)\n\n\nclass Held[T]:\n    model = pipeline(model='org-a/held')\n\n\n"
    generic = "def first[T: str](items: list[T]) -> T:\n    return pipeline(model='org-a/first')\n"
    (tmp_path / "app.py").write_text(LOADS + later + generic)

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line, one.location.column) for one in found.references] == [
        ("org-a/before", 3, 16),
        ("org-a/held", 10, 28),
        ("org-a/first", 14, 27),
    ]
    assert not found.unread


def test_texts_with_strings_quoted_as_they_are_keep_their_places(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """What is put into a text may have strings quoted as the text is, since Python 3.12."""
    nested = 'name = f"{model.replace("_", "-")}-{{x}}-{str(now()).replace(".", "-")}"\n'
    beside = "print(f'{given['a']}', f\"{given[\"b\"]!r:>{width}}\"); pipeline(model='org-a/beside')\n"
    signs = "print(f\"{given.replace('\"', '\\\\\"')}\", f'{given.strip(\"\\n\")}'); "
    signs += "pipeline(model='org-a/signs')\n"
    (tmp_path / "app.py").write_text(LOADS + nested + beside + signs + AFTER)

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line, one.location.column) for one in found.references] == [
        ("org-a/before", 3, 16),
        ("org-a/beside", 5, beside.index("'org-a") + 1),
        ("org-a/signs", 6, signs.index("'org-a") + 1),
        ("org-a/after", 8, 27),
    ]
    assert not found.unread


def test_a_large_source_with_a_fault_is_not_tried_again_and_again(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    (tmp_path / "app.py").write_text(LOADS + "value = 1\n" * 120_000 + "= = =\n")

    found = scan(Tree(tmp_path), knowledge)

    assert not found.references
    assert [(one.path, one.reason) for one in found.unread] == [("app.py", "not valid Python, line 120004")]


def test_what_is_no_python_at_all_is_only_told(tmp_path: Path, knowledge: Knowledge) -> None:
    (tmp_path / "app.py").write_text('pipeline(model="org-a/before")\n' + "= = =\n" * 40)

    found = scan(Tree(tmp_path), knowledge)

    assert not found.references
    assert [one.path for one in found.unread] == ["app.py"]


def test_what_later_versions_brought_is_read_where_it_stands(tmp_path: Path, knowledge: Knowledge) -> None:
    """Exceptions without brackets and templates (3.14), lazy imports and unpacking for each (3.15)."""
    lazy = "lazy import json\nlazy from sentence_transformers import SentenceTransformer as Encoder\n"
    handled = (
        "def ask(parts):\n    try:\n"
        "        return pipeline(model='org-a/tried'), [*one for one in parts], t\"{parts['a']}\"\n"
        "    except json.JSONDecodeError, KeyError, ValueError:\n"
        "        return Encoder('org-a/instead')\n"
        "    try:\n        print({**one.items() for one in parts}, rt'{parts}')\n"
        "    except* OSError, EOFError:\n        pass\n"
    )
    (tmp_path / "app.py").write_text(LOADS + lazy + handled + AFTER)

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line, one.location.column) for one in found.references] == [
        ("org-a/before", 3, 16),
        ("org-a/tried", 8, 31),
        ("org-a/instead", 10, 24),
        ("org-a/after", 16, 27),
    ]
    assert not found.unread
    assert not found.undecided


def test_a_function_of_a_later_version_is_read_when_it_is_asked_for(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """What is parsed only where another module needs it is written as before, too."""
    (tmp_path / "chosen.py").write_text(
        "import json\n\n\ndef idle():\n    return 1\n\n\ndef chosen(path):\n    try:\n"
        "        return json.loads(path)['model']\n    except OSError, KeyError:\n"
        "        return 'org-a/chosen'\n"
    )
    (tmp_path / "app.py").write_text(LOADS + "from chosen import chosen\npipeline(model=chosen('a.json'))\n")

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.path) for one in found.references] == [
        ("org-a/before", "app.py"),
        ("org-a/chosen", "chosen.py"),
    ]
    assert not found.unread


def test_a_program_that_was_a_notebook_keeps_its_commands(tmp_path: Path, knowledge: Knowledge) -> None:
    commands = "!python train.py \\\n    --model org-a/trained\nif True:\n    !ollama pull llama3.2\n%cd x\n"
    quoted = f'"""Usage:\n\n!ollama pull qwen2.5\n"""\n{LOADS}'
    (tmp_path / "app.py").write_text(LOADS + commands + AFTER)
    (tmp_path / "quoted.py").write_text(quoted)

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.location.path, one.model, one.location.line) for one in found.references] == [
        ("app.py", "org-a/before", 3),
        ("app.py", "org-a/trained", 5),
        ("app.py", "llama3.2", 7),
        ("app.py", "org-a/after", 10),
        ("quoted.py", "org-a/before", 7),
    ]
    assert not found.unread


def test_both_sides_of_a_merge_that_nobody_settled_are_read(tmp_path: Path, knowledge: Knowledge) -> None:
    sides = (
        "<<<<<<< HEAD\npipeline(model='org-a/ours')\n||||||| 1234567\npipeline(model='org-a/base')\n"
        "=======\npipeline(model='org-a/theirs')\n>>>>>>> 152c40476bd97e5141c23051b72efd7a3226cb7e\n"
    )
    (tmp_path / "app.py").write_text(LOADS + sides + AFTER)

    found = scan(Tree(tmp_path), knowledge)

    assert [one.model for one in found.references] == [
        "org-a/before",
        "org-a/ours",
        "org-a/base",
        "org-a/theirs",
        "org-a/after",
    ]


TOML = """\
[chat]
model = "gpt-4o-mini"
model = "gpt-4o"
[judge]
threshold = 0.5.1
[other]
model = "o3-mini"
"""


def test_a_faulty_line_of_toml_costs_no_other(tmp_path: Path, knowledge: Knowledge) -> None:
    (tmp_path / "settings.toml").write_text(TOML)

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line) for one in found.references] == [
        ("gpt-4o-mini", 2),
        ("o3-mini", 7),
    ]
    [unread] = found.unread
    assert unread.reason == (
        "not valid TOML: Cannot overwrite a value (at line 3, column 17); the rest was read"
    )


@pytest.mark.parametrize("source", ["[chat\n" * 30, "=", "[a]\n" + "x = [\n" * 40])
def test_what_is_no_toml_is_told(tmp_path: Path, knowledge: Knowledge, source: str) -> None:
    (tmp_path / "settings.toml").write_text(f"# model\n{source}")

    [unread] = scan(Tree(tmp_path), knowledge).unread

    assert unread.reason.startswith("not valid TOML: ")


def test_a_fault_in_a_file_inside_is_told(tmp_path: Path, knowledge: Knowledge) -> None:
    """What the file around it says and what stands around the fault is read."""
    inner = "".join(f"    {line}\n" for line in TOML.splitlines())
    source = f"kind: ConfigMap\ndata:\n  settings.toml: |\n{inner}  CHAT_MODEL: gpt-4.1\n"
    (tmp_path / "map.yaml").write_text(source)

    found = scan(Tree(tmp_path), knowledge)

    assert [one.model for one in found.references] == ["gpt-4o-mini", "o3-mini", "gpt-4.1"]
    [unread] = found.unread
    assert unread.path == "map.yaml"
    assert unread.reason.startswith("settings.toml in it: not valid TOML")
