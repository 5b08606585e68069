# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Several models in one string, which a program parts; what an unpacked mapping gives the fields of an object."""

import os

import bentoml
import openai
from llama_index.llms.ollama import Ollama
from pydantic import BaseModel

MODELS = os.getenv("OPENAI_MODELS", "gpt-4o,gpt-4o-mini").split(",")  # finds: gpt-4o, gpt-4o-mini from openai
ALLOWED_MODELS = [one.strip() for one in os.getenv("ALLOWED_MODELS", "gpt-4.1, o3-mini").split(",")]  # finds: gpt-4.1, o3-mini from openai
LABELS = os.getenv("LABELS", "gpt,claude").split(",")


class Settings(BaseModel):
    embedding_models: str = "intfloat/e5-large-v2,BAAI/bge-m3"  # finds: intfloat/e5-large-v2, BAAI/bge-m3
    model_choices: str = "fast,slow"


class Pipeline:
    class Valves(BaseModel):
        LLM_NAME: str
        AZURE_MODELS: str

    def __init__(self):
        self.valves = self.Valves(
            **{
                "LLM_NAME": os.getenv("LLM_NAME", "llama3"),  # finds: llama3 from ollama
                "AZURE_MODELS": os.getenv("AZURE_MODELS", "gpt-35-turbo;dall-e-3"),  # finds: gpt-35-turbo, dall-e-3 from openai
            }
        )

    def run(self):
        return Ollama(model=self.valves.LLM_NAME)


class Served:
    path = bentoml.models.HuggingFaceModel("Qwen/Qwen2-7B-Instruct", exclude=["*.pth"])  # finds: Qwen/Qwen2-7B-Instruct

    def command(self):
        return ["vllm", "serve", self.path, "--port", "8000"]  # finds: Qwen/Qwen2-7B-Instruct (likely)


ROUTES = {"model": "v1/embeddings", "embedding_model": "v1/models"}
openai.OpenAI(base_url="http://localhost:8000/v1").chat.completions.create(model="", messages=[])
