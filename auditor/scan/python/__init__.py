"""Python: sources are parsed where they may name a model, expressions followed, models searched."""
