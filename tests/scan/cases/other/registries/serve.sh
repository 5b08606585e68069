#!/bin/sh
# MLflow's commands, by the address of a model in its registry.
mlflow models serve -m "models:/tides@champion" -p 5000  # finds: tides from mlflow
mlflow models predict --model-uri models:/quays/3 -i in.json  # finds: quays from mlflow
mlflow models build-docker -m "models:/crew/Production" -n crew  # finds: crew from mlflow
mlflow models generate-dockerfile --model-uri="models:/decks/latest" -d out  # finds: decks from mlflow
mlflow sagemaker push-model -n ropes -m models:/ropes/1  # finds: ropes from mlflow
mlflow deployments create -t sagemaker --name sails -m models:/sails/1  # finds: sails from mlflow
mlflow models serve -m runs:/0123abcd/model
mlflow models serve -m own_folder  # finds: own_folder from local
mlflow server --host 0.0.0.0
