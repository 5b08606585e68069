"""Which models a Python module names: the loaders it calls, the names that mean a model, known names."""
