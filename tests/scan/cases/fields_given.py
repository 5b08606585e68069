# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Classes whose constructor only hands on what it is given: their fields are given so."""

from typing import Any

from paddlenlp import Taskflow
from pydantic import BaseModel

ENCODERS = {
    "first": "rocketqa-zh-dureader-query-encoder",  # finds: rocketqa-zh-dureader-query-encoder from paddlenlp
    "second": "rocketqa-zh-medium-para-encoder",  # finds: rocketqa-zh-medium-para-encoder from paddlenlp
}


class Encoder(BaseModel):
    flow: Any
    model: str = "rocketqa-zh-base-query-encoder"  # finds: rocketqa-zh-base-query-encoder from paddlenlp

    def __init__(self, **data: Any) -> None:
        super().__init__(**data)
        self.flow = Taskflow("feature_extraction", model=self.model)


class Fixed(BaseModel):
    size: str = "big"

    def __init__(self, **data: Any) -> None:
        super().__init__(**data)
        self.model = "rocketqa-zh-mini-query-encoder"  # finds: rocketqa-zh-mini-query-encoder from paddlenlp
        self.flow = Taskflow("feature_extraction", model=self.model)


def encoder(chosen: str) -> Encoder:
    return Encoder(model=ENCODERS[chosen])


fixed = Fixed(size="small")
