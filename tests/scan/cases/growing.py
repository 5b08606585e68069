# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Texts that are put together from themselves, and words that stand for whatever a server has."""

from openai import OpenAI
from sentence_transformers import SentenceTransformer

client = OpenAI(base_url="http://localhost:33322/v1", api_key="none")
client.chat.completions.create(model="default", messages=[])  # undecided


def embedder(name="all-MiniLM-L6-v2"):  # finds: sentence-transformers/all-MiniLM-L6-v2
    if "/" not in name:
        name = "sentence-transformers/" + name  # finds: sentence-transformers/all-MiniLM-L6-v2
    return SentenceTransformer(name)


ALIASES = {"azureOpenAIApiDeploymentName": "azure_openai_api_deployment_name", "model_name": "model_id"}
MODEL = "o1-2024-12-17"  # finds: o1-2024-12-17 from openai (likely)
WEIGHTS = "https://dl.example.com/video/ssv2_224.pyth"  # finds: dl.example.com/video/ssv2_224.pyth from url (likely)
SAFETY = "https://weights.replicate.delivery/default/safety-1.0.tar"  # finds: weights.replicate.delivery/default/safety-1.0.tar from url (likely)
