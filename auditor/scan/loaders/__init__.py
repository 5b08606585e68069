"""What `rules/loaders/` says: which calls, keys, words and services mean a model, found by what is seen."""
