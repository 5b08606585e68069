# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Libraries whose short names, or own ways to name a model, only their tables know."""

import gensim.downloader
import kagglehub
import lm_eval
import openai
import rembg
import stanza
import torchaudio
import torchvision
import txtai.pipeline
import vosk
from datasets import get_dataset_split_names
from facenet_pytorch import InceptionResnetV1
from flair.models import SequenceTagger, TextClassifier
from flair.nn import Classifier
from funasr import AutoModel as FunasrModel
from keras.applications import ResNet50, vgg16
from lavis.models import load_model_and_preprocess
from lightning_whisper_mlx import LightningWhisperMLX
from moonshine import transcribe
from openai.types.chat import ChatCompletionChunk
from paddlenlp import Taskflow
from paddlenlp.transformers import AutoModel
from torchaudio.pipelines import MMS_FA as aligner
from TTS.utils.manage import ModelManager
from torchvision.models import ResNet50_Weights, efficientnet_b0, resnet18

SequenceTagger.load("ner")  # finds: flair/ner-english
Classifier.load("pos-fast")  # finds: flair/pos-english-fast
SequenceTagger.load("someone/tagger-de")  # finds: someone/tagger-de
stanza.Pipeline("ja", processors="tokenize")  # finds: stanfordnlp/stanza-ja
stanza.download(lang="fr")  # finds: stanfordnlp/stanza-fr
gensim.downloader.load("glove-twitter-25")  # finds: gensim-data:glove-twitter-25 from github
txtai.pipeline.Summary("sshleifer/distilbart-cnn-12-6")  # finds: sshleifer/distilbart-cnn-12-6
lm_eval.simple_evaluate(model="hf", model_args="pretrained=EleutherAI/pythia-160m,dtype=float32")  # finds: EleutherAI/pythia-160m
kagglehub.model_download("google/gemma/pyTorch/2b-it")  # finds: google/gemma/pyTorch/2b-it from kaggle
kagglehub.dataset_download("zillow/zecon")  # finds: zillow/zecon from kaggle as dataset
AutoModel.from_pretrained("ernie-3.0-base-zh")  # finds: ernie-3.0-base-zh from paddlenlp
Taskflow("ner", model="wordtag")  # finds: wordtag from paddlenlp
FunasrModel(model="paraformer-zh", vad_model="fsmn-vad", punc_model="ct-punc")  # finds: paraformer-zh, fsmn-vad, ct-punc from modelscope
ModelManager().download_model("tts_models/en/ljspeech/glow-tts")  # finds: tts_models/en/ljspeech/glow-tts from url
get_dataset_split_names("google/fleurs")  # finds: google/fleurs as dataset

bundle = torchaudio.pipelines.WAV2VEC2_ASR_BASE_960H  # finds: pytorch/audio:WAV2VEC2_ASR_BASE_960H from torchhub
bundle.get_model()
aligner.get_model()  # finds: pytorch/audio:MMS_FA from torchhub
aligner.get_tokenizer()

rembg.new_session("u2netp")  # finds: danielgatis/rembg:u2netp from github
InceptionResnetV1(pretrained="vggface2").eval()  # finds: timesler/facenet-pytorch:vggface2 from github
load_model_and_preprocess(name="blip_caption", model_type="base_coco", is_eval=True)  # finds: salesforce/LAVIS:blip_caption/base_coco from github
vosk.Model(model_name="vosk-model-small-ja-0.22")  # finds: alphacephei.com/vosk/models/vosk-model-small-ja-0.22 from url
LightningWhisperMLX(model="distil-medium.en", batch_size=12)  # finds: mustafaaljadery/distil-whisper-mlx
transcribe("speech.wav", "moonshine/tiny")  # finds: UsefulSensors/moonshine

resnet18(pretrained=True)  # finds: pytorch/vision:resnet18 from torchhub
resnet18(pretrained=False)
resnet18(weights=None)
torchvision.models.resnet50(weights=ResNet50_Weights.DEFAULT)  # finds: pytorch/vision:resnet50 from torchhub
efficientnet_b0(weights="IMAGENET1K_V1")  # finds: pytorch/vision:efficientnet_b0 from torchhub
ResNet50(weights="imagenet")  # finds: ResNet50 from keras
ResNet50(weights=None)
vgg16.preprocess_input(model=1)

openai.ChatCompletion.create(model="gpt-4", messages=[])  # finds: gpt-4 from openai
def chunk(model): return ChatCompletionChunk(model=model, id="")


def fetched():
    return cached("hf://org-v/voice/base/model_1.bin")  # finds: org-v/voice (likely)
FunasrModel(model="sherpa-onnx-nemo-parakeet-tdt-0.6b-v2-int8")  # finds: k2-fsa/sherpa-onnx:sherpa-onnx-nemo-parakeet-tdt-0.6b-v2-int8 from github
FunasrModel(model="harbour-recogniser-int8")  # undecided
FunasrModel(model="org-s/VoiceSmall", vad_model="fsmn-vad", punc_model="ct-punc", hub="hf")  # finds: org-s/VoiceSmall, funasr/fsmn-vad, funasr/ct-punc
FunasrModel(model="iic/VoiceSmall", hub="ms")  # finds: iic/VoiceSmall from modelscope
