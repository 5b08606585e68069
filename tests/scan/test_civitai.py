"""Models of Civitai, wherever a tree fetches one: a download is a version, whatever its query."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.reading import Tree
from auditor.scan import scan

AT = "https://civitai.com/api/download/models"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("get.sh", f'wget -P loras "{AT}/41?type=Model&format=SafeTensor"\n'),
        ("get.bat", f"curl -Lo poses\\a.safetensors^\n\t{AT}/41\n"),
        ("lists.sh", f'LORAS=(\n  "{AT}/41|a.safetensors"  # said so\n)\n'),
        ("Dockerfile", f'FROM x\nRUN curl --fail \\\n    -o /m/a.safetensors "{AT}/41?type=Model&fp=fp16"\n'),
        ("get.py", f'URLS = ["{AT}/41?token=x"]\nfor url in URLS:\n    fetch(url)\n'),
        ("get.ts", f'const loras = [{{ name: "a", url: "{AT}/41?type=Model" }}];\n'),
        ("links.txt", f"{AT}/41\n"),
        ("before.yaml", f"models:\n  - url: {AT}/41?type=Model\n    local_path: loras/a.safetensors\n"),
        ("draw.py", 'MODEL = "urn:air:sdxl:checkpoint:civitai:7@41"\n'),
        ("draw.yaml", "loras:\n  - urn:air:sdxl:lora:civitai:7@41\n"),
        ("short.py", 'MODEL = "civitai:7@41"\n'),
        ("short.yaml", "model_id: civitai:7@41\n"),
    ],
)
def test_a_download_is_a_version_of_a_model(
    name: str, text: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """What the query says of the file, or who asks, does not change which model it is."""
    (tmp_path / name).write_text(text, "utf-8")

    found = {(one.model, one.origin) for one in scan(Tree(tmp_path), knowledge).references}

    assert found == {("civitai.com/api/download/models/41", "url")}
