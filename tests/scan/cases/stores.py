# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A word that is a store of models' name says where a name beside it comes from."""

make(kind="ollama", model="tidy-llm")  # finds: tidy-llm from ollama (likely)
make(source="modelscope", model_id="org-k/scoped")  # finds: org-k/scoped from modelscope (likely)
make(source="huggingface", model_id="org-k/plain")  # finds: org-k/plain (likely)
settings = {"llm": "gpt-4o", "embedder": "ollama"}  # finds: gpt-4o from openai (likely)
