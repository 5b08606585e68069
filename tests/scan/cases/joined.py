# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Containers that are put together, and the inputs that a node of ComfyUI offers."""

from transformers import pipeline

OFFERED = ["org-a/gender-small", "org-b/gender-large"]  # finds: org-a/gender-small, org-b/gender-large
for one in OFFERED + ["Other"]:
    pipeline("image-classification", model=one)
for one in ["org-c/first-model"] + sorted(OFFERED):  # finds: org-c/first-model
    pipeline("image-classification", model=one)


class Node:
    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"preset_repo_id": (OFFERED + ["Manual"],), "manual": ("STRING", {})}}
    FUNCTION = "classify"

    def classify(self, preset_repo_id, manual):
        url = manual if preset_repo_id == "Manual" else preset_repo_id
        return pipeline("image-classification", model=url)


SMALL = {"tiny": "org-d/tiny-thing"}  # finds: org-d/tiny-thing
LARGE = {"huge": "org-d/huge-thing"}  # finds: org-d/huge-thing
BOTH = {**SMALL, **LARGE}


def chosen(size):
    return pipeline("text-classification", model=BOTH[size])


def merged(size):
    return pipeline("text-classification", model=(SMALL | {"new": "org-d/new-thing"})[size])  # finds: org-d/new-thing


HOME = "org-e/"
pipeline("text-classification", model=HOME + "named-thing")  # finds: org-e/named-thing


class Upscaler:
    @classmethod
    def INPUT_TYPES(cls):
        return {
            "required": {"preset": (["org-f/upscale-one", "org-f/upscale-two"],)},  # finds: org-f/upscale-one, org-f/upscale-two
            "optional": {"url": ("STRING", {"default": "org-f/upscale-three", "multiline": False})},  # finds: org-f/upscale-three
        }

    FUNCTION = "run"

    def run(self, preset, url):
        return pipeline("image-to-image", model=url or preset)
