"""Options of a project's own scripts: whoever gives one that reaches a loader names a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Kind, Scan
from auditor.reading import Tree
from auditor.scan import scan
from tests.scan.marks import CASES


@pytest.fixture(scope="module")
def scanned(knowledge: Knowledge) -> Scan:
    """The project as a whole."""
    return scan(Tree(CASES / "project"), knowledge)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (
            ".github/workflows/run.yml",
            [
                (5, 47, "Systran/faster-whisper-tiny.en", "transcribe.py --speech"),
                (5, 72, "org-s/embedder", "transcribe.py -e"),
            ],
        ),
        ("run.sh", [(1, 18, "Systran/faster-whisper-medium", "transcribe.py --speech")]),
    ],
)
def test_a_command_gives_an_option_of_a_script(
    path: str, found: list[tuple[int, int, str, str]], scanned: Scan
) -> None:
    """The value is read as the loader behind the option reads it, at the place where it is written."""
    here = [one for one in scanned.references if one.location.path == path]

    assert [(one.location.line, one.location.column, one.model, one.how) for one in here] == found
    assert {one.certainty for one in here} == {Certainty.CERTAIN}


def test_a_path_that_an_option_is_given_is_told_or_left_open(tmp_path: Path, knowledge: Knowledge) -> None:
    """A copy by its name, a folder as one's own; where any may lie is not known, a result is none."""
    (tmp_path / "run.py").write_text(
        "import argparse\nfrom transformers import AutoModel\n\nparser = argparse.ArgumentParser()\n"
        "parser.add_argument('--towers', required=True)\nargs = parser.parse_args()\n"
        "AutoModel.from_pretrained(args.towers)\n"
    )
    (tmp_path / "go.sh").write_text(
        "python run.py --towers /srv/data/Llama-3-8B\npython run.py --towers /srv/models/own-merged\n"
        "python run.py --towers /srv/outputs/own-merged\npython run.py --towers /srv/big/models\n"
    )

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.model, one.location.line, one.certainty) for one in found.references] == [
        ("Llama-3-8B", 1, Certainty.LIKELY),
        ("own-merged", 2, Certainty.LIKELY),
    ]
    assert [
        (one.expression, one.location.line) for one in found.undecided if one.location.path == "go.sh"
    ] == [("/srv/big/models", 4)]


def test_an_option_under_which_a_script_publishes_names_nothing_that_is_used(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """Whatever it is called: only the script knows that a data set goes there, and none is loaded."""
    (tmp_path / "tag.py").write_text(
        "import argparse\nfrom datasets import load_dataset\n\nparser = argparse.ArgumentParser()\n"
        "parser.add_argument('dataset_name')\nparser.add_argument('--repo_id', default=None)\n"
        "args = parser.parse_args()\nrows = load_dataset(args.dataset_name)\nrows.push_to_hub(args.repo_id)\n"
    )
    (tmp_path / "run.sh").write_text(
        "python tag.py org-a/spoken-en --repo_id org-a/spoken-en-tags\npython other.py --repo_id org-a/used\n"
    )

    found = [one for one in scan(Tree(tmp_path), knowledge).references if one.location.path == "run.sh"]

    assert [(one.model, one.kind) for one in found] == [
        ("org-a/spoken-en", Kind.DATASET),
        ("org-a/used", Kind.MODEL),
    ]


def test_an_argument_without_an_option_reaches_a_loader_too(tmp_path: Path, knowledge: Knowledge) -> None:
    """It stands right behind the script; data sets may be joined, and a part of one be asked for."""
    (tmp_path / "tag.py").write_text(
        "import argparse\nfrom datasets import load_dataset\n\nparser = argparse.ArgumentParser()\n"
        "parser.add_argument('kind')\nparser.add_argument('names')\nparser.add_argument('--speed')\n"
        "args = parser.parse_args()\nrows = [load_dataset(one) for one in args.names.split('+')]\n"
        "first = load_dataset(args.names)\n"
    )
    (tmp_path / "run.sh").write_text(
        "python tag.py spoken org-a/one+org-b/two --speed 2\npython tag.py --speed 2 spoken org-a/late\n"
        "python tag.py spoken ./data/one\npython train.py --prompt_data all@org-c/three\n"
    )

    found = [one for one in scan(Tree(tmp_path), knowledge).references if one.location.path == "run.sh"]

    assert [(one.location.line, one.location.column, one.model, one.kind) for one in found] == [
        (1, 22, "org-a/one", Kind.DATASET),
        (1, 32, "org-b/two", Kind.DATASET),
        (4, 31, "org-c/three", Kind.DATASET),
    ]


def test_a_script_may_ask_the_service_that_stands_before_a_name(tmp_path: Path, knowledge: Knowledge) -> None:
    """What it loads by the same option is weights only where the name is not a service's own."""
    (tmp_path / "infer.py").write_text(
        "import argparse\nfrom vllm import LLM\n\nparser = argparse.ArgumentParser()\n"
        "parser.add_argument('--model_name')\nargs = parser.parse_args()\n"
        "model = LLM(model=args.model_name) if args.engine == 'vllm' else ask(args.model_name)\n"
    )
    (tmp_path / "run.sh").write_text(
        "model_name=openai/o1-preview-2024-09-12\npython infer.py --engine openai --model_name $model_name\n"
        "python infer.py --model_name openai/gpt-oss-20b\n"
    )

    found = [one for one in scan(Tree(tmp_path), knowledge).references if one.location.path == "run.sh"]

    assert [(one.location.line, one.model, one.origin) for one in found] == [
        (1, "o1-preview-2024-09-12", "openai"),
        (3, "openai/gpt-oss-20b", "huggingface"),
    ]


@pytest.mark.parametrize(
    ("parsed", "given"),
    [
        (
            "transformers import HfArgumentParser",
            "args, = HfArgumentParser(Arguments).parse_args_into_dataclasses()",
        ),
        ("tyro import cli", "args = cli(Arguments)"),
    ],
)
def test_fields_of_a_class_are_options_where_a_parser_makes_them_ones(
    parsed: str, given: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """A plain name of a data set or a model is one where the field that it is given to reaches a loader."""
    (tmp_path / "train.py").write_text(
        "from dataclasses import dataclass\nfrom datasets import load_dataset\n"
        f"from transformers import AutoModel\nfrom {parsed}\n\n\n@dataclass\nclass Arguments:\n"
        f"    base: str\n    dataset_name: str\n    task: str = 'squad'\n\n\n{given}\n"
        "rows = load_dataset(args.dataset_name)\nmodel = AutoModel.from_pretrained(args.base)\n"
    )
    (tmp_path / "run.sh").write_text(
        "python train.py --base roberta-base --dataset_name squad --task xsum\n"
        "python train.py --dataset-name=imdb\npython other.py --dataset_name squad\n"
    )

    found = [one for one in scan(Tree(tmp_path), knowledge).references if one.location.path == "run.sh"]

    assert [(one.location.line, one.model, one.kind) for one in found] == [
        (1, "roberta-base", Kind.MODEL),
        (1, "squad", Kind.DATASET),
        (2, "imdb", Kind.DATASET),
    ]
