# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Inputs of a program that others call: their default and their choices."""

from cog import BasePredictor, Input
from transformers import AutoModel


class Predictor(BasePredictor):
    def predict(
        self,
        text: str,
        model_name: str = Input(
            default="org-a/first",  # finds: org-a/first
            choices=["org-a/first", "org-a/second"],  # finds: org-a/first, org-a/second
        ),
    ) -> str:
        return AutoModel.from_pretrained(model_name)(text)
