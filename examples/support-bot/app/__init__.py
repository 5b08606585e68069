"""A chat service over a knowledge base."""
