"""Command lines, and the scripts that hold them: what programs are started and told to load."""
