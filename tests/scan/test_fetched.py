"""Places that load what the project itself fetches: they are told as what is fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Scan
from auditor.reading import Tree
from auditor.scan import scan

ADDRESS = "https://huggingface.co/ggml-org/Tower-7B-GGUF/resolve/main/tower-7b-q4.gguf"


def scanned(folder: Path, files: Mapping[str, str], knowledge: Knowledge) -> Scan:
    """What is found in a tree of those files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return scan(Tree(folder), knowledge)


def notebook(*cells: str) -> str:
    """A notebook of cells of code."""
    made: list[dict[str, object]] = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": one}
        for one in cells
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def told(found: Scan, path: str) -> list[tuple[int, str, str]]:
    """The models of a file, each with its line and whose it is."""
    return [
        (one.location.line, one.model, one.origin) for one in found.references if one.location.path == path
    ]


@pytest.mark.parametrize(
    ("fetching", "loading"),
    [
        (f"wget {ADDRESS} -O models/bot.gguf\n", "models/bot.gguf"),
        (f"wget -O /opt/app/models/bot.gguf {ADDRESS}\n", "./models/bot.gguf"),
        (f"curl -L {ADDRESS} \\\n  -o models/bot.gguf\n", "models/bot.gguf"),
        (f"wget -P models {ADDRESS}\n", "models/tower-7b-q4.gguf"),
        (f"cd models && wget {ADDRESS}\n", "models/tower-7b-q4.gguf"),
        (f'URL="{ADDRESS}"\nfetch "$URL"\n', "data/tower-7b-q4.gguf"),
        (
            "hf download ggml-org/Tower-7B-GGUF tower-7b-q4.gguf --local-dir models\n",
            "models/tower-7b-q4.gguf",
        ),
        ("hf download ggml-org/Tower-7B-GGUF --local-dir ./models/tower\n", "models/tower/tower-7b-q4.gguf"),
        ("git clone https://huggingface.co/ggml-org/Tower-7B-GGUF\n", "Tower-7B-GGUF/tower-7b-q4.gguf"),
        ("git clone https://huggingface.co/ggml-org/Tower-7B-GGUF tower && ls\n", "tower/tower-7b-q4.gguf"),
    ],
)
def test_a_file_that_a_command_fetches_is_what_another_program_loads(
    fetching: str, loading: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """By the path to which it is fetched, or by its name; how it is loaded stays what it is."""
    program = f'from llama_cpp import Llama\n\nmodel = Llama(model_path="{loading}")\n'

    found = scanned(tmp_path, {"get.sh": fetching, "serve.py": program}, knowledge)

    assert told(found, "serve.py") == [(3, "ggml-org/Tower-7B-GGUF", "huggingface")]
    (place,) = (one for one in found.references if one.location.path == "serve.py")
    assert (place.how, place.fetched) == ("llama_cpp.Llama", "get.sh")
    assert place.certainty is Certainty.LIKELY


def test_a_folder_that_a_program_fetches_is_what_another_loads(tmp_path: Path, knowledge: Knowledge) -> None:
    """The whole of a repository, or the folder in which files of one lie."""
    fetching = (
        "from huggingface_hub import hf_hub_download, snapshot_download\n"
        'snapshot_download("BAAI/bge-m3", local_dir="weights/embedder")\n'
        "hf_hub_download(\n"
        '    repo_id="InstantX/InstantID",\n'
        '    filename="ControlNetModel/config.json",\n'
        '    local_dir="./checkpoints",\n'
        ")\n"
    )
    loading = (
        "from diffusers import ControlNetModel\nfrom transformers import AutoModel\n"
        'AutoModel.from_pretrained("weights/embedder")\n'
        'AutoModel.from_pretrained("./weights/embedder/")\n'
        'ControlNetModel.from_pretrained("./checkpoints/ControlNetModel")\n'
        'ControlNetModel.from_pretrained("./checkpoints/another-one")\n'
        "place = f'./checkpoints/ControlNetModel'\nControlNetModel.from_pretrained(place)\n"
    )

    found = scanned(tmp_path, {"get.py": fetching, "load.py": loading}, knowledge)

    assert told(found, "load.py") == [
        (3, "BAAI/bge-m3", "huggingface"),
        (4, "BAAI/bge-m3", "huggingface"),
        (5, "InstantX/InstantID", "huggingface"),
        (6, "checkpoints/another-one", "local"),
        (7, "InstantX/InstantID", "huggingface"),
    ]
    assert not found.undecided


def test_a_workflow_names_the_files_that_a_list_says_where_to_fetch(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """A graph of ComfyUI has names of files alone; whose they are stands where they are fetched."""
    where = "https://huggingface.co/Comfy-Org/Wan_2.2_ComfyUI_Repackaged/resolve/main/split_files/vae/wan_2.1_vae.safetensors"
    graph = {"4": {"class_type": "VAELoader", "inputs": {"vae_name": "wan_2.1_vae.safetensors"}}}
    files = {"models.json": json.dumps([{"url": where}]), "graph.json": json.dumps(graph)}

    found = scanned(tmp_path, files, knowledge)

    assert [one[1:] for one in told(found, "graph.json")] == [
        ("Comfy-Org/Wan_2.2_ComfyUI_Repackaged", "huggingface")
    ]


def test_a_cell_fetches_what_another_loads(tmp_path: Path, knowledge: Knowledge) -> None:
    """Lines of a notebook are counted in their cells."""
    cells = (
        "import os\n",
        f"!wget -q {ADDRESS}",
        'from llama_cpp import Llama\nLlama(model_path="tower-7b-q4.gguf")',
    )

    found = scanned(tmp_path, {"try.ipynb": notebook(*cells)}, knowledge)

    assert {(one.model, one.origin) for one in found.references} == {
        ("ggml-org/Tower-7B-GGUF", "huggingface")
    }
    assert len(found.references) == 2


@pytest.mark.parametrize(
    ("files", "loading"),
    [
        # Two sources of one name: which of them was used is not said.
        (
            {
                "a.sh": f"wget {ADDRESS}\n",
                "b.sh": "wget https://huggingface.co/other-lab/Tower-7B/resolve/main/tower-7b-q4.gguf\n",
            },
            "tower-7b-q4.gguf",
        ),
        # A name that any project gives its files.
        (
            {"a.py": 'URL = "https://huggingface.co/BAAI/bge-m3/resolve/main/model.gguf"\n'},
            "models/model.gguf",
        ),
        # What a reader is told to fetch, and whatever else lies in the folder.
        ({"README.md": f"Download [it]({ADDRESS}) first.\n"}, "tower-7b-q4.gguf"),
        ({"a.sh": f"wget -P models {ADDRESS}\n"}, "models/own-bot.gguf"),
    ],
)
def test_what_is_not_known_to_be_fetched_stays_ones_own(
    files: Mapping[str, str], loading: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """A name alone proves nothing where several have it, or everybody."""
    program = f'from llama_cpp import Llama\n\nmodel = Llama(model_path="{loading}")\n'

    found = scanned(tmp_path, {**files, "serve.py": program}, knowledge)

    assert [one[2] for one in told(found, "serve.py")] == ["local"]


def test_a_model_that_is_fetched_at_two_revisions_is_at_none_that_is_known(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """It is the same model wherever it is fetched; which commit lies there nobody can say."""
    fetching = "hf download BAAI/bge-m3 --revision {} --local-dir weights/embedder\n"
    loading = 'from transformers import AutoModel\n\nAutoModel.from_pretrained("./weights/embedder")\n'
    files = {"a.sh": fetching.format("a" * 40), "b.sh": fetching.format("b" * 40), "load.py": loading}

    found = scanned(tmp_path, files, knowledge)

    (place,) = (one for one in found.references if one.location.path == "load.py")
    assert (place.model, place.revision, place.fetched) == ("BAAI/bge-m3", None, "a.sh")


def test_thousands_of_places_on_one_long_line_end_in_time(tmp_path: Path, knowledge: Knowledge) -> None:
    """What stands around a place is cut, however long its line is."""
    rows = [{"url": ADDRESS.replace("tower-7b", f"tower-{number}b")} for number in range(3000)]
    graph = {str(number): {"model_path": f"tower-{number}b-q4.gguf"} for number in range(3000)}

    found = scanned(tmp_path, {"a.json": json.dumps(rows), "b.json": json.dumps(graph)}, knowledge)

    assert {one.origin for one in found.references} == {"huggingface"}
