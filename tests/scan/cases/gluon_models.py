# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The model zoos of MXNet, and parameters of one's own."""
import gluonnlp as nlp
import mxnet as mx
from mxnet import gluon
from mxnet.gluon.model_zoo.vision import resnet34_v1

pretrained = resnet34_v1(pretrained=True, ctx=mx.cpu(0))  # finds: apache/mxnet:resnet34_v1 from github
net = gluon.model_zoo.vision.resnet18_v2(pretrained=True)  # finds: apache/mxnet:resnet18_v2 from github
plain = gluon.model_zoo.vision.resnet50_v1(classes=10)
language, words = nlp.model.big_rnn_lm_2048_512(dataset_name="gbw", pretrained=True)  # finds: dmlc/gluon-nlp:big_rnn_lm_2048_512 from github
lines = HandwritingNetwork(classes=80)
lines.load_parameters("models/handwriting_line8.params", ctx=mx.cpu())  # finds: models/handwriting_line8.params from local (likely)
mx.test_utils.download("https://example-bucket.s3.amazonaws.com/models/denoiser2.params", dirname="models")  # finds: example-bucket.s3.amazonaws.com/models/denoiser2.params from url (likely)
