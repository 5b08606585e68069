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
