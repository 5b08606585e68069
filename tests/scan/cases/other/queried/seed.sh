#!/bin/sh
psql "$DATABASE_URL" -c "UPDATE bots SET model = 'gpt-4o' WHERE model = 'gpt-4'" # finds: gpt-4o from openai

wrangler d1 execute desk --local --command "$(cat <<'SQL'
INSERT INTO desks (id, name, config) VALUES
('1', 'It''s a desk', '{"provider": "workers-ai", "aiModel": "@cf/meta/llama-3.1-8b-instruct", "greeting": "It''s me"}'), -- # finds: @cf/meta/llama-3.1-8b-instruct from cloudflare
('2', 'Second', json('{"aiModelFallback": ["@cf/qwen/qwen1.5-7b-chat-awq"], "seats": 1}')); -- # finds: @cf/qwen/qwen1.5-7b-chat-awq from cloudflare
SQL
)"
