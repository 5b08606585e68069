# mypy: ignore-errors
"""Queries that ask a model through functions of the database."""

import psycopg

ASK = "SELECT ai_complete('mistral-large2', prompt) FROM t"  # finds: mistral-large2 from snowflake


def embed(cursor: psycopg.Cursor, text: str) -> None:
    embedded = (
        "SELECT ai.openai_embed('text-embedding-3-small', %s)"  # finds: text-embedding-3-small from openai
    )
    cursor.execute(
        """
        SELECT vectorize.table(
            job_name => 'jobs',
            transformer => 'org-a/embedder' -- # finds: org-a/embedder
        );
        """
    )
    cursor.execute(
        "SELECT pgml.embed('org-a/parted', %s)",  # finds: org-a/parted
        (text,),
    )
    cursor.execute(embedded, (text,))
    print("SELECT a model: pgml.embed('org-a/none")
    cursor.execute("SELECT lower('org-a/none')")
