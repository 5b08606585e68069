# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is fetched stands before where it is kept: addresses as the keys of a mapping."""

import os

NEEDED = {
    "https://huggingface.co/acme-labs/Talker-7B-GGUF/resolve/0123456789abcdef0123456789abcdef01234567/talker-7b-Q4_K_M.gguf": {  # finds: acme-labs/Talker-7B-GGUF at 0123456789abcdef0123456789abcdef01234567
        "save_path": os.path.join("models", "talker.gguf"),
    },
    "https://huggingface.co/acme-labs/painter/resolve/main/painter.safetensors?download=true": "models/painter.safetensors",  # finds: acme-labs/painter
}
PAGES = {
    "https://huggingface.co/acme-labs/page-7b": "the page of a model, looked up",  # possible: acme-labs/page-7b
}
