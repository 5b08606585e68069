# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Whose a model is stands in the condition of a branch, in a name beside it, or in its own name."""
import os
from dataclasses import dataclass

from pydantic import BaseModel, Field


class Form:
    def fill(self):
        if self.provider_var.get() == "cerebras":
            models = ["llama3.1-8b", "qwen-3-32b"]  # finds: llama3.1-8b, qwen-3-32b from cerebras (likely)
        elif self.provider_var.get() == "deepgram":
            models = ["nova-3", "base", "whisper-medium"]  # finds: nova-3, base, whisper-medium from deepgram (likely)
        elif self.provider_var.get() == "ollama":
            models = ["llama3", "mistral"]  # finds: llama3, mistral from ollama (likely)
        else:
            models = []
        self.box["values"] = models

    def model_for(self, provider):
        match provider:
            case "groq":
                model = "gemma-7b-of-theirs"  # finds: gemma-7b-of-theirs from groq (likely)
            case "deepgram":
                model = "enhanced"  # finds: enhanced from deepgram (likely)
        return model

    def shown(self, language):
        if language == "cerebras":
            model = "plain-word"
        if provider == "cerebras" or other:
            model = "another-word"


cerebras_models = ["llama3.3-70b", "qwen-3-8b"]  # finds: llama3.3-70b, qwen-3-8b from cerebras (likely)
deepgram_models = ["nova-2", "enhanced"]  # finds: nova-2, enhanced from deepgram (likely)
together_models = ["llama-3-8b-lite", "plain"]  # finds: llama-3-8b-lite, plain from together (likely)

groq_models = failed() or ["N/A", "none"]


@dataclass
class Plain:
    provider: str = "cerebras"
    model: str = "llama-4-scout"  # finds: llama-4-scout from cerebras (likely)


class Settings(BaseModel):
    text_provider: str = Field(default="cerebras", description="Which one")
    text_model: str = Field(default="llama-3.3-70b", description="Which model")  # finds: llama-3.3-70b from cerebras (likely)
    speech_provider: str = Field("deepgram")
    speech_model: str = "enhanced"  # finds: enhanced from deepgram (likely)
    picture_model: str = "wide"


class Several:
    def __init__(self):
        self.provider = "groq"
        self.provider = "cerebras"
        self.model = "of-either"


def ask(text, backend="groq", model="qwen-of-theirs"):  # finds: qwen-of-theirs from groq (likely)
    return text


LLM_BACKEND = os.getenv("LLM_BACKEND", "ollama")
LLM_MODEL = os.getenv("LLM_MODEL", "llama3.1-ours")  # finds: llama3.1-ours from ollama (likely)


# One of what may be chosen is no word for a service that is known: which has the model is not known, too.
text_provider = chooser("Whose", ["Cerebras", "Ourselves"])
text_model = chooser("Which", ["llama-of-somebody", "SOMETHING"])
