# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that only one service or registry has, and settings whose own names say whose a model is."""

DEFAULT_GROQ_MODEL = "meta-llama/llama-4-scout-17b-16e-instruct"  # finds: meta-llama/llama-4-scout-17b-16e-instruct from groq
DEFAULT_LOCALAI_MODEL = "llava"  # finds: llava from localai
FALLBACK_OLLAMA_MODEL = "gemma3"  # finds: gemma3 from ollama
DEFAULT_MODEL = "meta-llama/Llama-3.1-8B-Instruct"  # finds: meta-llama/Llama-3.1-8B-Instruct
PICTURE_MODEL = "x/z-image-turbo:latest"  # finds: x/z-image-turbo:latest from ollama


class Ranking(BaseModel):
    name: Annotated[str, Field("nv-rerank-qa-mistral-4b:1", description="What to ask for.")]  # finds: nv-rerank-qa-mistral-4b:1 from nvidia


formats = {"llama3": "meta-llama/Meta-Llama-3-8B-Instruct", "chat_template": "llama3"}  # finds: meta-llama/Meta-Llama-3-8B-Instruct
