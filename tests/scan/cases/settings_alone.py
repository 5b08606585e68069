# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Short names of one library under settings that are called after it, in a module that loads nothing itself."""


class Settings:
    def __init__(self, path):
        self.defaults = {
            "language": "english",
            "whisper_model": "large-v2",  # finds: openai/whisper-large-v2 (likely)
            "faster_whisper_model": "medium",  # finds: Systran/faster-whisper-medium (likely)
            "whisperX_model": "small.en",  # finds: Systran/faster-whisper-small.en (likely)
            "whisper_model_size": "base",  # finds: openai/whisper-base (likely)
            "whisper_device": "base",
            "demucs_model": "htdemucs",  # finds: htdemucs from url (likely)
            "model_size": "medium",
        }

PROVIDERS = {
    "groq": {"default_model": "gemma2-9b-it", "models": ["gemma2-9b-it"]},  # finds: gemma2-9b-it, gemma2-9b-it from groq (likely)
    "fireworks": {"options": {"model": "org-a/some-encoder"}},  # finds: org-a/some-encoder from fireworks (likely)
    "ollama": {"model": "llama3.2", "base_url": "http://localhost:11434"},  # finds: llama3.2 from ollama (likely)
    "other": {"model": "org-a/some-encoder"},  # finds: org-a/some-encoder (likely)
}
GROQ_CONFIG = {"model": "gemma2-9b-it", "temperature": 0}  # finds: gemma2-9b-it from groq (likely)
