"""Tasks of counting, in a file that says nothing else of models."""

from .base import Task


class Mathematics(Task):
    DATASET = "mathqa"  # finds: mathqa as dataset
