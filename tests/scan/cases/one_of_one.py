# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The settings of one service in one mapping, whose address says whose the model is."""

DEFAULTS = {
    "minimax_api_key": "",
    "url": "https://api.minimaxi.com/v1",
    "chat_model": "abab6.5s-chat",  # finds: abab6.5s-chat from minimax (likely)
}
