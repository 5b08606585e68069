"""How well and how fast license texts are identified, beside the best peers."""
