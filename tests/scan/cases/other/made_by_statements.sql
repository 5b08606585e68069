-- Statements of MindsDB that make something which uses a model.
CREATE MODEL mindsdb.spam_classifier
PREDICT pred
USING
    engine = 'huggingface',
    task = 'text-classification',
    model_name = 'org-a/bert-tiny-spam', -- # finds: org-a/bert-tiny-spam (likely)
    input_column = 'text_spammy';

CREATE KNOWLEDGE_BASE rules
USING
    embedding_model = {"provider": "openai", "model_name": "text-embedding-3-large", "api_key": "sk-rerank-1"}, -- # finds: text-embedding-3-large from openai (likely)
    reranking_model = {'provider': 'ollama', 'model_name': 'mistral'}; -- # finds: mistral from ollama (likely)

CREATE TABLE nets (
    path TEXT,
    default_model TEXT NOT NULL DEFAULT 'nets/ann_best.keras' -- # finds: nets/ann_best.keras from local (likely)
);
