# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A program that writes others: what those ask for is asked for."""
from pathlib import Path

NUCLEUS = '''#!/usr/bin/env python3
import google.generativeai as genai

client = genai.GenerativeModel("gemini-2.0-flash-exp")  # finds: gemini-2.0-flash-exp from google
'''
Path("nucleus.py").write_text(NUCLEUS)
