# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names whose commit stands under another name of the same class or module."""

from pydantic import Field
from pydantic_settings import BaseSettings

RANK_MODEL = "org-pin/rank-large"  # finds: org-pin/rank-large from huggingface at 853dc6f6f85a1b2dbfca4c34a2796e7dde08d41e (likely)
RANK_MODEL_REVISION = "853dc6f6f85a1b2dbfca4c34a2796e7dde08d41e"
VERSION = "153dc6f6f85a1b2dbfca4c34a2796e7dde08d41e"


class Settings(BaseSettings):
    model: str = Field("org-pin/rank-base", alias="RANKER_MODEL")  # finds: org-pin/rank-base from huggingface at 953dc6f6f85a1b2dbfca4c34a2796e7dde08d41e (likely)
    model_revision: str = Field("953dc6f6f85a1b2dbfca4c34a2796e7dde08d41e", alias="RANKER_REVISION")
    other_model: str = "org-pin/other-base"  # finds: org-pin/other-base from huggingface (likely)
