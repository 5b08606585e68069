"""The grammars: what the nodes of each language mean, said in the terms of `syntax` that all share."""
