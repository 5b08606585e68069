# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A model of one word is known as one among others of its service, where it is called like itself."""
from enum import Enum


class Models(str, Enum):
    GPT_4O = "gpt-4o"  # finds: gpt-4o from openai (likely)
    GPT_41 = "gpt-4.1"  # finds: gpt-4.1 from openai (likely)
    O4_MINI = "o4-mini"  # finds: o4-mini from openai (likely)
    O3 = "o3"  # finds: o3 from openai (likely)
    OXYGEN = "o2"


tuned_model = "ft:gpt-4o-mini-2024-07-18:ours:helper:abc123"  # finds: ft:gpt-4o-mini-2024-07-18:ours:helper:abc123 from openai (likely)
