# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Detectors, trackers and enhancers of pictures: weights of one's own, names that a library gives out."""

from pathlib import Path

import cv2
import pretrainedmodels
import segmentation_models as sm
import timm
from boxmot import BotSort, ByteTrack
from detectron2.checkpoint import DetectionCheckpointer
from gfpgan import GFPGANer
from groundingdino.util.inference import load_image, load_model
from imageai.Detection import ObjectDetection
from l2cs import Pipeline
from mmcv.runner import load_checkpoint
from mmdet.apis import DetInferencer, init_detector
from realesrgan import RealESRGANer
from rfdetr import RFDETRBase
from sahi import AutoDetectionModel
from sam2.build_sam import build_sam2
from segment_anything import SamPredictor, sam_model_registry
from super_gradients.training import models
from torchreid.utils import FeatureExtractor
from yolox.models import yolox_s

STORE = "huggingface"

parts = sam_model_registry["vit_b"](checkpoint="parts_vit_b.pth")  # finds: parts_vit_b.pth from local (likely)
predictor = SamPredictor(parts)
video = build_sam2("configs/sam2.1_hiera_l.yaml", "parts_sam2.pt")  # finds: parts_sam2.pt from local (likely)
words = load_model("config/words.py", "words_swint.pth")  # finds: words_swint.pth from local (likely)
picture = load_image("harbour.jpg")
boats = init_detector("configs/boats.py", "boats_r50.pth")  # finds: boats_r50.pth from local (likely)
ships = DetInferencer(model="rtmdet_tiny_8xb32-300e_coco")  # finds: open-mmlab/mmdetection:rtmdet_tiny_8xb32-300e_coco from github
own_ships = DetInferencer(model="configs/ships.py", weights="ships_r50.pth")  # finds: ships_r50.pth from local (likely)
load_checkpoint(parts, "gulls_r50.pth")  # finds: gulls_r50.pth from local (likely)
DetectionCheckpointer(parts).load("terns_r50.pth")  # finds: terns_r50.pth from local (likely)
DetectionCheckpointer(parts, save_dir="out").save("terns_again")
bigger = RealESRGANer(scale=4, model_path="weights/bigger_x4.pth")  # finds: weights/bigger_x4.pth from local (likely)
faces = GFPGANer(model_path="weights/faces_restored.pth")  # finds: weights/faces_restored.pth from local (likely)
named = RFDETRBase()  # finds: roboflow/rf-detr:rf-detr-base from github
trained = RFDETRBase(pretrain_weights="quays_rfdetr.pth")  # finds: quays_rfdetr.pth from local (likely)
plain = yolox_s()  # finds: Megvii-BaseDetection/YOLOX:yolox-s from github
tiles = AutoDetectionModel.from_pretrained(model_type="ultralytics", model_path="tiles_v8.pt")  # finds: tiles_v8.pt from local (likely)
tracker = BotSort(reid_weights=Path("osnet_x0_25_msmt17.pt"), device="cpu", half=False)  # finds: mikel-brostrom/boxmot:osnet_x0_25_msmt17.pt from github
simple = ByteTrack()
detection = ObjectDetection()
detection.setModelPath("yachts_yolov3.pt")  # finds: yachts_yolov3.pt from local (likely)
gaze = Pipeline(weights=Path("models") / "gaze_of_sailors.pkl", arch="ResNet50")  # finds: models/gaze_of_sailors.pkl from local (likely)
people = FeatureExtractor(model_name="osnet_x1_0", model_path="people_osnet.pth.tar")  # finds: people_osnet.pth.tar from local (likely)
depth = models.get("yolo_nas_s", num_classes=3, checkpoint_path="buoys_nas.pth")  # finds: buoys_nas.pth from local (likely)
sails = timm.create_model("convnext_tiny", checkpoint_path="sails_convnext.pth")  # finds: sails_convnext.pth from local (likely)
unet = sm.Unet("resnet34")  # finds: qubvel/segmentation_models:resnet34 from github
bare_unet = sm.Unet("resnet50", encoder_weights=None)
older = pretrainedmodels.se_resnext50_32x4d(pretrained="imagenet")  # finds: Cadene/pretrained-models.pytorch:se_resnext50_32x4d from github
sharper = cv2.dnn_superres.DnnSuperResImpl_create()
sharper.readModel("EDSR_x4.pb")  # finds: opencv/opencv_contrib:dnn_superres/EDSR_x4.pb from github
sharper.setModel("edsr", 4)
lanes = cv2.dnn_DetectionModel("lanes_frozen.pb", "lanes.pbtxt")  # finds: lanes_frozen.pb from local (likely)
known = cv2.face.LBPHFaceRecognizer_create()
known.read("trainer/sailors.yml")  # finds: trainer/sailors.yml from local (likely)
known.write("trainer/sailors_again.yml")
lines = cv2.ml.SVM_load("lines_svm.xml")  # finds: lines_svm.xml from local (likely)

# Files that their makers call so, wherever a copy of one lies.
huge = sam_model_registry["vit_h"](checkpoint="kept/sam_vit_h_4b8939.pth")  # finds: dl.fbaipublicfiles.com/segment_anything/sam_vit_h_4b8939.pth from url
swint = load_model("config/words.py", "weights/groundingdino_swint_ogc.pth")  # finds: ShilongLiu/GroundingDINO
