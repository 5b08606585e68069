# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models that are keys of what describes them, and names that only begin like those of a service."""

SUPPORTED_EMBEDDING_MODELS = {
    "cohere.embed-multilingual-v3": "Cohere Embed Multilingual",  # finds: cohere.embed-multilingual-v3 from bedrock (likely)
    "amazon.titan-embed-text-v2:0": "Titan Embeddings G2 - Text",  # finds: amazon.titan-embed-text-v2:0 from bedrock (likely)
}
MODELS = {
    "gpt-4o": {"input_cost": 3, "output_cost": 4},
    "gpt-4o-mini": 8192,
    "gpt-4.1": {"title": "GPT"},  # finds: gpt-4.1 from openai (likely)
}
model = "gemini-cu-sandbox"
read_secret("gemini-api-key")
use(["gemini-flash-latest", "text-bison@001"])  # finds: gemini-flash-latest, text-bison@001 from google (likely)

from transformers import AutoModel

AutoModel.from_pretrained("distilbert-base-uncased-finetuned-sst-2-english")  # finds: distilbert-base-uncased-finetuned-sst-2-english
