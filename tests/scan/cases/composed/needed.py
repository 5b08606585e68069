# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights whose addresses functions of other modules put together."""

import os

import onnxruntime

from composed import places
from composed.places import Shelf, fetched, first_place, in_turn, joined, on_hub, path_of, place_of, relative, somewhere

CHOSEN = os.environ.get("PLACES", "").split(",")
NEEDED = {
    "faces": {
        "hash": first_place(CHOSEN, "faces-1.0", "faces.hash"),
        "weights": first_place(CHOSEN, "faces-1.0", "faces.onnx"),  # finds: org-a/faces-1.0, org-a/weights (likely)
        "path": path_of("faces.onnx"),
    },
    "voices": {
        "weights": place_of("hub", "voices-1.0", file="voices.onnx"),  # finds: org-a/voices-1.0 (likely)
        "other": place_of("releases", "voices-1.0", "voices.onnx"),  # finds: org-a/weights from github at voices-1.0 (likely)
        "turn": in_turn("voices-2.0", "voices.onnx"),  # finds: org-a/voices-2.0, org-a/weights (likely)
    },
}


def addresses():
    yield places.on_hub("org-b/plain-files", "first.safetensors")  # finds: org-b/plain-files (likely)
    yield on_hub("org-b/plain-files", file="second.safetensors", mirror=True)  # finds: org-b/plain-files (likely)
    yield joined("third.gguf")  # finds: org-b/joined-files (likely)
    yield joined("third.gguf", "org-b/other-files")  # finds: org-b/other-files (likely)
    yield relative("fourth.ckpt")  # finds: org-b/relative-files (likely)
    yield somewhere("fifth.pth")  # undecided
    shelf = Shelf("me")
    yield shelf.address("sixth.pth")  # finds: org-c/shelf-files (likely)


session = onnxruntime.InferenceSession(fetched("org-b/handed-files", "seventh.onnx"))  # finds: org-b/handed-files (likely)
other = path_of("eighth.onnx")

named = places.by_name("isnet-general")  # finds: org-d/some-tool from github at v1.0 (likely)
for one in ("u2net-small", "u2net-human"):  # finds: org-d/some-tool from github at v1.0 (likely)
    places.by_name(one)
answer = places.asked("org-d/asked-encoder", "Hello!")  # finds: org-d/asked-encoder (likely)
page = places.page_of("isnet-general")
for owner, file in (("org-d/first-of-two", "one"), ("org-d/second-of-two", "other")):
    places.of_both(owner, file)  # undecided
    places.of_both("org-d/only-one", file)  # finds: org-d/only-one (likely)
