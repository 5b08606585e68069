# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Where SageMaker is told that the files of a model lie: in a bucket, on the own machine, by a package's ARN."""

import boto3
from sagemaker import ModelPackage
from sagemaker.core.shapes import ContainerDefinition
from sagemaker.djl_inference import DJLModel
from sagemaker.huggingface import HuggingFaceModel
from sagemaker.model import Model
from sagemaker.multidatamodel import MultiDataModel
from sagemaker.mxnet import MXNetModel
from sagemaker.pytorch import PyTorch, PyTorchModel
from sagemaker.serve import ModelBuilder
from sagemaker.sklearn import SKLearnModel
from sagemaker.tensorflow.model import TensorFlowModel
from sagemaker.xgboost import XGBoostModel

tides = Model(image_uri=image, model_data="s3://harbour/tides/model.tar.gz", role=role)  # finds: s3://harbour/tides/model.tar.gz from url
second = Model(image, "s3://harbour/second/", role)  # finds: s3://harbour/second from url
torch_model = PyTorchModel("s3://harbour/waves/waves.tar.gz", role)  # finds: s3://harbour/waves/waves.tar.gz from url
tf_model = TensorFlowModel(model_data="s3://harbour/winds/winds.tar.gz", role=role)  # finds: s3://harbour/winds/winds.tar.gz from url
crew = HuggingFaceModel(model_data="s3://harbour/crew/crew.tar.gz", role=role)  # finds: s3://harbour/crew/crew.tar.gz from url
pilot = HuggingFaceModel(env={"HF_MODEL_ID": "org-h/pilot"}, role=role)  # finds: org-h/pilot
deep = DJLModel(model_id="org-h/deep", role=role)  # finds: org-h/deep
deeper = DJLModel(model_id="s3://harbour/deeper/", role=role)  # finds: s3://harbour/deeper from url
many = MultiDataModel(name="many", model_data_prefix="s3://harbour/many/")  # finds: s3://harbour/many from url
here = SKLearnModel(model_data="./model.tar.gz", role=role)  # finds: model.tar.gz from local (likely)
below = XGBoostModel(model_data="file://kept/quays.tar.gz", role=role)  # finds: kept/quays.tar.gz from local (likely)
somewhere = MXNetModel(model_data=f"s3://{bucket}/decks/decks.tar.gz", role=role)  # undecided
package = ModelPackage(role=role, model_package_arn="arn:aws:sagemaker:eu-west-1:123456789012:model-package/quays/3")  # finds: quays from sagemaker
further = PyTorch(entry_point="train.py", model_uri="s3://harbour/before/model.tar.gz")  # finds: s3://harbour/before/model.tar.gz from url
trained = Model(model_data=further.model_data)
builder = ModelBuilder(s3_model_data_url="s3://harbour/built/model.tar.gz", image_uri=image)  # finds: s3://harbour/built/model.tar.gz from url
uploaded = ModelBuilder(model=network, s3_model_data_url="s3://harbour/put/here/")
container = ContainerDefinition(image=image, model_data_url="s3://harbour/shaped/model.tar.gz")  # finds: s3://harbour/shaped/model.tar.gz from url

client = boto3.client("sagemaker")
client.create_model(
    ModelName="ferries",
    PrimaryContainer={"Image": image, "ModelDataUrl": "s3://harbour/ferries/ferries.tar.gz"},  # finds: s3://harbour/ferries/ferries.tar.gz from url
)
client.create_model(
    ModelName="parts",
    PrimaryContainer={
        "Image": image,
        "ModelDataSource": {
            "S3DataSource": {
                "S3Uri": "s3://harbour/parts/",  # finds: s3://harbour/parts from url
                "S3DataType": "S3Prefix",
                "CompressionType": "None",
            }
        },
    },
)
client.create_model(ModelName="ropes", Containers=[{"ModelPackageName": "arn:aws:sagemaker:eu-west-1:123456789012:model-package/ropes/1"}])  # finds: ropes from sagemaker
# What is learnt from is no model, wherever it lies.
client.create_training_job(
    InputDataConfig=[{"ChannelName": "train", "CompressionType": "None", "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://harbour/train/"}}}],
)
