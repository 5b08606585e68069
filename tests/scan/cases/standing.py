# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Command lines that a program keeps, whoever starts them: strings, f-strings and lists under any name."""

import subprocess
import sys

PRESETS = {
    "small": "llama-server -hf org-a/tiny-1b-GGUF:Q8_0 --port 80",  # finds: org-a/tiny-1b-GGUF (likely)
    "hint": "ollama pull zephyr",
}
words = ["vllm", "serve", "org-a/kept-7b", "--port", "8000"]  # finds: org-a/kept-7b
server = subprocess.Popen(words)
own = [sys.executable, "-m", "vllm.entrypoints.openai.api_server", "--model", "org-a/own-7b"]  # finds: org-a/own-7b (likely)
fetched = f"{sys.executable} -m spacy download en_core_web_md"  # finds: en_core_web_md from spacy (likely)
SCRIPT = """#!/bin/bash
set -e
huggingface-cli download org-a/script-7b --local-dir /models # finds: org-a/script-7b
"""
HELP_TEXT = "ollama pull llava"


class Server:
    startup = "text-generation-launcher --model-id org-a/startup-7b"  # finds: org-a/startup-7b (likely)


def start(container, name, port):
    line = f"vllm serve {name} --port {port}"  # undecided
    container.exec("ollama pull llama3.2:1b")  # finds: llama3.2:1b from ollama (likely)
    container.exec(["ollama", "pull", "qwen3:8b"])  # finds: qwen3:8b from ollama (likely)
    image.run_commands("huggingface-cli download org-a/image-7b")  # finds: org-a/image-7b (likely)
    subprocess.run(["ollama", "pull", "llama3.1"])  # finds: llama3.1 from ollama
    print("ollama pull phi3")
    logger.info("ollama pull codellama")
    if not container:
        raise ValueError("ollama pull phi3")
    return "Please run ollama pull mixtral", "ollama pull failed", "ollama run is needed"

NOTHING = f""
