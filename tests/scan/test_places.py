"""Places: whatever the kind of file, a column counts code points and the text there is what was found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Location
from auditor.reading import Tree
from auditor.scan import scan

NAME = "example-lab/small-model"

#: Before the name on its line: letters of two and three bytes, an emoji of four, an accent of its own.
WIDE = "é模型🦙e\u0301"

#: A file that names a model behind wide characters, by its path.
FILES = {
    "app.py": f'from transformers import AutoModel\nx = "{WIDE}", AutoModel.from_pretrained("{NAME}")\n',
    "option.py": f'x = "{WIDE}"; MODEL_NAME = "{NAME}"\n',
    "run.py": f'import os\nx = "{WIDE}"; os.system("vllm serve {NAME}")\n',
    "app.ts": f'const x = "{WIDE}", modelId = "{NAME}";\n',
    "app.js": f'import * as hf from "@huggingface/transformers";\n/* {WIDE} */ hf.pipeline("x", "{NAME}");\n',
    "main.go": f'package main\n/* {WIDE} */ const ModelName = "{NAME}"\n',
    "main.rs": f'/* {WIDE} */ const MODEL_ID: &str = "{NAME}";\n',
    "Main.java": f'class A {{ /* {WIDE} */ String modelName = "{NAME}"; }}\n',
    "Main.cs": f'class A {{ /* {WIDE} */ string modelName = "{NAME}"; }}\n',
    "main.tf": f'/* {WIDE} */ model_id = "{NAME}"\n',
    "a.yaml": f'{{"{WIDE}": 1, model: "{NAME}"}}\n',
    "block.yaml": f"x:\n  - {{ {WIDE}: 1, model_id: {NAME} }}\n",
    "compose.yaml": f'services:\n  a:\n    command: "echo {WIDE}; vllm serve {NAME}"\n',
    "written.yaml": f'settings: \'{{"{WIDE}": "some words to be long enough", "model_id": "{NAME}"}}\'\n',
    "a.json": f'{{"{WIDE}": 1, "model": "{NAME}"}}\n',
    "a.toml": f'a = {{ "{WIDE}" = 1, model = "{NAME}" }}\n',
    "a.sh": f'echo "{WIDE}"; vllm serve {NAME}\n',
    "code.sh": f'echo "{WIDE}"; python -c \'import vllm; vllm.LLM("{NAME}")\'\n',
    "Dockerfile": f'RUN echo "{WIDE}" && huggingface-cli download {NAME}\n',
    "Makefile": f'a:\n\techo "{WIDE}"; vllm serve {NAME}\n',
    "README.md": f"{WIDE} https://huggingface.co/{NAME}\n",
    "card.md": f"---\n{{{WIDE}: 1, base_model: {NAME}}}\n---\n",
    "bom.json": f'{{"bomFormat": "CycloneDX", "{WIDE}": 1, "purl": "pkg:huggingface/{NAME}"}}\n',
    "requirements.txt": f"# {WIDE}\nx @ https://huggingface.co/{NAME}/resolve/main/x.whl\n",
    "adapter_config.json": f'{{"{WIDE}": 1, "peft_type": "LORA", "base_model_name_or_path": "{NAME}"}}\n',
}


def at(text: str, place: Location) -> str:
    """What an editor marks at a place of one line."""
    assert place.line == place.end_line
    return text.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1]


@pytest.mark.parametrize("path", FILES)
def test_a_column_counts_code_points_in_every_kind_of_file(
    path: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """Behind characters of several bytes or units, the place found is that of the name."""
    (tmp_path / path).write_text(FILES[path], "utf-8")

    places = [one.location for one in scan(Tree(tmp_path), knowledge).references if one.model == NAME]

    assert places
    for place in places:
        marked = at(FILES[path], place)
        assert NAME in marked and WIDE not in marked


@pytest.mark.parametrize("magic", ["!", "%%bash\n"])
def test_a_column_of_a_notebook_counts_code_points_of_its_cell(
    magic: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """Code, shell lines and shell cells count as they are shown, however the file escapes them."""
    sources = [
        f'from vllm import LLM\nx = "{WIDE}", LLM("{NAME}")',
        f'{magic}echo "{WIDE}"; vllm serve {NAME}',
        f'%%writefile a.yaml\n{{"{WIDE}": 1, model: "{NAME}"}}',
    ]
    cells = [{"cell_type": "code", "source": source} for source in sources]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": cells}), "utf-8")

    places = [one.location for one in scan(Tree(tmp_path), knowledge).references]

    assert [place.cell for place in places] == [1, 2, 3]
    for place in places:
        marked = at(sources[(place.cell or 0) - 1], place)
        assert NAME in marked and WIDE not in marked


def test_a_column_in_another_module_counts_code_points(tmp_path: Path, knowledge: Knowledge) -> None:
    """A name that stands in another module than its loader is placed by the lines of that module."""
    names = f'x = "{WIDE}"; CHOSEN = "{NAME}"\n\ndef chosen():\n    y = "{WIDE}"; return "{NAME}-2"\n'
    (tmp_path / "names.py").write_text(names, "utf-8")
    (tmp_path / "app.py").write_text(
        "import names\nfrom vllm import LLM\nLLM(names.CHOSEN)\nLLM(names.chosen())\n", "utf-8"
    )

    places = [one.location for one in scan(Tree(tmp_path), knowledge).references]

    assert [place.path for place in places] == ["names.py", "names.py"]
    assert [at(names, place) for place in places] == [f'"{NAME}"', f'"{NAME}-2"']
