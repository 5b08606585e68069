from keybert._model import KeyBERT

__all__ = ["KeyBERT"]
