"""Identity to record: what each origin knows of a model, its ancestors followed to the root."""
