"""Python files: what loads a model is found where its name is written, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Role, Scan
from auditor.reading import Tree
from auditor.scan import scan
from tests.scan.marks import CASES, got, likely_lines, wanted

FILES = sorted(path.relative_to(CASES).as_posix() for path in CASES.rglob("*.py"))


@pytest.fixture(scope="module")
def scanned(knowledge: Knowledge, cases: Scan) -> dict[str, Scan]:
    """Each single case alone, and the project as a whole."""
    return {"project": scan(Tree(CASES / "project"), knowledge), "": cases}


@pytest.mark.parametrize("path", FILES)
def test_every_line_finds_what_its_mark_says(path: str, scanned: dict[str, Scan]) -> None:
    """What stands behind `# finds:` is found at that line, and no other line finds anything."""
    text = (CASES / path).read_text("utf-8")
    folder, _, inside = path.partition("/") if path.startswith("project/") else ("", "", path)

    found = got(scanned[folder], inside, likely_lines(text))

    assert sorted(found) == sorted(wanted(text))


def scan_text(tmp_path: Path, knowledge: Knowledge, text: str, name: str = "app.py") -> Scan:
    """Scan a tree of one file."""
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return scan(Tree(tmp_path), knowledge)


def test_the_place_is_the_literal_in_code_points(tmp_path: Path, knowledge: Knowledge) -> None:
    """Columns count characters, not bytes, and span the quotes of the literal."""
    text = 'from transformers import AutoModel\n日本語 = AutoModel.from_pretrained("org-a/name")  # 模型\n'

    [found] = scan_text(tmp_path, knowledge, text).references

    line = text.splitlines()[1]
    assert (found.location.line, found.location.end_line) == (2, 2)
    assert line[found.location.column - 1 : found.location.end_column - 1] == '"org-a/name"'


def test_a_backtick_in_a_string_hides_no_call_beside_it(tmp_path: Path, knowledge: Knowledge) -> None:
    """A sentence quotes code between two backticks; one alone is a character like others."""
    text = (
        "import torch\nfrom transformers import AutoModel\n"
        'a = name.strip("`"), AutoModel.from_pretrained("org-a/beside")\n'
        'b = f"use `AutoModel.from_pretrained({name!r})`", AutoModel.from_pretrained("org-a/behind")\n'
    )

    found = scan_text(tmp_path, knowledge, text).references

    assert [one.model for one in found] == ["org-a/beside", "org-a/behind"]


def test_a_place_that_may_hold_several_names_lists_the_others(tmp_path: Path, knowledge: Knowledge) -> None:
    """One string with a variable part is one reference; what else it may be are its alternatives."""
    text = (
        "from transformers import AutoModel\n"
        "for size in ('small', 'base'):\n"
        "    AutoModel.from_pretrained(f'google/flan-t5-{size}')\n"
    )

    [found] = scan_text(tmp_path, knowledge, text).references

    assert (found.model, found.alternatives) == ("google/flan-t5-small", ("google/flan-t5-base",))
    assert found.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(("count", "told"), [(300, 0), (1200, 1)])
def test_no_choice_of_a_long_list_is_passed_over_in_silence(
    tmp_path: Path, knowledge: Knowledge, count: int, told: int
) -> None:
    """Each of hundreds of choices is found; where there are more than are kept, the call is undecided too."""
    names = ", ".join(f'"org-a/name-{number}"' for number in range(count))
    text = f"from transformers import AutoModel\nNAMES = [{names}]\nfor name in NAMES:\n"

    result = scan_text(tmp_path, knowledge, f"{text}    AutoModel.from_pretrained(name)\n")

    assert len(result.references) == min(count, 1000)
    assert len(result.undecided) == told


def test_the_role_follows_from_the_place(tmp_path: Path, knowledge: Knowledge) -> None:
    """The same line is a test, an example, training or the product itself, by its path."""
    text = 'import vllm\nvllm.LLM("org-a/name")\n'
    roles = {
        "app/main.py": Role.RUNTIME,
        "tests/test_main.py": Role.TEST,
        "examples/chat.py": Role.EXAMPLE,
        "training/run.py": Role.TRAINING,
        "docs/conf.py": Role.DOCUMENTATION,
        "docs/tutorials/chat.py": Role.EXAMPLE,
    }
    for path in roles:
        result = scan_text(tmp_path, knowledge, text, path)

    assert {one.location.path: one.role for one in result.references} == roles


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("import vllm\ndef broken(:\n", "not valid Python, line 3"),
        ("import vllm\n" + "(" * 5000 + ")" * 5000, "not valid Python|nested too deep"),
        ("import vllm\nx = " + "-" * 200_000 + "1\n", "nested too deep|not valid Python"),
        ("import vllm\n\0", "not valid Python"),
    ],
)
def test_what_is_no_python_is_unread_with_its_reason(
    tmp_path: Path, knowledge: Knowledge, text: str, reason: str
) -> None:
    """A file that cannot be parsed is told, and the file beside it is read all the same."""
    (tmp_path / "good.py").write_text('import vllm\nvllm.LLM("org-a/name")\n')

    result = scan_text(tmp_path, knowledge, "vllm.LLM('org-a/other')\n" + text, "bad.py")

    assert "org-a/name" in [one.model for one in result.references]
    [unread] = result.unread
    assert unread.path == "bad.py" and any(part in unread.reason for part in reason.split("|"))


def test_names_that_mean_each_other_end(tmp_path: Path, knowledge: Knowledge) -> None:
    """Assignments that multiply with each other are followed for a bounded number of steps."""
    lines = ["from transformers import AutoModel", "a = b = 'x'"]
    lines += [f"a = b + f'{{a}}{{b}}{number}'\nb = a or b or {{'k': a, 'l': b}}[a]" for number in range(60)]

    result = scan_text(tmp_path, knowledge, "\n".join([*lines, "AutoModel.from_pretrained(a)"]))

    assert not result.unread


@pytest.mark.parametrize("depth", [100, 250, 400, 480])
def test_deep_expressions_are_undecided_or_unread(tmp_path: Path, knowledge: Knowledge, depth: int) -> None:
    """An argument nested just less deep than the parser minds is an answer, not a fault."""
    text = "import vllm\nvllm.LLM(x" + " + 'a'" * depth + ")\n"

    result = scan_text(tmp_path, knowledge, text)

    assert len(result.undecided) + len(result.unread) == 1
    assert not [one for one in result.unread if "fault" in one.reason]


def test_circular_imports_end(tmp_path: Path, knowledge: Knowledge) -> None:
    """Two modules that take a name from each other leave it undecided."""
    (tmp_path / "one.py").write_text(
        "from two import NAME\nfrom transformers import AutoModel\nAutoModel.from_pretrained(NAME)\n"
    )
    (tmp_path / "two.py").write_text("from one import NAME\n")

    result = scan(Tree(tmp_path), knowledge)

    assert [one.expression for one in result.undecided] == ["NAME"]


def test_a_name_of_a_service_is_seen_beside_a_key_that_means_no_model(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """A function is read for a service's own name of a model, whatever variable is given it."""
    text = "\n".join(
        [
            "from openai import OpenAI",
            "def asked():",
            '    return OpenAI().chat.completions.create(model="gpt-4o", messages=[])',
            "def chosen(kind):",
            '    model_type = "claude-3-haiku-20240307" if kind else None',
            "    return model_type",
        ]
    )

    found = scan_text(tmp_path, knowledge, text).references

    assert [(one.location.line, one.model) for one in found] == [
        (3, "gpt-4o"),
        (5, "claude-3-haiku-20240307"),
    ]


def test_a_file_of_weights_may_have_words_in_its_name(tmp_path: Path, knowledge: Knowledge) -> None:
    """What only loads such files is given one whose name has spaces; a sentence is none."""
    text = (
        "import torch\n\n"
        'a = torch.load("resnet18-lr0.001 second try.pt")\n'
        'b = torch.load("no file, ask for x.pt")\n'
    )

    [found] = scan_text(tmp_path, knowledge, text).references

    assert (found.model, found.location.line) == ("resnet18-lr0.001 second try.pt", 3)
