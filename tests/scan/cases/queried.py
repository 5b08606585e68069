# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Statements of SQL that set a model, in programs that load none."""

from alembic import op


def upgrade():
    op.execute("UPDATE agents SET model = 'claude-haiku-4-5' WHERE model IS NULL")  # finds: claude-haiku-4-5 from anthropic
    op.execute(
        """
        INSERT INTO settings (name, embedding_model)
        VALUES ('search', 'BAAI/bge-m3')  -- # finds: BAAI/bge-m3
        """
    )
    op.execute("SELECT name FROM agents WHERE model = 'gpt-4o'")
