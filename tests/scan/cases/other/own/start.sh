#!/bin/bash
# The addresses that a script sets say where its models are asked for.
export OPENAI_BASE_URL="${OPENAI_BASE_URL:-http://10.0.0.5:8000/v1}"
export OPENAI_MODEL=qwen3-30b-a3b  # finds: qwen3-30b-a3b from local
export OPENAI_SMALL_MODEL="gpt-4o-mini"  # finds: gpt-4o-mini from openai
LLM_MODEL="${LLM_MODEL:-house-writer}"  # finds: house-writer from local
docker run -e OPENAI_API_BASE=http://vllm:8000/v1 -e OPENAI_MODEL_NAME=house-coder image  # finds: house-coder from local
serve --url http://localhost:3000 --model big
tool --model gpt-4o --base-url http://gateway/v1  # finds: gpt-4o from openai
tool --model house-main --base-url http://gateway/v1  # finds: house-main from local
