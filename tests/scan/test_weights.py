"""Weights in the tree: told by name and header, whatever the format; what they are made from is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor import headers
from auditor.knowledge import Knowledge
from auditor.model import Certainty, Kind
from auditor.reading import Tree
from auditor.scan import scan
from tests import weights

BASE = "example-lab/base-7b"
PAGE = f"https://huggingface.co/{BASE}"

#: The bytes of a graph that does not fit into what is read at once.
LARGE = headers.MOST + 3_000_000

FILES = {
    "a.safetensors": weights.safetensors({"format": "pt", "base_model": BASE}),
    "merged.safetensors": weights.safetensors({"modelspec.merged_from": BASE}),
    "a.gguf": weights.gguf({"general.license": "mit", "general.base_model.0.repo_url": PAGE}),
    "source.gguf": weights.gguf({"general.source.repo_url": PAGE}),
    "A.GGUF": weights.gguf({"general.source.huggingface.repository": BASE}),
    "a.llamafile": weights.gguf({"general.source.url": PAGE}),
    "front.onnx": weights.onnx({"base_model": BASE}, graph=LARGE, first=False),
    "behind.onnx": weights.onnx({"base_model": BASE}, graph=LARGE),
    "small.onnx": weights.onnx({"other": "x", "source_model": PAGE}, graph=100),
}


@pytest.mark.parametrize("name", FILES)
def test_a_header_tells_what_the_weights_are_made_from(
    name: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """The file is a model of the tree; the base that its metadata names is found, wherever that stands."""
    (tmp_path / name).write_bytes(FILES[name])

    result = scan(Tree(tmp_path), knowledge)

    found = {(one.model, one.origin, one.certainty) for one in result.references}
    assert found == {(name, "local", Certainty.CERTAIN), (BASE, "huggingface", Certainty.LIKELY)}
    assert not result.unread


def test_an_endless_row_of_fields_is_read_for_a_while_only() -> None:
    """A message of fields that each lie beyond the last piece read is given up soon."""
    row = weights.field(7, bytes(60_000)) * 600
    reads: list[int] = []

    def part(start: int, count: int) -> bytes:
        reads.append(start)
        return row[start : start + count]

    assert headers.onnx(row[:1000], part) == {}
    assert 0 < len(reads) <= 256


def test_the_tensors_beside_an_onnx_file_are_no_model_of_their_own(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """External data belongs to the file that it stands beside; alone it is weights like any other."""
    for name in ("model.onnx", "model.onnx_data", "model.onnx.data", "model.onnx_data_1", "lone.onnx_data"):
        (tmp_path / name).write_bytes(weights.onnx({}) + bytes(2000))

    found = [one.model for one in scan(Tree(tmp_path), knowledge).references]

    assert found == ["lone.onnx_data", "model.onnx"]


def test_the_shards_of_a_model_are_one_and_a_pointer_is_its_digest(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """Three shards are the folder; what Git LFS keeps elsewhere is told by its sha256."""
    for number in (1, 2, 3):
        (tmp_path / f"model-0000{number}-of-00003.safetensors").write_bytes(weights.safetensors({}))
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "large.gguf").write_bytes(weights.pointer("ab" * 32))

    found = [(one.model, one.revision, one.how) for one in scan(Tree(tmp_path), knowledge).references]

    assert found == [
        ("kept/large.gguf", f"sha256:{'ab' * 32}", "git-lfs-pointer"),
        (".", None, "weights-file"),
    ]


def test_the_files_beside_weights_name_their_base(tmp_path: Path, knowledge: Knowledge) -> None:
    """Adapter, configuration, tokenizer and card each name it, the adapter for certain and pinned."""
    adapter = {"peft_type": "LORA", "base_model_name_or_path": BASE, "revision": "v1"}
    written = {
        "adapter/adapter_config.json": json.dumps(adapter),
        "adapter/adapter_model.safetensors": "",
        "tuned/config.json": json.dumps({"architectures": ["LlamaForCausalLM"], "_name_or_path": BASE}),
        "tuned/tokenizer_config.json": json.dumps({"name_or_path": f"{BASE}-chat"}),
        "tuned/README.md": f"---\nlicense: mit\nbase_model:\n- {BASE}\n---\n",
        "pipe/model_index.json": json.dumps({"_class_name": "X", "_name_or_path": BASE}),
    }
    for path, text in written.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / "adapter" / "adapter_model.safetensors").write_bytes(weights.safetensors({}))

    found = scan(Tree(tmp_path), knowledge).references

    assert [(one.location.path, one.model, one.kind, one.certainty, one.revision) for one in found] == [
        ("adapter/adapter_config.json", "adapter", Kind.ADAPTER, Certainty.CERTAIN, None),
        ("adapter/adapter_config.json", BASE, Kind.MODEL, Certainty.CERTAIN, "v1"),
        ("pipe/model_index.json", BASE, Kind.MODEL, Certainty.LIKELY, None),
        ("tuned/README.md", BASE, Kind.MODEL, Certainty.LIKELY, None),
        ("tuned/config.json", BASE, Kind.MODEL, Certainty.LIKELY, None),
        ("tuned/tokenizer_config.json", f"{BASE}-chat", Kind.MODEL, Certainty.LIKELY, None),
    ]


def test_a_text_about_weights_that_run_is_no_model(tmp_path: Path, knowledge: Knowledge) -> None:
    """What only ends like weights that are a program, and is a text, is a remark about them."""
    (tmp_path / "README.llamafile").write_text("DESCRIPTION\n\n  A library for models\n")

    assert not scan(Tree(tmp_path), knowledge).references


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'{\n "greeting": "ol\xc3\xa1"\n}\n' * 80, False),
        (b"\xef\xbb\xbf<html><body>Perfil</body></html>" * 50, False),
        (b"\x80\x02}q\x00X\x06\x00\x00\x00weightq\x01K\x01s." * 50, True),
        (b"(dp0\nVweight\np1\nI1\ns." * 80, True),
    ],
)
def test_a_text_of_another_program_is_no_weights_by_its_ending(
    text: bytes, told: bool, tmp_path: Path, knowledge: Knowledge
) -> None:
    """`default.pt` may be a translation into Portuguese; a pickle may be a text, too, and is told."""
    (tmp_path / "default.pt").write_bytes(text)

    result = scan(Tree(tmp_path), knowledge)

    assert [one.model for one in result.references] == (["default.pt"] if told else [])
