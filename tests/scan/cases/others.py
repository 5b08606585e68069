# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What has the form of a Hub name and is none, and names that a loader may be given although they are others'."""

from enum import Enum

import ollama
import torch
from huggingface_hub import hf_hub_download

hf_hub_download(repo_id="ggerganov/whisper.cpp", filename="ggml-base.bin")  # finds: ggerganov/whisper.cpp
hf_hub_download("ggerganov/main.py", "x")  # undecided
FEATURES = {"site": "gemma-2-2b/12-transcoder-16k", "qwen": "qwen3-8b/features"}
RESULTS_MODEL = "eval/GPT_Zero_Shot"
LOCAL_MODEL = "base_models/Llama-2-7b-hf"
CATEGORY = "ExtraNodes/Gemma-2b"  # possible: ExtraNodes/Gemma-2b
torch.hub.list("ultralytics/yolov5")
torch.hub.load("ultralytics/yolov5", "yolov5s")  # finds: ultralytics/yolov5 from torchhub


def fetched(file, repo="ultralytics/yolov5", release="v7.0"):
    return f"https://github.com/{repo}/releases/download/{release}/{file}"


class Chosen(Enum):
    SMALL = "llama3.2:1b"  # finds: llama3.2:1b from ollama
    LARGE = "gpt-4o"  # finds: gpt-4o from openai (likely)


def answer(model: Chosen):
    return ollama.chat(model=model.value, messages=[])
