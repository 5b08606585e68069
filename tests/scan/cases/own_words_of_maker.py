# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A maker's embedding under the name that those have for it who serve it."""


class Settings:
    embedding_model_name = "GLM-Embedding-3"  # finds: GLM-Embedding-3 from zai (likely)
