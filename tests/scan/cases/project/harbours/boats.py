# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a module of the project that opens anything is told."""
from harbours.opening import open_net, open_words
from harbours.settings import nets_dir

sloops = open_net("nets/sloops_v3.pt", "cpu")  # finds: nets/sloops_v3.pt from local (likely)
nets = {"ketch": nets_dir / "ketches_v3.pt"}  # finds: ketches_v3.pt from local (likely)
for name, path in nets.items():
    opened = open_net(path, "cpu")
words = open_words("nets/words.json")
