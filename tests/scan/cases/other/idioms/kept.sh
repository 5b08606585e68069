#!/bin/bash
# Values under keys, loops whose variables share a name, texts that are sent or kept.
declare -A HUB=( [small]="BAAI/bge-small-en-v1.5" [note]="none" ) # finds: BAAI/bge-small-en-v1.5
MODEL_MAP["7b"]="meta-llama/Llama-2-7b-hf" # finds: meta-llama/Llama-2-7b-hf
COLOURS["7b"]="red/green-7"
for one in mistral phi3; do ollama pull "$one"; done # finds: mistral, phi3 from ollama
for one in google/gemma-2-2b; do huggingface-cli download "$one"; done # finds: google/gemma-2-2b
cat > Modelfile <<EOF
FROM qwen2.5:7b # finds: qwen2.5:7b from ollama
EOF
DATA='{"model":"gpt-3.5-turbo"}' # finds: gpt-3.5-turbo from openai
