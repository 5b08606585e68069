"""Files of weights by name: in workflows of node editors, and in the programs that fill those in."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Reference
from auditor.reading import Tree
from auditor.scan import scan


def references(tmp_path: Path, knowledge: Knowledge, name: str, text: str) -> list[Reference]:
    """What a tree of one file refers to."""
    (tmp_path / name).write_text(dedent(text), "utf-8")
    return list(scan(Tree(tmp_path), knowledge).references)


def told(found: list[Reference]) -> list[tuple[str, str]]:
    """The models with their origins; nothing of a name alone is sure."""
    assert all(one.certainty is Certainty.LIKELY for one in found)
    return [(one.model, one.origin) for one in found]


def node(kind: str, *values: object, **more: object) -> dict[str, Any]:
    """A node as the editor of ComfyUI keeps it."""
    return {"id": 1, "type": kind, "pos": [0, 0], "inputs": [], "widgets_values": list(values), **more}


def test_the_workflow_of_an_interface_names_the_files_that_its_nodes_load(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """A file of a well-known name is its publisher's, any other one of one's own; results are none."""
    workflow = {
        "3": {"class_type": "KSampler", "inputs": {"seed": 5, "sampler_name": "euler", "model": ["4", 0]}},
        "4": {"class_type": "UNETLoader", "inputs": {"unet_name": "flux1-dev.safetensors"}},
        "5": {"class_type": "LoraLoader", "inputs": {"lora_name": "styles\\our_style.safetensors"}},
        "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a photograph", "clip": ["4", 1]}},
        "9": {"class_type": "SaveImage", "inputs": {"filename_prefix": "models/flux.safetensors"}},
    }

    found = references(tmp_path, knowledge, "workflow_api.json", json.dumps(workflow, indent=1))

    assert told(found) == [
        ("black-forest-labs/FLUX.1-dev", "huggingface"),
        ("styles\\our_style.safetensors", "local"),
    ]
    assert [one.kind.value for one in found] == ["model", "adapter"]


def test_the_workflow_of_an_editor_names_files_of_which_it_says_the_address(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """The address beside the name of a file says whose it is; a picture is no model."""
    address = "https://huggingface.co/org-a/painter-xl/resolve/main/painter.safetensors"
    models = [{"name": "painter.safetensors", "url": address, "directory": "checkpoints"}]
    workflow = {
        "nodes": [
            node("LoadImage", "example.png", "image"),
            node("CheckpointLoaderSimple", "painter.safetensors", properties={"models": models}),
            node("VAELoader", "sdxl_vae.safetensors"),
            node("UpscaleModelLoader", "4x-OurScaler.pth"),
        ],
        "links": [],
    }

    found = references(tmp_path, knowledge, "portrait.json", json.dumps(workflow, indent=1))

    assert {one.model for one in found} == {
        "org-a/painter-xl",
        "stabilityai/sdxl-vae",
        "4x-OurScaler.pth",
    }


def test_a_part_of_a_workflow_is_read_too(tmp_path: Path, knowledge: Knowledge) -> None:
    """A workflow may be one node that stands for others; what these load is loaded, by nodes of any sort."""
    inner = [
        node("UNETLoader", "painter_xl.sft", "default"),
        node("Stack of Styles", {"on": True, "lora": "inks\\\\fine_lines.safetensors", "strength": 0.8}),
        node("Pose Detector", "enable", 512, "poses_l.torchscript.pt"),
    ]
    workflow = {
        "nodes": [node("0c1f4e1a-6c0b-4d7c")],
        "definitions": {"subgraphs": [{"id": "0c1f4e1a-6c0b-4d7c", "nodes": inner}]},
    }

    found = references(tmp_path, knowledge, "portrait.json", json.dumps(workflow, indent=1))

    assert {(one.model.rpartition("\\")[2], one.kind.value) for one in found} == {
        ("painter_xl.sft", "model"),
        ("fine_lines.safetensors", "adapter"),
        ("poses_l.torchscript.pt", "model"),
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "draw.py",
            """\
            import json, requests
            prompt = json.load(open("workflow_api.json"))
            prompt["4"]["inputs"]["ckpt_name"] = "sd_xl_base_1.0.safetensors"
            requests.post("http://127.0.0.1:8188/prompt", json={"prompt": prompt})
            """,
        ),
        (
            "draw.ts",
            """\
            const workflow = JSON.parse(fs.readFileSync("workflow_api.json", "utf8"));
            workflow["4"].inputs.ckpt_name = "sd_xl_base_1.0.safetensors";
            """,
        ),
        ("draw.yaml", "ckpt_name: sd_xl_base_1.0.safetensors\n"),
    ],
)
def test_programs_fill_in_files(name: str, text: str, tmp_path: Path, knowledge: Knowledge) -> None:
    """An input of a loading node is known by its name wherever it is set."""
    found = references(tmp_path, knowledge, name, text)

    assert told(found) == [("stabilityai/stable-diffusion-xl-base-1.0", "huggingface")]


@pytest.mark.parametrize("name", ["models.py", "models.ts", "models.yaml"])
def test_a_title_with_a_digest_is_a_checkpoint(name: str, tmp_path: Path, knowledge: Knowledge) -> None:
    """Nothing else is written like the titles of Stable Diffusion web UI."""
    text = {
        "models.py": 'DREAM = "dreamer_8.safetensors [879db523c3]"\nOTHER = "settings.json [1]"\n',
        "models.ts": 'export const dream = "dreamer_8.safetensors [879db523c3]";\n',
        "models.yaml": 'style: "dreamer_8.safetensors [879db523c3]"\n',
    }[name]

    assert told(references(tmp_path, knowledge, name, text)) == [("dreamer_8.safetensors", "local")]


def test_what_a_node_offers_is_not_asked_for_by_the_program(tmp_path: Path, knowledge: Knowledge) -> None:
    """A node fetches the file that its user chooses from where its own table says."""
    text = """\
    class Depth:
        @classmethod
        def INPUT_TYPES(cls):
            return inputs(ckpt_name=INPUT.COMBO(["depth_large.pth", "depth_small.pth"]))

        def execute(self, image, ckpt_name="depth_large.pth"):
            return Detector.from_pretrained(filename=ckpt_name)
    """

    assert not references(tmp_path, knowledge, "depth.py", text)
