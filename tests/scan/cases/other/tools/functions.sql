SELECT ai.create_vectorizer('blog'::regclass, embedding => ai.embedding_ollama('nomic-embed-text', 768));  -- // finds: nomic-embed-text from ollama
SELECT ai.create_vectorizer('blog'::regclass, embedding => ai.embedding_openai('text-embedding-3-small', 768));  -- // finds: text-embedding-3-small from openai
SELECT ai.ollama_embed('all-minilm', 'x');  -- // finds: all-minilm from ollama
SELECT ai.openai_embed('text-embedding-ada-002', 'x');  -- // finds: text-embedding-ada-002 from openai
SELECT ai.ollama_generate('llama3', 'x');  -- // finds: llama3 from ollama
SELECT ai.cohere_embed('embed-english-light-v3.0', 'x');  -- // finds: embed-english-light-v3.0 from cohere
SELECT ai.anthropic_generate('claude-3-5-sonnet-20240620', '[]'::jsonb);  -- // finds: claude-3-5-sonnet-20240620 from anthropic
SELECT pgml.embed('intfloat/e5-small-v2', 'x');  -- // finds: intfloat/e5-small-v2
SELECT snowflake.cortex.complete('llama3.1-8b', 'x');  -- // finds: llama3.1-8b from snowflake
SELECT SNOWFLAKE.CORTEX.EMBED_TEXT_768('e5-base-v2', 'x');  -- // finds: e5-base-v2 from snowflake
SELECT ai_query('databricks-meta-llama-3-3-70b-instruct', 'x');  -- // finds: databricks-meta-llama-3-3-70b-instruct from databricks
CREATE MODEL m PREDICT y USING engine='openai', model_name='gpt-4o';  -- // finds: gpt-4o from openai
CREATE MODEL `p.d.m` REMOTE WITH CONNECTION `c` OPTIONS (ENDPOINT = 'gemini-2.0-flash');  -- // finds: gemini-2.0-flash from google
CREATE MODEL `p.d.e` REMOTE WITH CONNECTION `c` OPTIONS (ENDPOINT = 'text-embedding-005');  -- // finds: text-embedding-005 from google
SELECT vectorize.table(job_name => 'x', "table" => 'y', transformer => 'sentence-transformers/all-MiniLM-L6-v2');  -- // finds: sentence-transformers/all-MiniLM-L6-v2
INSERT INTO t VALUES (coalesce(x, 'a'), complete('llama3.1-8b', 'x'));
SELECT vectorize.encode(input => 'the quick', model => 'sentence-transformers/all-MiniLM-L12-v2');  -- // finds: sentence-transformers/all-MiniLM-L12-v2
SELECT ai.openai_chat_complete(
  'gpt-of-ours',  -- // finds: gpt-of-ours from openai
  jsonb_build_array(x));
