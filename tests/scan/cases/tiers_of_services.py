# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models by service and by what they are for, each beside its label."""
_MINIMAX_MODELS = {
    "quick": [("MiniMax-M3 - Latest", "MiniMax-M3"), ("Custom model ID", "custom")],  # finds: MiniMax-M3 from minimax (likely)
}
OPTIONS = {
    "openai": {"quick": [("GPT 4.1", "gpt-4.1"), ("Other", "custom")]},  # finds: gpt-4.1 from openai (likely)
    "deepseek": {"deep": [("V4", "deepseek-v4-flash")]},  # finds: deepseek-v4-flash from deepseek (likely)
    "minimax": _MINIMAX_MODELS,
    "ollama": {"quick": [
        ("Qwen3:latest (8B)", "qwen3:latest"),  # finds: qwen3:latest from ollama (likely)
        ("Custom model ID", "custom"),
    ]},
}
