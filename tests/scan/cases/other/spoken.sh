# A server of one's own that answers under the names of a service, which may stand behind it, and the service.
URL=${1:-http://localhost:8000/v1/audio/speech}
curl -s $URL -d '{"model": "tts-1"}' # finds: tts-1 from openai (likely)
curl -s http://127.0.0.1:8000/v1/chat/completions -d '{"model": "org-a/chat-7b"}' # finds: org-a/chat-7b
curl -s http://localhost:11434/api/generate -d '{"model": "llama3.2"}' # finds: llama3.2 from ollama
curl -s https://api.openai.com/v1/audio/speech -d '{"model": "tts-1"}' # finds: tts-1 from openai
