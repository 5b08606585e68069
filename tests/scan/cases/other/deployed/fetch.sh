#!/bin/sh
# What is asked of the Hub besides its models, a file of which only the repository is known, names with amounts.
curl -s -H "Authorization: Bearer $HF_TOKEN" https://huggingface.co/api/whoami-v2
wget -qO- "https://huggingface.co/oauth/token?grant=code"
wget -qO- https://huggingface.co/api/models/Qwen/Qwen2-0.5B  # finds: Qwen/Qwen2-0.5B
curl --location "https://huggingface.co/Qwen/Qwen2-1.5B/resolve/main/part_${ARCH}.tar.gz?download=true" | tar x  # finds: Qwen/Qwen2-1.5B
curl --location "https://huggingface.co/${ORG}/Qwen2-1.5B/resolve/main/model.safetensors"  # undecided
DEFAULT_MODEL_CAPACITY="gpt-4o:150,text-embedding-3-small:100"  # finds: gpt-4o, text-embedding-3-small from openai
python3 -m wyoming_piper --voice de_DE-thorsten-medium  # finds: de_DE-thorsten-medium from url
gsutil cp -r gs://vertex-model-garden-public-us/mistralai/Mistral-7B-Instruct-v0.1/ /data  # finds: mistralai/Mistral-7B-Instruct-v0.1
read -r -d '' workflow << 'WORKFLOW'
{
  "models": [
    {"name": "vae.safetensors", "url": "https://huggingface.co/Comfy-Org/Qwen-Image_ComfyUI/resolve/main/vae/vae.safetensors"}  # finds: Comfy-Org/Qwen-Image_ComfyUI
  ]
}
WORKFLOW
