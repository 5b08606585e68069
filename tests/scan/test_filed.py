"""Files of weights by their paths: under keys, options and variables that mean a model."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from auditor.knowledge import Knowledge
from auditor.reading import Tree
from auditor.scan import scan

PRESETS = """\
version = 1

[*]
threads = 12

[coder]
model = /srv/weights/acme-coder/UD-Q6_K_XL/Qwen3-Coder-30B-UD-Q6_K_XL-00001-of-00003.gguf
n-gpu-layers = 999

[seeing]
model = C:\\weights\\gemma-3-12b-it-Q4_K_M.gguf
mmproj = /srv/weights/mmproj-BF16.gguf
chat-template-file = /srv/templates/gemma.jinja

[small]
hf-repo = brightlab/tiny-llama-1b-GGUF
model-draft = /srv/weights/gemma-3-270m-it-TQ1_0.gguf
"""

SHELL = """\
#!/bin/sh
MODEL_PATH="${MODEL_PATH:-/srv/deepseek-v3-chat.gguf}"
MODELS=(
  "/mnt/storage/MiniMax-M2-GGUF/UD-Q6_K_XL/MiniMax-M2-UD-Q6_K_XL-00001-of-00004.gguf"
  "/mnt/brightlab/Qwen3-8B-GGUF/Q4_K_M/Qwen3-8B-Q4_K_M.gguf"
)
for one in "${MODELS[@]}"; do llama-bench -m "$one"; done
./build/bin/llama-server -m weights/mistral-7b-instruct-v0.2.Q4_K_M.gguf --mmproj weights/mmproj-f16.gguf
whisper-cli -m models/ggml-large-v3-turbo-q5_0.bin -vm models/ggml-silero-v5.1.2.bin -f a.wav
llama-quantize model-f16.gguf /tmp/out-q4_0.gguf
rm -f weights/gemma-2-9b-it-Q4_K_M.gguf
CHOSEN="$WEIGHTS/phi-4-Q4_K_M.gguf"
llama-server -m "$CHOSEN" -md "$WEIGHTS/phi-4-mini-Q8_0.gguf"
"""

COMPOSE = """\
services:
  chat:
    image: brightlab/chips
    command:
      - --port
      - "80"
      - -m
      - /models/Qwen3-4B-Q4_K_M.gguf
  voice:
    image: brightlab/voice
    command: ./server -m /models/ggml-base.en.bin --port 81
"""

SWAP = """\
models:
  "voice":
    cmd: >
      whisper-server --port ${PORT} -m C:\\apps\\models\\ggml-small.bin
  "chat":
    cmd: |
      llama-server --port ${PORT}
      --model /models/phi-4-Q4_K_M.gguf
"""

PYTHON = """\
import subprocess
from llama_cpp import Llama
from pywhispercpp.model import Model

llm = Llama(model_path="./weights/llama-2-7b-chat.Q4_K_M.gguf")
voice = Model("ggml-small.bin")
subprocess.run(["./whisper.cpp/main", "-m", "models/ggml-large-v3-q5_0.bin", "-f", "x.wav"])
MODEL_PATH = "models/ggml-base.en.bin"
OUTPUT = "ggml-model-q4_0.gguf"
speech = Path("models") / "ggml-medium.bin"
"""

CPP = """\
#include "whisper.h"
int main() {
    whisper_context *ctx = whisper_init_from_file("models/ggml-tiny.en.bin");
    std::string other = "out/ggml-mine.bin";
}
"""

POWERSHELL = """\
$Model = Join-Path $Folder "phi-4-Q4_K_M.gguf"
& llama-server -m $Model --port 80
"""

JAVA = 'class Speech { private String path = "/app/models/ggml-small.en.bin"; }\n'

WHISPER = "ggerganov/whisper.cpp"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "presets.ini",
            PRESETS,
            [
                (7, "Qwen3-Coder-30B-UD-Q6_K_XL-00001-of-00003.gguf", "local"),
                (11, "gemma-3-12b-it-Q4_K_M.gguf", "local"),
                (12, "mmproj-BF16.gguf", "local"),
                (16, "brightlab/tiny-llama-1b-GGUF", "huggingface"),
                (17, "gemma-3-270m-it-TQ1_0.gguf", "local"),
            ],
        ),
        (
            "bench.sh",
            SHELL,
            [
                (2, "deepseek-v3-chat.gguf", "local"),
                (4, "MiniMax-M2-UD-Q6_K_XL-00001-of-00004.gguf", "local"),
                (5, "brightlab/Qwen3-8B-GGUF", "huggingface"),
                (8, "mistral-7b-instruct-v0.2.Q4_K_M.gguf", "local"),
                (8, "weights/mmproj-f16.gguf", "local"),
                (9, WHISPER, "huggingface"),
                (9, "ggml-org/whisper-vad", "huggingface"),
                (12, "phi-4-Q4_K_M.gguf", "local"),
                (13, "phi-4-mini-Q8_0.gguf", "local"),
            ],
        ),
        ("serve.ps1", POWERSHELL, [(1, "phi-4-Q4_K_M.gguf", "local")]),
        ("Speech.java", JAVA, [(1, WHISPER, "huggingface")]),
        (
            "compose.yaml",
            COMPOSE,
            [(8, "Qwen3-4B-Q4_K_M.gguf", "local"), (11, WHISPER, "huggingface")],
        ),
        (
            "config.yaml",
            SWAP,
            [(4, WHISPER, "huggingface"), (8, "phi-4-Q4_K_M.gguf", "local")],
        ),
        (
            "app.py",
            PYTHON,
            [
                (5, "llama-2-7b-chat.Q4_K_M.gguf", "local"),
                (6, WHISPER, "huggingface"),
                (7, WHISPER, "huggingface"),
                (8, WHISPER, "huggingface"),
                (10, WHISPER, "huggingface"),
            ],
        ),
        ("main.cpp", CPP, [(3, WHISPER, "huggingface")]),
    ],
)
def test_a_file_of_weights_is_told_by_its_name(
    name: str, text: str, told: list[tuple[int, str, str]], tmp_path: Path, knowledge: Knowledge
) -> None:
    """A file of a published name is its publisher's, any other whose name says a model one of one's own."""
    (tmp_path / name).write_text(dedent(text), "utf-8")

    found = scan(Tree(tmp_path), knowledge)

    finds = [(one.location.line, one.model, one.origin) for one in found.references]
    assert list(dict.fromkeys(finds)) == told
    assert not found.undecided


NONE = {
    "model.yaml": """\
source: hf://brightlab/qwen3-8b-GGUF
files: [Q4_K_M/qwen3-8b-Q4_K_M-00001-of-00002.gguf]
mmproj: mmproj-F16.gguf
""",
    "format_test.go": """\
package format
func TestFormat(t *testing.T) {
    for _, one := range []struct{ Model string; Want int }{{"models/gemma-3-4b-it-Q4_K_M.gguf", 3}} {
        check(t, one)
    }
}
""",
    "convert.sh": """\
MODEL_PATH=/tmp/ggml-model-q4_0.gguf
OTHER_MODEL=/path/to/your-model.gguf
llama-quantize /tmp/model-f16.gguf "$MODEL_PATH" q4_0
ls models/*.gguf
""",
}


@pytest.mark.parametrize("name", NONE)
def test_a_file_that_says_no_model_of_its_own_is_none(
    name: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """A part of a repository beside it, what a converter makes, and what a function is tried with."""
    (tmp_path / name).write_text(NONE[name], "utf-8")

    found = scan(Tree(tmp_path), knowledge)

    assert {one.origin for one in found.references} <= {"huggingface"}


def test_a_file_of_weights_in_the_tree_is_never_passed_over(tmp_path: Path, knowledge: Knowledge) -> None:
    """By what it holds where that is read, and under its path at every place that uses it."""
    names = ("hearing.tflite", "seeing.task", "sorting.engine", "rating.h5")
    for name in names:
        (tmp_path / name).write_bytes(bytes(range(200)) * 20)
    rows = [f"{name.partition('.')[0]}: {{model_path: {name}}}" for name in names]
    (tmp_path / "senses.yaml").write_text("\n".join(rows), encoding="utf-8")

    found = scan(Tree(tmp_path), knowledge)

    assert [(one.location.path, one.model) for one in found.references] == [
        ("hearing.tflite", "hearing.tflite"),
        *(("senses.yaml", name) for name in names),
    ]
    assert not found.undecided
