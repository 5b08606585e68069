#!/bin/sh
vllm serve /models/vllm/Qwen3.5-122B-A10B-int4 --port 80  # finds: Qwen3.5-122B-A10B-int4 from local (likely)
python -m vllm.entrypoints.openai.api_server --model /mnt/models/Qwen2.5-72B-Instruct-AWQ  # finds: Qwen2.5-72B-Instruct-AWQ from local (likely)
MODEL_PATH="/home/me/weights/DeepSeek-V4-Flash-IQ2XXS.gguf"  # finds: DeepSeek-V4-Flash-IQ2XXS.gguf from local (likely)
OUTPUT_PATH="/home/me/weights/llama-3-8b"
