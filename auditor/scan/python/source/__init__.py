"""A Python source as tables: what is worth parsing, what a module gives to names, calls and classes."""
