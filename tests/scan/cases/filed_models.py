# ruff: noqa
# fmt: off
# mypy: ignore-errors
import os

from llama_cpp import Llama

Llama(model_path="/home/me/.lmstudio/models/lmstudio-community/gemma-2-2b-it-GGUF/gemma-2-2b-it-Q4_K_M.gguf")  # finds: lmstudio-community/gemma-2-2b-it-GGUF (likely)
Llama(model_path=os.path.expanduser("~/models/bartowski/Qwen2.5-7B-Instruct-GGUF/Qwen2.5-7B-Instruct-Q4_K_M.gguf"))  # finds: bartowski/Qwen2.5-7B-Instruct-GGUF (likely)
