# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names of no known family or size, among others of the one registry that the names beside them are of."""

TAGS = {
    "qwen": "qwen2.5-coder:7b-instruct-q4_0",  # finds: qwen2.5-coder:7b-instruct-q4_0 from ollama
    "llama": "codellama:13b-instruct",  # finds: codellama:13b-instruct from ollama
    "gemma": "codegemma:2b",  # finds: codegemma:2b from ollama
    "deepseek": "deepseek-coder:33b-instruct",  # finds: deepseek-coder:33b-instruct from ollama
    "stable": "stable-code:instruct",  # finds: stable-code:instruct from ollama
    "booga": "codebooga:34b",  # finds: codebooga:34b from ollama
}

HINTS = {
    "small qwen": "qwen2.5:0.5b",  # finds: qwen2.5:0.5b from ollama
    "small llama": "llama3.2:1b",  # finds: llama3.2:1b from ollama
    "small gemma": "gemma2:2b",  # finds: gemma2:2b from ollama
    "phi": "phi4",  # finds: phi4 from ollama
}

MIXED = {
    "qwen": "qwen2.5:7b",  # finds: qwen2.5:7b from ollama
    "llama": "llama3.1:8b",  # finds: llama3.1:8b from ollama
    "queue": "redis:alpine",
    "store": "postgres:alpine",
    "proxy": "nginx:stable",
}
