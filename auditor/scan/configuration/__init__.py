"""Configuration in whatever format: which of its keys mean a model, and whose, by what stands beside."""
