# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names whose parts are joined."""
from huggingface_hub import hf_hub_download, snapshot_download

snapshot_download("/".join(["org-p", "model-one-7b"]))  # finds: org-p/model-one-7b
hf_hub_download(repo_id="/".join(("org-p", "model-three-7b")), filename="x.gguf")  # finds: org-p/model-three-7b
for group, each in (("group-a", "face_one_320"), ("group-b", "face_two_320")):
    model_id = "/".join([group, each])
print("/".join(["org-p", "model-one-7b"]))
