# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Libraries of pictures and documents, and what they load where nothing is named."""

import deepface
import detectron2
import doctr.models
import efficientnet_pytorch
import fastai.vision.all
import flux.util
import huggingface_hub
import inference_sdk
import diffsynth.pipelines.wan_video_new
import hsemotion.facial_emotions
import insightface
import insightface.app
import keras_cv
import keras_hub
import lpips
import manga_ocr
import mflux
import mmdet.apis
import mmpretrain
import mmseg.apis
import monai.bundle
import open_clip
import pix2tex.cli
import paddleocr
import paddlex
import rfdetr
import samgeo
import super_gradients.training
import tensorflow
import texify.model.model
import transparent_background
import ultralytics
import yolov5

deepface.DeepFace.verify("a.jpg", "b.jpg", model_name="ArcFace", detector_backend="retinaface")  # finds: serengil/deepface_models:ArcFace, serengil/deepface_models:retinaface from github
deepface.DeepFace.represent(img_path="a.jpg", model_name="Facenet512")  # finds: serengil/deepface_models:Facenet512 from github
deepface.DeepFace.build_model("VGG-Face")  # finds: serengil/deepface_models:VGG-Face from github
deepface.DeepFace.find(img_path="a", db_path="d", model_name="Facenet")  # finds: serengil/deepface_models:Facenet from github

detectron2.model_zoo.get_checkpoint_url("COCO-Detection/faster_rcnn_R_50_FPN_3x.yaml")  # finds: facebookresearch/detectron2:COCO-Detection/faster_rcnn_R_50_FPN_3x from github
detectron2.model_zoo.get("COCO-InstanceSegmentation/mask_rcnn_R_50_FPN_3x.yaml", trained=True)  # finds: facebookresearch/detectron2:COCO-InstanceSegmentation/mask_rcnn_R_50_FPN_3x from github

doctr.models.ocr_predictor(det_arch="db_resnet50", reco_arch="crnn_vgg16_bn", pretrained=True)  # finds: mindee/doctr:db_resnet50, mindee/doctr:crnn_vgg16_bn from github
doctr.models.recognition_predictor("crnn_mobilenet_v3_small", pretrained=True)  # finds: mindee/doctr:crnn_mobilenet_v3_small from github

efficientnet_pytorch.EfficientNet.from_pretrained("efficientnet-b0")  # finds: lukemelas/EfficientNet-PyTorch:efficientnet-b0 from github

fastai.vision.all.vision_learner(dls, "convnext_tiny_in22k")  # finds: convnext_tiny_in22k from timm
huggingface_hub.from_pretrained_fastai("espejelomar/identify-my-cat")  # finds: espejelomar/identify-my-cat

insightface.app.FaceAnalysis()  # finds: deepinsight/insightface:buffalo_l from github
insightface.model_zoo.get_model("inswapper_128.onnx", download=True)  # finds: deepinsight/insightface:inswapper_128.onnx from github

tensorflow.keras.applications.MobileNetV2(include_top=False)  # finds: MobileNetV2 from keras
keras_hub.models.GemmaCausalLM.from_preset("gemma_2b_en")  # finds: gemma_2b_en from kaggle
keras_cv.models.ImageClassifier.from_preset("efficientnetv2_b0_imagenet_classifier")  # finds: efficientnetv2_b0_imagenet_classifier from kaggle

lpips.LPIPS(net="alex")  # finds: richzhang/PerceptualSimilarity:alex from github

flux.util.load_flow_model("flux-schnell", device="cpu")  # finds: black-forest-labs/FLUX.1-schnell
flux.util.load_ae("flux-dev-fill")  # finds: black-forest-labs/FLUX.1-Fill-dev
mflux.Flux1.from_name(model_name="schnell", quantize=8)  # finds: black-forest-labs/FLUX.1-schnell
mflux.Flux1.from_alias("dev")  # finds: black-forest-labs/FLUX.1-dev

mmdet.apis.DetInferencer("rtmdet_tiny_8xb32-300e_coco")  # finds: open-mmlab/mmdetection:rtmdet_tiny_8xb32-300e_coco from github
mmpretrain.get_model("resnet18_8xb32_in1k", pretrained=True)  # finds: open-mmlab/mmpretrain:resnet18_8xb32_in1k from github
mmseg.apis.MMSegInferencer(model="deeplabv3plus_r18-d8_4xb2-80k_cityscapes-512x1024")  # finds: open-mmlab/mmsegmentation:deeplabv3plus_r18-d8_4xb2-80k_cityscapes-512x1024 from github

monai.bundle.download(name="spleen_ct_segmentation", bundle_dir="./")  # finds: MONAI/spleen_ct_segmentation
monai.bundle.load(name="brats_mri_segmentation", source="monaihosting")  # finds: MONAI/brats_mri_segmentation

open_clip.create_model_from_pretrained("hf-hub:laion/CLIP-ViT-g-14-laion2B-s12B-b42K")  # finds: laion/CLIP-ViT-g-14-laion2B-s12B-b42K
open_clip.create_model_and_transforms("hf-hub:microsoft/BiomedCLIP-PubMedBERT_256-vit_base_patch16_224")  # finds: microsoft/BiomedCLIP-PubMedBERT_256-vit_base_patch16_224
open_clip.load_openai_model("ViT-L-14")  # finds: openai/clip-vit-large-patch14

paddleocr.PaddleOCR(text_detection_model_name="PP-OCRv5_mobile_det", text_recognition_model_name="PP-OCRv5_mobile_rec")  # finds: PaddlePaddle/PP-OCRv5_mobile_det, PaddlePaddle/PP-OCRv5_mobile_rec
paddleocr.TextRecognition(model_name="PP-OCRv5_server_rec")  # finds: PaddlePaddle/PP-OCRv5_server_rec
paddlex.create_model(model_name="PP-OCRv4_mobile_det")  # finds: PaddlePaddle/PP-OCRv4_mobile_det

rfdetr.RFDETRBase()  # finds: roboflow/rf-detr:rf-detr-base from github

roboflow_c = inference_sdk.InferenceHTTPClient(api_url="https://detect.roboflow.com", api_key="k")
roboflow_c.infer("a.jpg", model_id="vehicle-detection-3mmwj/1")  # finds: vehicle-detection-3mmwj/1 from roboflow

samgeo.SamGeo2(model_id="sam2-hiera-large")  # finds: facebook/sam2-hiera-large

super_gradients.training.models.get("yolo_nas_l", pretrained_weights="coco")  # finds: Deci-AI/super-gradients:yolo_nas_l/coco from github

texify.model.model.load_model("vikp/texify")  # finds: vikp/texify

transparent_background.Remover(mode="base-nightly")  # finds: plemeria/InSPyReNet:base-nightly from github

ultralytics.RTDETR("rtdetr-l.pt")  # finds: ultralytics/assets:rtdetr-l.pt from github
ultralytics.NAS("yolo_nas_s.pt")  # finds: ultralytics/assets:yolo_nas_s.pt from github

yolov5.load("yolov5s.pt")  # finds: Ultralytics/YOLOv5

segmentation_models_pytorch.Unet("resnet34", encoder_weights=None, classes=2)
tensorflow.keras.applications.MobileNetV2(weights=None, include_top=False)
deepface.DeepFace.verify("a.jpg", "b.jpg", detector_backend="retinaface")  # finds: serengil/deepface_models:VGG-Face, serengil/deepface_models:retinaface from github
detectron2.model_zoo.get_config_file("COCO-Detection/retinanet_R_50_FPN_3x.yaml")
detectron2.model_zoo.get("COCO-Detection/retinanet_R_50_FPN_3x.yaml", trained=False)
open_clip.create_model_and_transforms("ViT-B-32")
easyocr.Reader(**settings)

manga_ocr.MangaOcr()  # finds: kha-white/manga-ocr-base
manga_ocr.MangaOcr("org-a/own-ocr")  # finds: org-a/own-ocr
pix2tex.cli.LatexOCR()  # finds: lukas-blecher/LaTeX-OCR from github
hsemotion.facial_emotions.HSEmotionRecognizer(model_name="enet_b0_8_best_afew")  # finds: HSE-asavchenko/face-emotion-recognition:enet_b0_8_best_afew from github
diffsynth.pipelines.wan_video_new.ModelConfig(model_id="Wan-AI/Wan2.1-T2V-1.3B", origin_file_pattern="*.safetensors")  # finds: Wan-AI/Wan2.1-T2V-1.3B from modelscope
