"""One search for all languages: what names and expressions mean, which loaders are called, what tells."""
