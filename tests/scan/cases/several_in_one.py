# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The settings of a whole program in one mapping: the one address there is speaks for its own service alone."""

DEFAULTS = {
    "model_name": "bart-large-cnn",
    "stt_url": "http://127.0.0.1:9977",
    "minimax_key": "",
    "minimax_model": "MiniMax-M2.7",  # finds: MiniMax-M2.7 from minimax (likely)
    "minimax_api": "https://api.minimaxi.com/v1",
    "reader_model": "qwen-tts-latest",
}
