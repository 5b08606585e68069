"""Languages without a grammar here: read by their words, strings and brackets, or told as not read."""
