# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Engines for devices: what each loads by its path, and names that a library gives out."""

from pathlib import Path

import coremltools
import jetson_inference
import MNN
import ncnn
import openvino as ov
import tensorrt as trt
from edge_impulse_linux.image import ImageImpulseRunner
from hailo_platform import HEF
from mediapipe.tasks import python
from mediapipe.tasks.python import vision
from openvino import compile_model
from pycoral.utils.edgetpu import make_interpreter
from rknn.api import RKNN
from rknnlite.api import RKNNLite
from tflite_support.task import vision as tasks

STORE = "huggingface"

hands = python.BaseOptions(model_asset_path="hands_v1.task")  # finds: hands_v1.task from local (likely)
faces = vision.FaceLandmarker.create_from_model_path("faces_v1.task")  # finds: faces_v1.task from local (likely)
options = vision.HandLandmarkerOptions(num_hands=2)
logger = trt.Logger()
with open("lanes_v1.engine", "rb") as opened, trt.Runtime(logger) as runtime:  # finds: lanes_v1.engine from local (likely)
    lanes = runtime.deserialize_cuda_engine(opened.read())
PLATES = "plates_v1.trt"  # finds: plates_v1.trt from local (likely)
def plates():
    with open(PLATES, "rb") as opened:
        content = opened.read()
    return trt.Runtime(logger).deserialize_cuda_engine(content)
built = trt.Runtime(logger).deserialize_cuda_engine(trt.Builder(logger).build_serialized_network(lanes, options))
trt.OnnxParser(built, logger).parse_from_file("signs_v1.onnx")  # finds: signs_v1.onnx from local (likely)
device = RKNNLite()
device.load_rknn("boats_v1.rknn")  # finds: boats_v1.rknn from local (likely)
toolkit = RKNN()
toolkit.load_onnx(model="boats_v2.onnx")  # finds: boats_v2.onnx from local (likely)
toolkit.export_rknn("boats_v3.rknn")
net = ncnn.Net()
net.load_param("gulls_v1.param")
net.load_model("gulls_v1.bin")  # finds: gulls_v1.bin from local (likely)
terns = MNN.Interpreter("terns_v1.mnn")  # finds: terns_v1.mnn from local (likely)
drones = HEF("drones_v1.hef")  # finds: drones_v1.hef from local (likely)
core = ov.Core()
tides = core.compile_model("tides_v1.xml", "CPU")  # finds: tides_v1.xml from local (likely)
waves = compile_model("waves_v1.xml")  # finds: waves_v1.xml from local (likely)
detector = jetson_inference.detectNet("ssd-mobilenet-v2", threshold=0.5)  # finds: dusty-nv/jetson-inference:ssd-mobilenet-v2 from github
fruit = jetson_inference.detectNet(model="fruit_v1.onnx", labels="labels.txt")  # finds: fruit_v1.onnx from local (likely)
source = jetson_inference.videoSource("harbour.mp4")
sound = ImageImpulseRunner("sounds_v1.eim")  # finds: sounds_v1.eim from local (likely)
coral = make_interpreter("coral_v1.tflite")  # finds: coral_v1.tflite from local (likely)
birds = tasks.ObjectDetector.create_from_file("birds_v1.tflite")  # finds: birds_v1.tflite from local (likely)
picture = tasks.TensorImage.create_from_file("harbour.jpg")
