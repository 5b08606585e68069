# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What stands in for a model that a call is asked for: the service that the call is told is meant."""

from of_their_own import Provider, chosen, phrase

CHAT_MODEL = chosen("cerebras", "chat") or "gpt-oss-120b"  # finds: gpt-oss-120b from cerebras
SPEECH_MODEL = chosen(Provider.GROQ) or "whisper-large-v3-turbo"  # finds: whisper-large-v3-turbo from groq
LLM_MODEL = phrase("either") or "some-words-7b"  # undecided
BASE_MODEL = chosen("groq", "cerebras") or "some-others-9b"  # undecided

STATED_MODEL = chosen(provider="groq") or "llama-3.3-70b-of-ours"  # finds: llama-3.3-70b-of-ours from groq
SECTION_MODEL = settings.get("groq", {}).get("model", "gemma2-9b-of-ours")  # finds: gemma2-9b-of-ours from groq
PART_MODEL = settings["cerebras"]["model"] or "gpt-oss-120b-of-ours"  # finds: gpt-oss-120b-of-ours from cerebras
LLM_NAME = settings["openai"]["model"] or "llama-of-ours-8b"  # undecided


def ask(provider: str) -> str:
    embedding_model = "nomic-embed-text" if provider == "ollama" else ""  # finds: nomic-embed-text from ollama
    other_model = "gpt-oss-20b" if provider == "groq" else ""  # finds: gpt-oss-20b from groq
    return embedding_model or other_model
