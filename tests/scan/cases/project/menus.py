# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What each service offers, asked for by another module whose client is told its server at run time."""

MENUS = {
    "openrouter": ["01-ai/yi-large", "org-a/chat-8b-instruct"],  # finds: 01-ai/yi-large, org-a/chat-8b-instruct from openrouter (likely)
    "groq": ["gemma2-9b-it"],  # finds: gemma2-9b-it from groq (likely)
    "together": {"default": "org-a/chat-8b-turbo"},  # finds: org-a/chat-8b-turbo from together (likely)
    "openai": ["gpt-4o"],  # finds: gpt-4o from openai (likely)
}

FAMILIES = {
    "google": "google/gemma-2-9b-it",  # finds: google/gemma-2-9b-it (likely)
    "org-a": "org-a/chat-8b",  # finds: org-a/chat-8b (likely)
    "org-b": "org-b/chat-8b",  # finds: org-b/chat-8b (likely)
}
