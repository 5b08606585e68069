# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses of weights as the keys of a mapping that says where each is to be saved."""

import os

from portal.apps import fetch_all

MODELS_TO_FETCH = {
    "https://huggingface.co/brightlab/words-GGUF/resolve/3885219b6810b007914f3a7950a8d1b469d598a5/words-Q4_K_M.gguf": {  # finds: brightlab/words-GGUF at 3885219b6810b007914f3a7950a8d1b469d598a5 (likely)
        "save_path": os.path.join(os.environ["STORAGE"], "words.gguf"),
    },
    "https://huggingface.co/brightlab/more-GGUF/resolve/main/more-Q4_K_M.gguf": {},  # finds: brightlab/more-GGUF (likely)
}
LICENSES = {"https://choosealicense.com/licenses/mit/": "MIT", "brightlab/words-GGUF": "Apache-2.0"}  # possible: brightlab/words-GGUF

fetch_all(MODELS_TO_FETCH)
