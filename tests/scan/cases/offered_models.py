"""Lists of models to choose from, of which nothing says who is asked for them."""

ALLOWED_MODELS: set[str] = {
    "qwen3.5-plus",  # finds: qwen3.5-plus from dashscope (likely)
    "qwen3.5-397b-a17b",  # undecided
}
supported_models = (
    "qwen3.5-122b-a10b",  # undecided
    "qwen3-32b",  # undecided
)
FALLBACK_MODELS = [
    "gpt-4o",  # finds: gpt-4o from openai (likely)
    "main-quay",
]
CAR_MODELS = ["model-s", "corolla-gr"]
