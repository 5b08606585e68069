# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Jobs of a platform that name a model by the publisher's path to it."""

from google.cloud import aiplatform
from vertexai.batch_prediction import BatchPredictionJob

first = BatchPredictionJob.submit(
    source_model="publishers/google/models/gemini-1.5-flash-002", # finds: gemini-1.5-flash-002 from google
    input_dataset="gs://bucket/in.jsonl",
)
second = aiplatform.BatchPredictionJob.submit(source_model="gemini-2.0-flash-001", job_display_name="x") # finds: gemini-2.0-flash-001 from google
third = aiplatform.BatchPredictionJob.create(
    job_display_name="x",
    model_name="publishers/google/models/gemini-2.5-pro", # finds: gemini-2.5-pro from google
)
own = aiplatform.BatchPredictionJob.create(job_display_name="x", model_name="projects/1/locations/us/models/2") # undecided
