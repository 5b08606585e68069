# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models by the addresses that MLflow and SageMaker give them, whatever is told them."""

from harbour import settings

TIDES = "models:/tides/7"  # finds: tides from mlflow
QUAYS = "models:/quays@champion"  # finds: quays from mlflow
NAMED = "models:/ports.sea.crew/Production"  # finds: ports.sea.crew from mlflow
VOLUMES = ["models:/app/models", "models:/models/1", "models:/models:ro"]
settings.trained = "s3://harbour/jobs/2024/output/model.tar.gz"  # finds: s3://harbour/jobs/2024/output/model.tar.gz from url
settings.source = "s3://harbour/jobs/2024/source/sourcedir.tar.gz"
