cat > .env <<END
DEFAULT_LLMS=openai:gpt-5.4-mini  # finds: gpt-5.4-mini from openai
END
docker run -e CHAT_LLMS="${{ secrets.CHAT_LLMS || 'openai:gpt-5.4-nano' }}" app  # finds: gpt-5.4-nano from openai
olive optimize --precision int4 -m org-w/small -o out/small # finds: org-w/small
vllm serve org-w/chat --tokenizer org-w/words --speculative-config '{"model": "org-w/draft"}' --served-model-name gpt-4o # finds: org-w/chat, org-w/words, org-w/draft
vllm serve ./weights --enable-lora # undecided
vllm serve out/checkpoint-500 --enable-lora --lora-modules sql=org-w/sql # finds: org-w/sql as adapter
git clone git@hf.co:org-w/by-ssh # finds: org-w/by-ssh
