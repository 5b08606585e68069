# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""An architecture and what weights are for it, in one name with a sign between."""

import open_clip

MODELS = {
    "RN50:openai",  # finds: RN50/openai from open_clip
    "ViT-B-32:laion400m_e31",  # finds: ViT-B-32/laion400m_e31 from open_clip
    "xlm-roberta-large-ViT-H-14:frozen_laion5b_s13b_b90k",  # finds: xlm-roberta-large-ViT-H-14/frozen_laion5b_s13b_b90k from open_clip
}
DEFAULT_MODEL = "openai:ViT-L-14"  # finds: ViT-L-14/openai from open_clip


def load(name):
    architecture, weights = name.split(":")
    return open_clip.create_model_and_transforms(architecture, pretrained=weights)  # undecided


TIERS = {
    "small": ("MobileCLIP2-S0", "dfndr2b"),  # finds: MobileCLIP2-S0/dfndr2b from open_clip
    "large": ("MobileCLIP-S1", "datacompdr"),  # finds: MobileCLIP-S1/datacompdr from open_clip
}
ROWS = [
    ("siglip", "openclip", "ViT-B-16-SigLIP2", "webli"),  # finds: ViT-B-16-SigLIP2/webli from open_clip
    ("laion", "openclip", "ViT-B-32", "laion2b_s34b_b79k"),  # finds: ViT-B-32/laion2b_s34b_b79k from open_clip
]


def of_tier(key):
    name, tag = TIERS[key]
    return open_clip.create_model_and_transforms(name, pretrained=tag)


for label, kind, name, tag in ROWS:
    open_clip.create_model_and_transforms(name, pretrained=tag)
