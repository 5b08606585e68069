"""Audit to documents, one module a format."""
