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
CREATE FUNCTION ask("question" text, "chat_model" TEXT DEFAULT 'gateway/meta-llama/Meta-Llama-3-8B-Instruct', /* served */ "title" text DEFAULT 'gpt'); -- // finds: meta-llama/Meta-Llama-3-8B-Instruct
CREATE TABLE bots (id int, embedding_model VARCHAR(255) NOT NULL DEFAULT 'org-a/embedder', model_type text DEFAULT 'org-a/kind'); -- // finds: org-a/embedder
ALTER TABLE bots ALTER COLUMN model SET DEFAULT 'ollama/llama3.1'; -- // finds: llama3.1 from ollama
UPDATE bots SET name = 'org-a/label', llm_model = 'org-a/answers'; -- // finds: org-a/answers
SELECT ask(question => 'org-a/question', model => 'org-a/named'); -- // finds: org-a/named
DO $$ DECLARE model_name text := 'org-a/declared'; BEGIN NULL; END $$; -- // finds: org-a/declared
INSERT INTO assistants (id, ollama_model, openrouter_default_model, note, settings) VALUES
  (1, 'llama3.2', -- // finds: llama3.2 from ollama
   'org-a/answers', 'org-a/never', -- // finds: org-a/answers from openrouter
   jsonb_build_object('openrouter', jsonb_build_object('label', 'org-a/never', 'defaultModel', 'org-a/chosen'))), -- // finds: org-a/chosen from openrouter
  (2, 'phi3', 'auto', now(), NULL); -- // finds: phi3 from ollama
INSERT INTO cars (maker, model, colour) VALUES ('Toyota', 'Corolla', 'red/blue'), ('Tesla', 'Model 3', 'white');

UPDATE user_settings SET deepseek_models = '["deepseek-v4-flash","deepseek-v4-pro"]' WHERE id = 4; -- # finds: deepseek-v4-flash, deepseek-v4-pro from deepseek (likely)
