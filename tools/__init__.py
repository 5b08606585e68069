"""Commands that keep what is generated: not part of the program."""
