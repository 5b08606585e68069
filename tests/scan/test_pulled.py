"""Shell scripts that have models pulled: by bodies of JSON, from arrays, from lists that commands read."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.reading import Tree
from auditor.scan import scan

#: What a script holds, and what is found there: the line, the model, whose it is.
SCRIPTS = {
    "a body of several lines, sent to a host that the environment names": (
        'curl https://ollama.${DOMAIN}/api/pull -d \'{\n  "name": "deepseek-r1:8b"\n}\'\n',
        {(2, "deepseek-r1:8b", "ollama")},
    ),
    "a body in one line": (
        'curl -X POST "$HOST/api/pull" -H \'X: y\' --data \'{"model": "llama3.2"}\'\n',
        {(1, "llama3.2", "ollama")},
    ),
    "a body with escaped quotes": (
        'curl -s http://ollama:11434/api/generate --data-raw "{\\"model\\": \\"phi3\\"}"\n',
        {(1, "phi3", "ollama")},
    ),
    "a body as a document of the script": (
        'curl http://localhost:11434/api/pull --data @- <<EOF\n{"name": "tinyllama"}\nEOF\n',
        {(2, "tinyllama", "ollama")},
    ),
    "another client": (
        'wget -qO- --post-data=\'{"name": "tinyllama"}\' http://localhost:11434/api/pull\n',
        {(1, "tinyllama", "ollama")},
    ),
    "a function that sends what it is given": (
        'pull() {\n  local name="$1"\n  curl "$HOST/api/pull" -d "{\\"name\\": \\"${name}\\"}"\n}\n'
        "pull starcoder2\n",
        {(5, "starcoder2", "ollama")},
    ),
    "a server of one's own": (
        'curl http://vllm:8000/v1/chat/completions -d \'{"model": "house-writer", "messages": []}\'\n',
        {(1, "house-writer", "local")},
    ),
    "no server of models": ('curl http://10.0.0.8/devices -d \'{"model": "BT-8"}\'\n', set()),
    "a list of models to which one is added": (
        'curl -X POST http://localhost:8080/v1/models -d \'{\n  "key": "a",\n  "name": "gpt-4.1"\n}\'\n',
        {(3, "gpt-4.1", "openai")},
    ),
    "an array by keys": (
        'declare -A M=(\n  [a]="org-a/one-7b"\n  ["b"]=org-a/two-7b\n)\n'
        'for k in "${!M[@]}"; do\n  huggingface-cli download "${M[$k]}"\ndone\n',
        {(2, "org-a/one-7b", "huggingface"), (3, "org-a/two-7b", "huggingface")},
    ),
    "an array that grows by keys": (
        'declare -A NAMES\nNAMES[a]="orca-mini"\nNAMES["b"]=bakllava\n'
        'for one in "${NAMES[@]}"; do\n  ollama pull "$one"\ndone\n',
        {(2, "orca-mini", "ollama"), (3, "bakllava", "ollama")},
    ),
    "a loop over words, sent in bodies": (
        'for p in llama3.1 qwen2; do\n  curl http://o:11434/api/pull -d "{\\"model\\": \\"${p}\\"}"\ndone\n',
        {(1, "llama3.1", "ollama"), (1, "qwen2", "ollama")},
    ),
    "a loop that reads a document": (
        'while read -r model; do\n  ollama pull "$model"\ndone <<EOF\nllava\nbakllava\nEOF\n',
        {(4, "llava", "ollama"), (5, "bakllava", "ollama")},
    ),
    "a loop that reads a text": (
        'while read -r one; do ollama pull "$one"; done <<< "llama2 orca2"\n',
        {(1, "llama2", "ollama"), (1, "orca2", "ollama")},
    ),
    "a loop that reads what is written": (
        'echo "minicpm-v\nmoondream" | while read m; do ollama pull "$m"; done\n',
        {(1, "minicpm-v", "ollama"), (2, "moondream", "ollama")},
    ),
    "a loop that reads from a command": (
        "while IFS= read -r one; do ollama pull \"$one\"; done < <(printf '%s\\n' llama2 orca2)\n",
        {(1, "llama2", "ollama"), (1, "orca2", "ollama")},
    ),
    "an array read from a document": (
        'readarray -t NAMES <<EOF\nwizardlm2\nEOF\nfor one in "${NAMES[@]}"; do ollama pull $one; done\n',
        {(2, "wizardlm2", "ollama")},
    ),
    "a command that is run with each word": (
        "printf '%s\\n' llama2 orca2 | xargs -n1 ollama pull\n",
        {(1, "llama2", "ollama"), (1, "orca2", "ollama")},
    ),
    "a command that is run with each word at its place": (
        "echo \"llama2 orca2\" | tr ' ' '\\n' | xargs -I{} ollama pull {}\n",
        {(1, "llama2", "ollama"), (1, "orca2", "ollama")},
    ),
    "a loop that only shows what it reads": (
        'while read -r one; do echo "$one"; done <<EOF\nphi2\nEOF\n',
        set(),
    ),
}


@pytest.mark.parametrize("kind", SCRIPTS)
def test_what_a_script_pulls_is_found_where_it_is_written(
    kind: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """Each name at its line, and none besides."""
    script, expected = SCRIPTS[kind]
    (tmp_path / "pull.sh").write_text(f"#!/bin/sh\n{script}", "utf-8")

    found = scan(Tree(tmp_path), knowledge)

    assert {(one.location.line - 1, one.model, one.origin) for one in found.references} == expected
    assert not found.undecided
