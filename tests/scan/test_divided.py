"""Lists of pairs that a script takes apart in a loop: what is fetched is told where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.reading import Tree
from auditor.scan import scan

HEAD = """\
MODELS=(
  "BAAI/bge-small-en-v1.5:small"
  "Qwen/Qwen2-7B:large:q4"  # the large one
)
"""
LOOP = 'for pair in "${MODELS[@]}"; do\n'
LINES = {("BAAI/bge-small-en-v1.5", 2), ("Qwen/Qwen2-7B", 3)}

SCRIPTS = {
    "read.sh": HEAD
    + LOOP
    + 'IFS=":" read -r repo folder <<< "$pair"\nhf download "$repo" --local-dir "$folder"\ndone\n',
    "address.sh": HEAD
    + LOOP
    + "IFS=':' read -r repo folder rest <<< \"$pair\"\n"
    + 'url="https://huggingface.co/$repo/resolve/main/model.onnx"\n'
    + 'wget "$url" -O "$folder/model.onnx"\ndone\n',
    "cut.sh": HEAD + LOOP + '  repo=$(echo "$pair" | cut -d: -f1)\n  hf download "$repo"\ndone\n',
    "awk.sh": HEAD + LOOP + "  repo=$(echo $pair | awk -F: '{print $1}')\n  hf download $repo\ndone\n",
    "first.sh": HEAD + LOOP + '  hf download "${pair%%:*}" --local-dir "${pair##*:}"\ndone\n',
    "set.sh": HEAD + LOOP + '  repo="${pair%%:*}"\n  folder="${pair#*:}"\n  hf download "$repo"\ndone\n',
    "lines.sh": 'while IFS=\'|\' read -r repo folder; do\n  hf download "$repo" --local-dir "$folder"\n'
    "done <<EOF\nQwen/Qwen2-7B|large\nEOF\n",
    "array.sh": 'GIVEN="${GIVEN:-BAAI/bge-small-en-v1.5,Qwen/Qwen2-7B}"\n'
    "IFS=',' read -ra NAMES <<< \"$GIVEN\"\n"
    'for one in "${NAMES[@]}"; do\n  hf download "$one"\ndone\n',
    "split.ps1": '$models = @(\n  "BAAI/bge-small-en-v1.5:small",\n  "Qwen/Qwen2-7B:large"\n)\n'
    'foreach ($pair in $models) {\n  $parts = $pair.Split(":")\n  hf download $parts[0]\n}\n',
    "item.ps1": '$models = @(\n  "BAAI/bge-small-en-v1.5:small",\n  "Qwen/Qwen2-7B:large"\n)\n'
    "foreach ($pair in $models) {\n  $parts = $pair -split ':'\n  hf download $parts[0]\n}\n",
    "parts.bat": '@echo off\nfor %%p in ("BAAI/bge-small-en-v1.5:small"\n  "Qwen/Qwen2-7B:large") do (\n'
    '  for /f "tokens=1,2 delims=:" %%a in ("%%p") do hf download %%a --local-dir %%b\n)\n',
}
AT = {
    "lines.sh": {("Qwen/Qwen2-7B", 4)},
    "array.sh": {("BAAI/bge-small-en-v1.5", 1), ("Qwen/Qwen2-7B", 1)},
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_part_of_each_word_is_what_the_loop_fetches(
    name: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """However the script takes the part, the folder that stands beside the name is none."""
    (tmp_path / name).write_text(SCRIPTS[name], "utf-8")

    found = scan(Tree(tmp_path), knowledge)

    assert {(one.model, one.location.line) for one in found.references} == AT.get(name, LINES)
    assert not found.undecided


BATCH = """\
@echo off
rem ollama pull llama2:7b
set SMALL=llama3.2:3b qwen2.5:7b
set "LARGE=llama3.3:70b qwen2.5:72b"
for %%m in (%SMALL%) do ollama pull %%m
for %%m in (%LARGE%) do (
  ollama pull %%~m
)
for %%m in (phi3:mini, gemma2:2b) do ollama pull %%m
"""


def test_a_batch_file_pulls_what_its_loops_go_through(tmp_path: Path, knowledge: Knowledge) -> None:
    """Lists in variables and in the loop itself, each name where it is written; remarks are none."""
    (tmp_path / "pull.bat").write_text(BATCH, "utf-8")

    found = scan(Tree(tmp_path), knowledge).references

    assert {(one.model, one.location.line) for one in found} == {
        ("llama3.2:3b", 3),
        ("qwen2.5:7b", 3),
        ("llama3.3:70b", 4),
        ("qwen2.5:72b", 4),
        ("phi3:mini", 9),
        ("gemma2:2b", 9),
    }
