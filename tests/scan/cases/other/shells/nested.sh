curl -X PUT "$ES/_inference/text_embedding/cloud" -d '{"service": "openai", "service_settings": {"api_key": "x", "model_id": "text-embedding-3-small"}}' # finds: text-embedding-3-small from openai (likely)
curl -X PUT "$ES/_inference/text_embedding/other" -d '{"task_settings": {"label": "gpt-4o"}}'
