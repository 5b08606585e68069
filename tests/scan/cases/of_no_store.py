# mypy: ignore-errors
# Somebody may run this with ollama, or with anything else.
from ours import ask, start

start("llama3.1:8b")  # finds: llama3.1:8b from ollama
ask("llama3.2")
model_name = "qwen2.9-coder"  # undecided
DEFAULT_MODEL = "mistral"
