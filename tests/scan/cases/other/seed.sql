-- Models that the program begins with: 'gpt-4-turbo'.
CREATE TABLE agents (name text, model text DEFAULT 'gpt-4o-mini'); -- // finds: gpt-4o-mini from openai
INSERT INTO agents (name, model, note) VALUES
  ('writer', 'claude-3-5-sonnet-20241022', 'It''s said that gpt-4 is older'), -- // finds: claude-3-5-sonnet-20241022 from anthropic
  ('asker', 'gpt-4-32k', 'gpt-4-32k(chatgpt)'), -- // finds: gpt-4-32k from openai
  ('reader', 'meta-llama/Llama-3.1-8B-Instruct', 'text/markdown'); -- // finds: meta-llama/Llama-3.1-8B-Instruct
UPDATE agents SET model = 'gpt-4o' WHERE model IN ('gpt-3.5-turbo', 'gpt-4'); -- // finds: gpt-4o from openai
INSERT INTO agents (model, label) VALUES ('gpt-4-turbo', 'gpt-4(chatgpt)'); -- // finds: gpt-4-turbo from openai
/* INSERT INTO agents VALUES ('old', 'gpt-4'); */
SELECT net.http_post(url := 'http://localhost:11434/api/embed', body := '{"model": "all-minilm", "input": "x"}'::jsonb); -- // finds: all-minilm from ollama
SELECT http_post('https://api.openai.com/v1/embeddings', '{"input": "x", "model": "text-embedding-3-small"}'); -- // finds: text-embedding-3-small from openai
