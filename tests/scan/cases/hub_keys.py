# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A setting says that it holds a repository of the Hub, in whatever order its words stand."""

from dataclasses import dataclass, field


@dataclass
class DetectorConfig:
    hf_hub_repo: str = "acme-labs/lines-dbnet"  # finds: acme-labs/lines-dbnet
    threshold: float = 0.3


class Layout:
    huggingface_repo = "acme-labs/layout-detr"  # finds: acme-labs/layout-detr
    huggingface_hub_repo_id: str = (
        "acme-labs/tables-detr"  # finds: acme-labs/tables-detr
    )


DETECTOR_HF_REPO_ID = "acme-labs/words-parseq"  # finds: acme-labs/words-parseq
settings = {"repo_id_hf": "acme-labs/cells-detr"}  # finds: acme-labs/cells-detr
dockerhub_repo = "acme/worker"
