# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Registries in which a program looks up a model of its own, by a name or a number."""

import hopsworks
import wandb
from azure.ai.ml import MLClient
from azure.ai.ml.entities import ManagedOnlineDeployment
from azureml.core import Model, Workspace
from clearml import InputModel, Model as StoredModel
from comet_ml import API
from google.cloud import aiplatform

workspace = Workspace.from_config()
tides = Model(workspace, "tides")  # finds: tides from azureml
quays = Model(workspace=workspace, name="quays", version=3)  # finds: quays from azureml
numbered = Model(workspace, id="decks:3")  # finds: decks from azureml
asked = Model(workspace, name=args.model_name)  # undecided
folder = Model.get_model_path("crew")  # finds: crew from azureml
Model.register(workspace, model_path="out/x.pkl", model_name="given-out")
client = MLClient.from_config(credential)
ferry = client.models.get("ferry", version="1")  # finds: ferry from azureml
client.models.download(name="ropes", version="1", download_path=".")  # finds: ropes from azureml
blue = ManagedOnlineDeployment(name="blue", endpoint_name="e", model="azureml:sails@latest")  # finds: sails from azureml
others = ManagedOnlineDeployment(name="o", endpoint_name="e", model="azureml://registries/azureml/models/Phi-4/versions/3")  # finds: Phi-4 from azure at 3
same = ManagedOnlineDeployment(name="green", endpoint_name="e", model=ferry)

uploaded = aiplatform.Model.upload(display_name="lanes", artifact_uri="gs://harbour/lanes/")  # finds: gs://harbour/lanes from url
boosted = aiplatform.Model.upload_xgboost_model_file(model_file_path="kept/lanes.bst")  # finds: kept/lanes.bst from local (likely)
saved = aiplatform.Model.upload_tensorflow_saved_model(saved_model_dir="gs://harbour/saved")  # finds: gs://harbour/saved from url
resource = aiplatform.Model("projects/1/locations/europe-west1/models/4567")  # finds: 4567 from vertex_registry
of_somebody = aiplatform.Model(model_name=args.model)

run = wandb.init(project="harbour", job_type="evaluation")
artifact = run.use_artifact("org-w/harbour/pilots:v3", type="model")  # finds: org-w/harbour/pilots:v3 from wandb_registry
logged = run.use_artifact("model-1a2b3c:best")  # finds: model-1a2b3c:best from wandb_registry
linked = run.use_artifact("wandb-registry-model/buoys:production")  # finds: wandb-registry-model/buoys:production from wandb_registry
rows = run.use_artifact("rows:latest", type="dataset")
anything = run.use_artifact(args.artifact)
used = wandb.use_model("waves:latest")  # finds: waves:latest from wandb_registry
public = wandb.Api().artifact("org-w/harbour/winds:v1", type="model")  # finds: org-w/harbour/winds:v1 from wandb_registry


def evaluate(run):
    return run.use_model(name="masts:v2")  # finds: masts:v2 from wandb_registry


by_id = InputModel(model_id="0123abcd0123abcd0123abcd0123abcd")  # finds: 0123abcd0123abcd0123abcd0123abcd from clearml
by_name = InputModel(name="anchors", project="harbour")  # finds: anchors from clearml
stored = StoredModel("4567abcd")  # finds: 4567abcd from clearml
brought = InputModel.import_model(weights_url="s3://harbour/brought/keel.pt")  # finds: s3://harbour/brought/keel.pt from url

api = API(api_key=key)
compared = api.get_model(workspace="harbour", model_name="compared")  # finds: compared from comet
fetched = API().download_registry_model("harbour", "fetched", "1.0.0")  # finds: fetched from comet

registry = hopsworks.login().get_model_registry()
hops = registry.get_model("hops", version=1)  # finds: hops from hopsworks
best = registry.get_best_model("bests", "f1", "max")  # finds: bests from hopsworks
