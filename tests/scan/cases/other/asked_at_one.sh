#!/bin/bash
SERVICE="https://api.groq.com/openai/v1"
STT_MODEL="whisper-large-v3-turbo" # finds: whisper-large-v3-turbo from groq
KIND_OF_MODEL="small"
speak --base-url "$SERVICE" --model "$STT_MODEL" --kind "$KIND_OF_MODEL"
