# ruff: noqa
# fmt: off
# mypy: ignore-errors
# Names that say for what a model is used: whoever is asked for it knows whose it is.
MODEL_WRITING = "gemma-4-31b-it"  # undecided
MODEL_TYPE = "gemma-4-32b-it"
MODEL_VERSION = "gemma-4-33b-it"
MODEL_TITLE = "Gemma 4"
MODEL_NOTES = "not-yet"


class Settings:
    model_climax: str = "llama-3.1-70b-instruct"  # undecided
    llm_for_plots: str = "qwen2.5-14b-instruct"  # undecided
    model_display_name: str = "qwen2.5-15b-instruct"
