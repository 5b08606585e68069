cat > .env <<END
DEFAULT_LLMS=openai:gpt-5.4-mini  # finds: gpt-5.4-mini from openai
END
docker run -e CHAT_LLMS="${{ secrets.CHAT_LLMS || 'openai:gpt-5.4-nano' }}" app  # finds: gpt-5.4-nano from openai
olive optimize --precision int4 -m org-w/small -o out/small # finds: org-w/small
