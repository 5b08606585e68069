import * as tf from '@tensorflow/tfjs-node';
import * as tfdf from '@tensorflow/tfjs-tfdf';
import * as automl from '@tensorflow/tfjs-automl';
import * as cocoSsd from '@tensorflow-models/coco-ssd';
import * as mobilenet from '@tensorflow-models/mobilenet';
import * as blazeface from '@tensorflow-models/blazeface';
import * as bodyPix from '@tensorflow-models/body-pix';
import * as posenet from '@tensorflow-models/posenet';
import * as deeplab from '@tensorflow-models/deeplab';
import * as handpose from '@tensorflow-models/handpose';
import * as qna from '@tensorflow-models/qna';
import * as toxicity from '@tensorflow-models/toxicity';
import * as use from '@tensorflow-models/universal-sentence-encoder';
import * as speechCommands from '@tensorflow-models/speech-commands';
import * as poseDetection from '@tensorflow-models/pose-detection';
import * as handPose from '@tensorflow-models/hand-pose-detection';
import { createDetector, SupportedModels } from '@tensorflow-models/face-landmarks-detection';
import * as bodySegmentation from '@tensorflow-models/body-segmentation';
import * as knnClassifier from '@tensorflow-models/knn-classifier';
import ml5 from 'ml5';
import { FaceLandmarker, FilesetResolver } from '@mediapipe/tasks-vision';
import { LlmInference } from '@mediapipe/tasks-genai';
import { Hands } from '@mediapipe/hands';
import { FaceMesh } from '@mediapipe/face_mesh';
import * as tmImage from '@teachablemachine/image';
import { Human } from '@vladmandic/human';
import cv from 'opencv.js';
import * as faceapi from 'face-api.js';
import * as nsfwjs from 'nsfwjs';
import brain from 'brain.js';
import { removeBackground } from '@imgly/background-removal';
import { MicVAD } from '@ricky0123/vad-web';
import { PorcupineWorker, BuiltInKeyword } from '@picovoice/porcupine-web';
import { Porcupine } from '@picovoice/porcupine-node';
import { Leopard } from '@picovoice/leopard-node';
import { PicoLLM } from '@picovoice/picollm-node';
import vosk from 'vosk';
import { createModel } from 'vosk-browser';
import { initWhisper } from 'whisper.rn';
import { initLlama } from 'llama.rn';
import { useTensorflowModel, loadTensorflowModel } from 'react-native-fast-tflite';
import { useLLM, useObjectDetection, useExecutorchModule, LLAMA3_2_1B, models } from 'react-native-executorch';
import { Whisper, manager } from 'smart-whisper';
import { WhisperTranscriber } from 'whisper-web-transcriber';
import * as tts from '@mintplex-labs/piper-tts-web';

const a1 = await tf.node.loadSavedModel('models/saved_model'); 
const a2 = await tfdf.loadTFDFModel('/tfdf/model.json');  // # finds: tfdf/model.json from local (likely)
const a3 = await automl.loadImageClassification('automl/model.json');  // # finds: automl/model.json from local (likely)
const a4 = await tf.loadGraphModel('https://models.acme-vision.com/tfjs/model.json');  // # finds: models.acme-vision.com/tfjs/model.json from url (likely)
const a5 = await tf.loadLayersModel('https://teachablemachine.withgoogle.com/models/bXy2kDNi/model.json');  // # finds: teachablemachine.withgoogle.com/models/bXy2kDNi from url (likely)
const a6 = await tf.node.getMetaGraphsFromSavedModel('models/saved_model');
const b1 = await cocoSsd.load();  // # finds: storage.googleapis.com/tfjs-models/savedmodel/ssdlite_mobilenet_v2/model.json from url
const b2 = await cocoSsd.load({ base: 'mobilenet_v2' });  // # finds: storage.googleapis.com/tfjs-models/savedmodel/ssd_mobilenet_v2/model.json from url
const b21 = await b1.detect(img, 20, { base: 'mobilenet_v2' });
const b3 = await cocoSsd.load({ modelUrl: '/models/coco/model.json' });  // # finds: coco/model.json from local (likely)
const b4 = await mobilenet.load();  // # finds: tensorflow/tfjs-models:mobilenet from github
const b5 = await blazeface.load();  // # finds: tfhub.dev/tensorflow/tfjs-model/blazeface/1/default/1 from url
const b6 = await bodyPix.load({ architecture: 'ResNet50', outputStride: 32 });  // # finds: storage.googleapis.com/tfjs-models/savedmodel/bodypix:ResNet50 from url
const b7 = await posenet.load();  // # finds: storage.googleapis.com/tfjs-models/savedmodel/posenet:MobileNetV1 from url
const b8 = await deeplab.load({ base: 'ade20k', quantizationBytes: 2 });  // # finds: tfhub.dev/tensorflow/tfjs-model/deeplab/ade20k from url
const b9 = await handpose.load();  // # finds: tfhub.dev/mediapipe/tfjs-model/handskeleton/1/default/1 from url
const b10 = await qna.load();  // # finds: tfhub.dev/tensorflow/tfjs-model/mobilebert/1 from url
const b11 = await toxicity.load(0.9, ['insult']);  // # finds: tfhub.dev/tensorflow/tfjs-model/toxicity/1/default/1 from url
const b12 = await use.load();  // # finds: tfhub.dev/tensorflow/tfjs-model/universal-sentence-encoder-lite/1/default/1 from url
const b13 = await use.loadQnA();  // # finds: tfhub.dev/google/tfjs-model/universal-sentence-encoder-qa-ondevice/1 from url
const b14 = speechCommands.create('BROWSER_FFT');  // # finds: storage.googleapis.com/tfjs-models/tfjs/speech-commands from url
const b15 = speechCommands.create('BROWSER_FFT', undefined, './sounds/model.json', './sounds/metadata.json');  // # finds: sounds/model.json from local (likely)
const b16 = await poseDetection.createDetector(poseDetection.SupportedModels.MoveNet, { modelType: 'SinglePose.Thunder' });  // # finds: tfhub.dev/google/tfjs-model/movenet from url
const b17 = await handPose.createDetector(handPose.SupportedModels.MediaPipeHands, { runtime: 'tfjs' });  // # finds: tfhub.dev/mediapipe/tfjs-model/handpose_3d from url
const b18 = await createDetector(SupportedModels.MediaPipeFaceMesh, { runtime: 'tfjs' });  // # finds: tfhub.dev/mediapipe/tfjs-model/face_landmarks_detection from url
const b19 = await bodySegmentation.createSegmenter(bodySegmentation.SupportedModels.BodyPix);  // # finds: storage.googleapis.com/tfjs-models/savedmodel/bodypix from url
const b20 = knnClassifier.create();
const c1 = ml5.imageClassifier('MobileNet', ready);  // # finds: ml5js/ml5-library:MobileNet from github
const c2 = ml5.imageClassifier('https://teachablemachine.withgoogle.com/models/bXy2kDNi/');  // # finds: teachablemachine.withgoogle.com/models/bXy2kDNi from url (likely)
const c3 = ml5.imageClassifier('./doodles/model.json', ready);  // # finds: doodles/model.json from local (likely)
const c4 = ml5.featureExtractor('MobileNet', ready);  // # finds: ml5js/ml5-library:MobileNet from github
const c5 = ml5.soundClassifier('SpeechCommands18w');  // # finds: ml5js/ml5-library:SpeechCommands18w from github
const c6 = ml5.objectDetector('cocossd', ready);  // # finds: ml5js/ml5-library:cocossd from github
const c7 = ml5.bodyPose('BlazePose');  // # finds: ml5js/ml5-next-gen:BlazePose from github
const c8 = ml5.bodyPose();  // # finds: ml5js/ml5-next-gen:MoveNet from github
const c9 = ml5.handPose();  // # finds: ml5js/ml5-next-gen:MediaPipeHands from github
const c10 = ml5.faceMesh({ maxFaces: 1 });  // # finds: ml5js/ml5-next-gen:FaceMesh from github
const c11 = ml5.poseNet(video, ready);  // # finds: ml5js/ml5-library:PoseNet from github
const c12 = ml5.bodySegmentation('SelfieSegmentation', { maskType: 'background' });  // # finds: ml5js/ml5-next-gen:SelfieSegmentation from github
const c13 = ml5.sentiment('MovieReviews', ready);  // # finds: ml5js/ml5-library:MovieReviews from github
const c14 = ml5.sketchRNN('cat', ready);  // # finds: ml5js/ml5-library:SketchRNN-cat from github
const c15 = ml5.pix2pix('models/edges2pikachu.pict', ready);  // # finds: models/edges2pikachu.pict from local (likely)
const c16 = ml5.neuralNetwork({ task: 'classification' });
c16.load({ model: 'model/model.json', metadata: 'model/model_meta.json', weights: 'model/model.weights.bin' }, ready);  // # finds: model/model.json, model/model.weights.bin from local (likely)
const c17 = ml5.faceApi(video, { withLandmarks: true }, ready);  // # finds: ml5js/ml5-data-and-models:faceapi from github
const c18 = ml5.KNNClassifier();
const d1 = await FaceLandmarker.createFromModelPath(vision, 'face_landmarker.task');  // # finds: face_landmarker.task from local (likely)
const d2 = await LlmInference.createFromModelPath(genai, '/assets/gemma-2b-it-gpu-int4.bin');  // # finds: gemma-2b-it-gpu-int4.bin from local (likely)
const d3 = new Hands({ locateFile: (file) => `https://cdn.jsdelivr.net/npm/@mediapipe/hands/${file}` });  // # finds: google-ai-edge/mediapipe:hands from github
const d4 = new FaceMesh({ locateFile });  // # finds: google-ai-edge/mediapipe:face_mesh from github
const d5 = await FilesetResolver.forVisionTasks('https://cdn.jsdelivr.net/npm/@mediapipe/tasks-vision/wasm');
const e1 = await tmImage.load('./my_model/model.json', './my_model/metadata.json');  // # finds: my_model/model.json from local (likely)
const URL_ = './their_model/';
const e2 = await tmImage.load(URL_ + 'model.json', URL_ + 'metadata.json');  // # finds: their_model/model.json from local (likely)
const e3 = new tmImage.Webcam(200, 200, true);
const f1 = new Human({ modelBasePath: '../models/' });  // # finds: vladmandic/human from github
const f2 = await f1.load({ modelBasePath: '../models/' });
const g1 = new cv.CascadeClassifier();
g1.load('haarcascade_frontalface_default.xml');  // # finds: opencv/opencv:haarcascade_frontalface_default.xml from github
const g2 = new cv.FileStorage('settings.xml', 0);
await faceapi.loadTinyFaceDetectorModel('/models');  // # finds: justadudewhohacks/face-api.js:tiny_face_detector from github
await faceapi.nets.ageGenderNet.load('/models');  // # finds: justadudewhohacks/face-api.js:age_gender_model from github
const fa1 = await faceapi.fetchImage('/models/me.png');
const h1 = await nsfwjs.load();  // # finds: infinitered/nsfwjs:MobileNetV2 from github
const h2 = await nsfwjs.load('InceptionV3');  // # finds: infinitered/nsfwjs:InceptionV3 from github
const h3 = await nsfwjs.load('/nsfw/model.json', { size: 299 });  // # finds: nsfw/model.json from local (likely)
const h4 = await h1.classify('MobileNetV2.png');
const i1 = new brain.NeuralNetwork();
i1.fromJSON(require('./trained-net.json'));  // # finds: trained-net.json from local (likely)
const i2 = brain.likely(input, i1);
const j1 = await removeBackground(image);  // # finds: staticimgly.com/@imgly/background-removal-data:isnet_fp16 from url
const j2 = await removeBackground(image, { model: 'isnet_quint8' });  // # finds: staticimgly.com/@imgly/background-removal-data:isnet_quint8 from url
const j3 = await imglyBlob({ model: 'isnet' });
const k1 = await MicVAD.new({ onSpeechEnd });  // # finds: snakers4/silero-vad from torchhub
const k2 = utils.encodeWAV(audio);
const l1 = await PorcupineWorker.create(key, [{ publicPath: 'hey_kiosk_wasm.ppn', label: 'hey' }], cb, { publicPath: 'porcupine_params.pv' });  // # finds: porcupine_params.pv from local (likely)
const l2 = await PorcupineWorker.create(key, BuiltInKeyword.Jarvis, cb, model);  // # finds: Picovoice/porcupine:jarvis from github
const l3 = new Porcupine(key, ['./hey_kiosk_linux.ppn'], [0.5]);  // # finds: hey_kiosk_linux.ppn from local (likely)
const l4 = new Leopard(key, { modelPath: './leopard_params_de.pv' });  // # finds: leopard_params_de.pv from local (likely)
const l5 = new PicoLLM(key, './phi2-290.pllm');  // # finds: phi2-290.pllm from local (likely)
const l6 = l3.process(frame);
const m1 = new vosk.Model('models/vosk-model-small-en-us-0.15');  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
const m2 = await createModel('/vosk-model-small-de-0.15.tar.gz');  // # finds: alphacephei.com/vosk/models/vosk-model-small-de-0.15 from url
const m3 = new vosk.Recognizer({ model: m1, sampleRate: 16000 });
const n1 = await initWhisper({ filePath: 'file:///data/whisper/my-own.bin' });  // # finds: my-own.bin from local (likely)
const n2 = await initWhisper({ filePath: require('../assets/ggml-tiny.en.bin') });  // # finds: ggerganov/whisper.cpp (likely)
const n21 = await n1.transcribe('sound.bin', { language: 'en' });
const n3 = await initLlama({ model: 'file:///models/my-own.gguf', n_ctx: 2048 });  // # finds: my-own.gguf from local (likely)
const n4 = await n3.initMultimodal({ path: 'mmproj-own.gguf' });  // # finds: mmproj-own.gguf from local (likely)
const n5 = await n3.completion({ prompt: 'a.gguf' });
const o1 = useTensorflowModel(require('./assets/object_detection.tflite'));  // # finds: assets/object_detection.tflite from local (likely)
const o2 = await loadTensorflowModel({ url: 'file:///x/mine.tflite' });  // # finds: x/mine.tflite from local (likely)
const o3 = await o2.run([require('./assets/cat.jpg')]);
const p1 = useLLM({ model: LLAMA3_2_1B });  // # finds: software-mansion/react-native-executorch-llama-3.2
const p2 = useObjectDetection({ model: models.object_detection.yolo26n() });  // # finds: software-mansion/react-native-executorch-yolo26
const p31 = useLLM({ model: { modelSource: require('../assets/own-llm.pte'), tokenizerSource: require('../assets/tokenizer.json') } });  // # finds: own-llm.pte from local (likely)
const p3 = useExecutorchModule({ modelSource: require('../assets/style.pte') });  // # finds: assets/style.pte from local (likely)
const p4 = useCamera({ modelSource: 'assets/camera.pte.txt' });
const q1 = new Whisper('./models/own-whisper.bin', { gpu: true });  // # finds: models/own-whisper.bin from local (likely)
const q11 = await q1.transcribe(pcm, { language: 'own-whisper' });
const q2 = await manager.download('base.en');  // # finds: ggerganov/whisper.cpp
const q3 = new WhisperTranscriber({ modelSize: 'base-en-q5_1' });  // # finds: ggerganov/whisper.cpp
const q4 = await q3.startRecording({ modelSize: 'base-en-q5_1' });
const r1 = await tts.predict({ text: 'hi', voiceId: 'en_US-hfc_female-medium' });  // # finds: diffusionstudio/piper-voices
const r2 = await tts.download('en_US-amy-low', progress);  // # finds: diffusionstudio/piper-voices
const r3 = await tts.stored();
