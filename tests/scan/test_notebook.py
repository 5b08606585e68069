"""Notebooks: code cells are one program, each find stands in its cell, and nothing else counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Role, Scan
from auditor.reading import Tree
from auditor.scan import scan


def scan_cells(tmp_path: Path, knowledge: Knowledge, *cells: tuple[str, str], language: str = "") -> Scan:
    """Scan a notebook of these cells, each a kind and a source, for a kernel of a language."""
    made = [{"cell_type": kind, "source": source.splitlines(keepends=True)} for kind, source in cells]
    said = {"kernelspec": {"display_name": "k", "language": language, "name": "k"}} if language else {}
    book = {"cells": made, "metadata": said, "nbformat": 4}
    (tmp_path / "book.ipynb").write_text(json.dumps(book), "utf-8")
    return scan(Tree(tmp_path), knowledge)


def places(result: Scan) -> list[tuple[str, int | None, int]]:
    """Model, cell and line of each reference."""
    return [(one.model, one.location.cell, one.location.line) for one in result.references]


def test_names_flow_from_cell_to_cell_and_stand_in_their_own(tmp_path: Path, knowledge: Knowledge) -> None:
    """A constant of one cell, loaded in another, is found where it is written; all cells count."""
    result = scan_cells(
        tmp_path,
        knowledge,
        ("markdown", "# We load `meta-llama/Llama-2-7b-hf`"),
        ("code", "from transformers import AutoModel\n\nNAME = 'intfloat/e5-base'\n"),
        ("markdown", "and now"),
        (
            "code",
            "# a comment\nAutoModel.from_pretrained(NAME)\nAutoModel.from_pretrained('intfloat/e5-large')",
        ),
    )

    assert places(result) == [("intfloat/e5-base", 2, 3), ("intfloat/e5-large", 4, 3)]
    assert {one.role for one in result.references} == {Role.RUNTIME}
    assert not result.unread


def test_settings_in_a_string_of_a_cell_stand_in_that_cell(tmp_path: Path, knowledge: Knowledge) -> None:
    """A text of settings in a program of a notebook is read like a file, at the line of its cell."""
    cell = 'config = yaml.safe_load(\n    """\n    base_model: org-a/base\n    epochs: 1\n    """\n)\n'

    result = scan_cells(tmp_path, knowledge, ("code", "import yaml\n"), ("code", cell))

    assert places(result) == [("org-a/base", 2, 3)]


def test_magics_escapes_and_help_are_no_python(tmp_path: Path, knowledge: Knowledge) -> None:
    """Lines for the shell or for IPython neither break the program around them nor hide its models."""
    source = (
        "%matplotlib inline\n"
        "!pip install -q transformers \\\n"
        "    accelerate\n"
        "files = !ls\n"
        "if True:\n"
        "    !nvidia-smi\n"
        "from vllm import LLM\n"
        "LLM?\n"
        "LLM('Qwen/Qwen2.5-7B')\n"
    )

    result = scan_cells(tmp_path, knowledge, ("code", source))

    assert (places(result), result.unread) == ([("Qwen/Qwen2.5-7B", 1, 9)], ())


def test_shell_lines_and_shell_cells_name_models(tmp_path: Path, knowledge: Knowledge) -> None:
    """A command of a cell is read like that of a script, at its own line."""
    result = scan_cells(
        tmp_path,
        knowledge,
        ("code", "import os\n!huggingface-cli download google/flan-t5-base\n"),
        ("code", "%%bash\nsize=0.5B\nvllm serve Qwen/Qwen2.5-$size\n"),
    )

    assert places(result) == [("google/flan-t5-base", 1, 2), ("Qwen/Qwen2.5-0.5B", 2, 3)]


def test_a_variable_that_a_cell_sets_names_a_model(tmp_path: Path, knowledge: Knowledge) -> None:
    """`%env` sets what the programs that the notebook starts take from their environment."""
    result = scan_cells(
        tmp_path, knowledge, ("code", "%env HARBOUR=1\n%env OPENAI_MODEL=gpt-4o-mini\nimport os\n")
    )

    assert places(result) == [("gpt-4o-mini", 1, 2)]


def test_a_file_that_a_cell_writes_is_read_as_that_file(tmp_path: Path, knowledge: Knowledge) -> None:
    """`%%writefile` cells hold Python or configuration of their own; lines count inside the cell."""
    result = scan_cells(
        tmp_path,
        knowledge,
        ("code", "%%writefile train.py\nfrom vllm import LLM\nLLM('Qwen/Qwen2.5-7B')\n"),
        ("code", "%%writefile args.yaml\nepochs: 1\nmodel_id: google/gemma-2-2b\n"),
    )

    assert places(result) == [("Qwen/Qwen2.5-7B", 1, 3), ("google/gemma-2-2b", 2, 3)]


def test_a_cell_that_begins_indented_is_read_as_it_runs(tmp_path: Path, knowledge: Knowledge) -> None:
    """A notebook takes the indent of the first line from all; columns stay those of what is written."""
    source = "\n  from vllm import LLM\n  def load():\n    return LLM('Qwen/Qwen2.5-7B')\n"

    result = scan_cells(tmp_path, knowledge, ("code", "x = 1"), ("code", source))

    [found] = result.references
    assert (found.model, found.location.cell, found.location.line) == ("Qwen/Qwen2.5-7B", 2, 4)
    assert (found.location.column, found.location.end_column) == (16, 33)
    assert not result.unread


def test_cells_for_another_kernel_are_a_program_of_its_language(tmp_path: Path, knowledge: Knowledge) -> None:
    """Names flow between the cells of a Go notebook; its magics and its commands are none of the program."""
    result = scan_cells(
        tmp_path,
        knowledge,
        ("code", '!*go get github.com/ollama/ollama/api\nimport "github.com/ollama/ollama/api"'),
        ("markdown", "We ask `llama3.2`"),
        ("code", '%%\nrequest := &api.ChatRequest{\n    Model: "qwen2.5:7b",\n}'),
        ("code", "!ollama pull gemma3:4b\n"),
        language="go",
    )

    assert places(result) == [("qwen2.5:7b", 3, 3), ("gemma3:4b", 4, 1)]
    assert {one.origin for one in result.references} == {"ollama"}
    assert not result.unread


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("R", "library(ellmer)\n", 'chat <- chat_ollama(\n  model = "qwen2.5:7b")'),
        ("julia", "using PromptingTools\n", 'ask("Hi";\n   model = "qwen2.5:7b")'),
    ],
)
def test_cells_for_a_kernel_whose_language_has_no_grammar_are_read(
    tmp_path: Path, knowledge: Knowledge, language: str, first: str, second: str
) -> None:
    """A notebook in R or Julia is read by its strings, each at its place in its cell."""
    result = scan_cells(tmp_path, knowledge, ("code", first), ("code", second), language=language)

    assert [(one.model, one.location.cell, one.location.line) for one in result.references] == [
        ("qwen2.5:7b", 2, 2)
    ]
    assert not result.unread


def test_any_cell_for_kotlin_may_import_and_end_with_an_expression(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """What a cell may have and a file may not hides nothing of the cells behind it; each is told once."""
    asked = "client.chat().create(\n  ChatCompletionCreateParams.builder()\n    .model(ChatModel.%s)"
    result = scan_cells(
        tmp_path,
        knowledge,
        ("code", "%use coroutines"),
        (
            "code",
            "import com.openai.client.okhttp.OpenAIOkHttpClient\nval client = OpenAIOkHttpClient.fromEnv()",
        ),
        (
            "code",
            "import com.openai.models.ChatModel\n"
            "import com.openai.models.chat.completions.ChatCompletionCreateParams\n\n"
            f"val response = {asked % 'GPT_4O_MINI'}\n    .build()\n)\nresponse.choices().first()",
        ),
        ("code", f"val other = {asked % 'GPT_4O'}\n    .build()\n)\nother.choices()"),
        language="kotlin",
    )

    assert places(result) == [("gpt-4o-mini", 3, 6), ("gpt-4o", 4, 3)]
    assert not result.unread


def test_cells_for_a_kernel_of_an_unknown_language_are_told(tmp_path: Path, knowledge: Knowledge) -> None:
    """What is no Python and for no kernel that is known stays unread, and is told."""
    result = scan_cells(tmp_path, knowledge, ("code", "using Flux; load(model -> 1"), language="forth")

    assert [one.reason for one in result.unread] == ["not valid Python: cell 1"]


def test_a_broken_cell_costs_the_others_nothing_and_is_told(tmp_path: Path, knowledge: Knowledge) -> None:
    """What cannot be parsed is unread, by the number of its cell; the rest is read."""
    result = scan_cells(
        tmp_path,
        knowledge,
        ("code", "from vllm import LLM"),
        ("code", "this is no python"),
        ("code", "LLM('Qwen/Qwen2.5-7B')"),
    )

    assert places(result) == [("Qwen/Qwen2.5-7B", 3, 1)]
    assert [(one.path, one.reason) for one in result.unread] == [("book.ipynb", "not valid Python: cell 2")]


def test_what_stands_around_a_fault_in_a_cell_is_read(tmp_path: Path, knowledge: Knowledge) -> None:
    """A line that is no Python costs no other of its cell, and is told; `pip install` is a command."""
    result = scan_cells(
        tmp_path,
        knowledge,
        ("code", "pip install -q vllm\nfrom vllm import LLM"),
        ("code", "name = 'Qwen/Qwen2.5-7B'\nupload(, name)\nLLM(name)"),
        ("code", 'other = "Qwen/Qwen2.5-14B"\nprint(f"{other.replace("/", "_")}")\nLLM(other)'),
    )

    assert places(result) == [("Qwen/Qwen2.5-7B", 2, 1), ("Qwen/Qwen2.5-14B", 3, 1)]
    assert [(one.path, one.reason) for one in result.unread] == [("book.ipynb", "not valid Python: cell 2")]


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", '{"cells": 3}', '{"cells": [3]}'),
        *('{"cells": [{"cell_type": "code", "source": 5}]}', "[" * 100_000),
    ],
)
def test_what_is_no_notebook_is_unread(tmp_path: Path, knowledge: Knowledge, text: str) -> None:
    """A file of that name that is something else is told, whatever it holds."""
    (tmp_path / "book.ipynb").write_text(text)

    result = scan(Tree(tmp_path), knowledge)

    assert [one.path for one in result.unread] == ["book.ipynb"] and not result.references
