# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Lists of options that a command line has in it, wherever the program stands."""
import subprocess

base_args = ["--model", "gemini-3.1-pro-preview", "--task", "review.md"]  # finds: gemini-3.1-pro-preview from google (likely)
subprocess.run(["node", "review.mjs", *base_args])
