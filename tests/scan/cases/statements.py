# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Statements that a program sends to a database which makes things that use models."""


def make(run):
    run("""
        CREATE AGENT answers
        USING
            model = {
                'provider': 'openai',
                'model_name': "gpt-3.5-turbo",  # finds: gpt-3.5-turbo from openai (likely)
                'api_key': '-key-'
            },
            prompt_template = 'Answer in a helpful way'
    """)
    run("ALTER KNOWLEDGE BASE rules USING reranking_model={'provider': 'ollama', 'model_name': 'mistral'}")  # finds: mistral from ollama (likely)
    run("CREATE MODEL of_none PREDICT pred USING engine = 'lightwood'")


def prepare(run):
    run("""
        -- people, and what they chose
        CREATE TABLE IF NOT EXISTS people (
            id BIGINT,
            chosen_model TEXT DEFAULT 'gpt-4o-mini',  -- # finds: gpt-4o-mini from openai (likely)
            colour TEXT DEFAULT 'ink-3'
        );
    """)
    # What was asked and what it cost is recorded, and chooses none.
    run("create table asked (model text default 'gpt-4o-mini', prompt_tokens int, cost numeric)")
