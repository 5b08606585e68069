# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Command lines that a program runs are read like those of a script."""

import os
import subprocess

NAME = "Qwen/Qwen2.5-0.5B"  # finds: Qwen/Qwen2.5-0.5B (likely)
os.system("vllm serve meta-llama/Llama-3.2-1B --port 8000")  # finds: meta-llama/Llama-3.2-1B
subprocess.run(["huggingface-cli", "download", "google/flan-t5-small"], check=True)  # finds: google/flan-t5-small
subprocess.Popen(f"vllm serve {NAME} --dtype half", shell=True)  # finds: Qwen/Qwen2.5-0.5B
subprocess.run(["ls", "-l"])
