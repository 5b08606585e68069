CREATE OR REPLACE CORTEX SEARCH SERVICE notes ON body WAREHOUSE = small TARGET_LAG = '1 hour'
  EMBEDDING_MODEL = 'snowflake-arctic-embed-l-v2.0' -- // finds: snowflake-arctic-embed-l-v2.0 from snowflake
  AS SELECT body FROM logs;
SELECT ai_query("databricks-gte-large-en", body) AS v FROM notes; -- // finds: databricks-gte-large-en from databricks
SELECT count(*) FROM runs JOIN models ON embedding_model = 'bge' WHERE model = 'gpt-4o';
