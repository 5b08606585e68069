# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that say by themselves where their weights are, beside names that need an argument for that."""

import open_clip
from open_clip import create_model_from_pretrained

first, _ = open_clip.create_model_from_pretrained("hf-hub:org-a/clip-one")  # finds: org-a/clip-one
second = create_model_from_pretrained("hf-hub:org-a/clip-two", return_transform=False)  # finds: org-a/clip-two
third, _, _ = open_clip.create_model_and_transforms("ViT-B-32", pretrained="laion2b_s34b_b79k")  # finds: ViT-B-32/laion2b_s34b_b79k from open_clip
fourth = open_clip.create_model("ViT-B-16")


def _weights(url="", hf_hub=""):
    return dict(url=url, hf_hub=hf_hub)


weights = dict(
    plain=_weights(hf_hub="org-a/clip-three/"),  # finds: org-a/clip-three (likely)
    of_a_file=_weights(hf_hub="org-a/clip-four/clip_four.pt"),  # finds: org-a/clip-four (likely)
)
