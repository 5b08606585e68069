"""What a Python expression may be, without running it: names, attributes and calls are followed."""
