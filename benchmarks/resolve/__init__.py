"""Resolving models over HTTP, beside a plain program on `huggingface_hub`."""
