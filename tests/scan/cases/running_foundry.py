# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What runs models of Foundry Local's catalogue."""
from foundry_local import FoundryLocalManager

alias = "phi-3.5-mini"  # finds: phi-3.5-mini from foundry_local
manager = FoundryLocalManager(alias)
manager.load_model("qwen2.5-0.5b")  # finds: qwen2.5-0.5b from foundry_local
