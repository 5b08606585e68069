# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Checkpoints of older frameworks, which are prefixes as often as files, and folders of their own form."""

import caffe
import chainer
import keras
import mxnet as mx
import paddle.inference as paddle_infer
import tensorflow as tf
import tflearn
from stable_baselines3 import PPO

session = tf.Session()
tf.train.Saver().restore(session, "kept/harbours.ckpt-2000")  # finds: kept/harbours.ckpt-2000 from local (likely)
tf.train.import_meta_graph("kept/harbours.ckpt-2000.meta")  # finds: kept/harbours.ckpt-2000.meta from local (likely)
tf.train.Saver().save(session, "kept/boats.ckpt")
with tf.gfile.GFile("kept/frozen_boats.pb", "rb") as opened:  # finds: kept/frozen_boats.pb from local (likely)
    graph = tf.GraphDef()
    graph.ParseFromString(opened.read())
with tf.gfile.GFile("kept/written_boats.pb", "wb") as opened:
    opened.write(graph.SerializeToString())
tf.saved_model.load("kept/tides")  # finds: kept/tides from local (likely)
keras.layers.TFSMLayer("kept/waves", call_endpoint="serving_default")  # finds: kept/waves from local (likely)
network = tflearn.DNN(None)
network.load("gulls.tfl")  # finds: gulls.tfl from local (likely)
chainer.serializers.load_npz("terns.npz", network)  # finds: terns.npz from local (likely)
chainer.serializers.load_npz("terns.state", optimizer)
caffe.Net("deploy.prototxt", "lanes.caffemodel", caffe.TEST)  # finds: lanes.caffemodel from local (likely)
caffe.Net("deploy.prototxt", caffe.TEST)
symbol, given, beside = mx.model.load_checkpoint("kept/resnet-harbours", 0)  # finds: kept/resnet-harbours from local (likely)
paddle_infer.Config("boats.pdmodel", "boats.pdiparams")  # finds: boats.pdmodel, boats.pdiparams from local (likely)
paddle_infer.create_predictor(session)

# Paths without an ending, which only something of one's own can lie at.
sailor = PPO.load("kept/sailor_v2")  # finds: kept/sailor_v2 from local (likely)
racer = PPO.load("results/racer_v2")  # undecided
latest = PPO.load("kept/latest")  # undecided
described = PPO.load("kept/sailor.yaml")

# One of two interpreters, whichever is there.
import importlib.util
import os

if importlib.util.find_spec("tflite_runtime"):
    from tflite_runtime.interpreter import Interpreter
else:
    from tensorflow.lite.python.interpreter import Interpreter
GRAPH_NAME = "harbour_graph.tflite"  # finds: harbour_graph.tflite from local (likely)
PATH_TO_GRAPH = os.path.join(os.getcwd(), "graphs", GRAPH_NAME)
interpreter = Interpreter(model_path=PATH_TO_GRAPH)
