# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Lists of models that a program offers: each is asked for by what stands under one key."""

AZURE_MODELS = [
    {"id": "Phi-4", "name": "Phi 4"},  # finds: Phi-4 from azure
    {"id": "gpt-4o", "name": "GPT-4o"},  # finds: gpt-4o from azure
    {"id": "jais-30b-chat", "name": "JAIS"},  # finds: jais-30b-chat from azure
]

# Nobody says whose the last one is.
PAINTED_MODELS = [
    {"value": "gpt-4o", "label": "Large"},  # finds: gpt-4o from openai
    {"value": "gpt-4o-mini", "label": "Small"},  # finds: gpt-4o-mini from openai
    {"value": "custom", "label": "Your own"},
]


class Pipe:
    def get_groq_models(self):
        return [
            {"id": "llama3-8b-8192", "size": 8},  # finds: llama3-8b-8192 from groq
            {"id": "qwen-2.5-32b", "size": 32},  # finds: qwen-2.5-32b from groq
            {"id": "mixtral-8x7b-32768", "size": 47},  # finds: mixtral-8x7b-32768 from groq
        ]

    def get_groq_fields(self):
        return [{"id": "temperature"}, {"id": "top-p"}, {"id": "gpt-limit"}]

    def get_car_models(self):
        return [{"id": "model-s"}, {"id": "golf-3"}, {"id": "beetle"}]


# Each described under what it is asked for by, with what people read.
HARBOUR_MODELS = {
    "claude-haiku-4-5-20251001": {"name": "The quick one", "tier": "fast"},  # finds: claude-haiku-4-5-20251001 from anthropic (likely)
    "claude-sonnet-4-6": {"name": "The middle one", "tier": "balanced"},  # finds: claude-sonnet-4-6 from anthropic (likely)
    "claude-opus-4-6": {"name": "The strong one", "tier": "powerful"},  # finds: claude-opus-4-6 from anthropic (likely)
}

# What they cost, and how much they read, is no offer.
TABLE_OF_MODELS = {
    "claude-haiku-4-5-20251001": {"input": 1.0, "output": 5.0},
    "claude-sonnet-4-6": {"input": 3.0, "output": 15.0},
    "claude-opus-4-6": {"input": 5.0, "output": 25.0},
}

# The description says itself what is asked for.
LOCAL_MODELS = {
    "gemma-small": {"label": "Small", "id": "gemma3:4b"},  # finds: gemma3:4b from ollama (likely)
    "gemma-large": {"label": "Large", "id": "gemma3:27b"},  # finds: gemma3:27b from ollama (likely)
    "qwen-large": {"label": "Other", "id": "qwen3:32b"},  # finds: qwen3:32b from ollama (likely)
}
