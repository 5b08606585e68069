import 'dart:io';
import 'package:tflite_flutter/tflite_flutter.dart';
import 'package:tflite_v2/tflite_v2.dart';
import 'package:flutter_gemma/flutter_gemma.dart';
import 'package:onnxruntime/onnxruntime.dart';
import 'package:flutter_onnxruntime/flutter_onnxruntime.dart';
import 'package:google_mlkit_image_labeling/google_mlkit_image_labeling.dart';
import 'package:google_mlkit_object_detection/google_mlkit_object_detection.dart';
import 'package:mediapipe_text/mediapipe_text.dart';
import 'package:vosk_flutter/vosk_flutter.dart';
import 'package:sherpa_onnx/sherpa_onnx.dart' as sherpa_onnx;
import 'package:fllama/fllama.dart';
import 'package:llama_cpp_dart/llama_cpp_dart.dart';
import 'package:ultralytics_yolo/ultralytics_yolo.dart';
import 'package:porcupine_flutter/porcupine_manager.dart';

Future<void> run() async {
  final a1 = await Interpreter.fromAsset('assets/mobilenet.tflite');  // # finds: assets/mobilenet.tflite from local (likely)
  final a2 = Interpreter.fromFile(File('models/own_detector.tflite'));  // # finds: models/own_detector.tflite from local (likely)
  final a3 = Interpreter.fromAddress(address);
  await Tflite.loadModel(model: 'assets/ssd_birds.tflite', labels: 'assets/labels.txt');  // # finds: assets/ssd_birds.tflite from local (likely)
  await Tflite.runModelOnImage(path: 'assets/birds.png');
  await FlutterGemma.installModel(modelType: ModelType.gemmaIt).fromAsset('assets/models/gemma3-1b.task').install();  // # finds: assets/models/gemma3-1b.task from local (likely)
  await FlutterGemma.installModel(modelType: ModelType.gemmaIt).fromBundled('gemma3-270m-ours-q8.task').install();  // # finds: gemma3-270m-ours-q8.task from local (likely)
  await FlutterGemma.installModel(modelType: ModelType.gemmaIt).fromNetwork('https://huggingface.co/litert-community/gemma-3-270m-it/resolve/main/gemma3-270m-it-q8.task').install();  // # finds: litert-community/gemma-3-270m-it (likely)
  await FlutterGemma.installEmbedder().modelFromAsset('assets/embeddinggemma-300M.tflite').tokenizerFromAsset('assets/sentencepiece.model').install();  // # finds: assets/embeddinggemma-300M.tflite from local (likely)
  await FlutterGemmaPlugin.instance.modelManager.installModelFromAsset('models/gemma2b.bin');  // # finds: models/gemma2b.bin from local (likely)
  await FlutterGemma.uninstallModel('gemma.task.old');
  final b1 = OrtSession.fromFile(File('models/own.onnx'), options);  // # finds: models/own.onnx from local (likely)
  final b2 = await ort.createSessionFromAsset('assets/models/addition_model.onnx');  // # finds: assets/models/addition_model.onnx from local (likely)
  final b3 = await OrtValue.fromList([1.0], [1]);
  final c1 = LocalLabelerOptions(modelPath: 'assets/ml/bird_classifier.tflite');  // # finds: assets/ml/bird_classifier.tflite from local (likely)
  final c2 = LocalObjectDetectorOptions(mode: DetectionMode.stream, modelPath: 'assets/ml/object_labeler.tflite', classifyObjects: true, multipleObjects: true);  // # finds: assets/ml/object_labeler.tflite from local (likely)
  final c3 = ImageLabelerOptions(confidenceThreshold: 0.5);
  final d1 = TextClassifier(TextClassifierOptions.fromAssetPath('assets/bert_classifier.tflite'));  // # finds: assets/bert_classifier.tflite from local (likely)
  final d2 = Category(label: 'assets/bert_classifier.txt');
  final e1 = await ModelLoader().loadFromAssets('assets/models/vosk-model-small-en-us-0.15.zip');  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
  final e2 = await vosk.createRecognizer(model: model, sampleRate: 16000);
  final f1 = sherpa_onnx.OfflineWhisperModelConfig(encoder: 'assets/own-encoder.onnx', decoder: 'assets/own-decoder.onnx');  // # finds: assets/own-encoder.onnx from local (likely)
  final f2 = sherpa_onnx.OfflineTtsVitsModelConfig(model: 'assets/own-vits.onnx', tokens: 'tokens.txt');  // # finds: assets/own-vits.onnx from local (likely)
  final f3 = sherpa_onnx.FeatureConfig(sampleRate: 16000);
  final g1 = FllamaInferenceRequest(contextSize: 2048, input: 'hi', maxTokens: 9, modelPath: 'models/my-chat.gguf', numGpuLayers: 9);  // # finds: my-chat.gguf from local (likely)
  final g2 = ModelParams(path: 'models/my-other.gguf', gpuLayers: 99);  // # finds: models/my-other.gguf from local (likely)
  final g3 = ContextParams(nCtx: 2048);
  final h1 = YOLO(modelPath: 'yolo26n-seg', task: YOLOTask.segment);  // # finds: ultralytics/yolo-flutter-app:yolo26n-seg from github
  final h2 = YOLOView(modelPath: 'assets/models/my-finetuned.tflite', onResult: (r) {});  // # finds: assets/models/my-finetuned.tflite from local (likely)
  final h3 = YOLOStreamingConfig.minimal();
  final i1 = await PorcupineManager.fromKeywordPaths(key, ['assets/hey_kiosk.ppn'], cb);  // # finds: assets/hey_kiosk.ppn from local (likely)
  final i2 = await PorcupineManager.fromBuiltInKeywords(key, [BuiltInKeyword.JARVIS], cb);  // # finds: Picovoice/porcupine:jarvis from github
  final i3 = await Cobra.create(key);
}
