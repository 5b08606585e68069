import CoreML
import Vision
import TensorFlowLite
import MediaPipeTasksVision
import MediaPipeTasksGenAI
import ExecuTorch
import SwiftWhisper
import LLM
import FluidAudio
import LeapSDK
import Porcupine

func run() async throws {
    let a1 = try MLModel(contentsOf: URL(fileURLWithPath: "models/Flowers.mlmodelc"))  // # finds: models/Flowers.mlmodelc from local (likely)
    let a2 = try await MLModel.compileModel(at: URL(fileURLWithPath: "models/Birds.mlmodel"))  // # finds: models/Birds.mlmodel from local (likely)
    let a3 = MLModelConfiguration()
    let b1 = try Interpreter(modelPath: "assets/own_mobilenet.tflite")  // # finds: assets/own_mobilenet.tflite from local (likely)
    let b2 = try Tensor.Shape([1, 224])
    let c1 = try FaceLandmarker(modelPath: "own_face_landmarker.task")  // # finds: own_face_landmarker.task from local (likely)
    let c2 = BaseOptions()
    c2.modelAssetPath = "their_face_landmarker.task"  // # finds: their_face_landmarker.task from local (likely)
    let c3 = try LlmInference(modelPath: "gemma2b.bin")  // # finds: gemma2b.bin from local (likely)
    let c4 = LlmInference.Options(modelPath: "gemma3-own.task")  // # finds: gemma3-own.task from local (likely)
    let c6 = MPImageSource(modelPath: "a.png")
    let d1 = Module(filePath: "assets/own_mv3.pte")  // # finds: assets/own_mv3.pte from local (likely)
    let d2 = TextRunner(modelPath: "assets/own_llama.pte", tokenizerPath: "assets/tokenizer.model")  // # finds: assets/own_llama.pte from local (likely)
    let d3 = Tensor<Float>([1.0])
    let e1 = Whisper(fromFileURL: URL(fileURLWithPath: "models/own-whisper.bin"))  // # finds: models/own-whisper.bin from local (likely)
    let e2 = WhisperParams(strategy: .greedy)
    let f1 = LLM(from: "models/my-chat.gguf")  // # finds: my-chat.gguf from local (likely)
    let f2 = Template(prefix: "x.gguf")
    let g1 = try await AsrModels.downloadAndLoad(version: AsrModelVersion.v2)  // # finds: FluidInference/parakeet-tdt-0.6b-v2-coreml
    let g2 = try await AsrModels.downloadAndLoad()  // # finds: FluidInference/parakeet-tdt-0.6b-v3-coreml
    let g3 = try await VadManager(config: VadConfig())  // # finds: FluidInference/silero-vad-coreml
    let g4 = try await OfflineDiarizerModels.load()  // # finds: FluidInference/speaker-diarization-coreml
    let g5 = KokoroAneManager()  // # finds: FluidInference/kokoro-82m-coreml
    let g6 = SpeakerManager()
    let h1 = try await Leap.load(model: "LFM2-VL-450M", quantization: "Q8_0")  // # finds: LiquidAI/LFM2-VL-450M-GGUF
    let h2 = Conversation(modelRunner: h1)
    let i1 = sherpaOnnxOfflineWhisperModelConfig(encoder: "assets/own-encoder.onnx", decoder: "assets/own-decoder.onnx")  // # finds: assets/own-encoder.onnx, assets/own-decoder.onnx from local (likely)
    let i2 = sherpaOnnxFeatureConfig(sampleRate: 16000)
    let j1 = try Porcupine(accessKey: key, keywordPath: "hey_kiosk.ppn")  // # finds: hey_kiosk.ppn from local (likely)
    let j2 = try Porcupine(accessKey: key, keyword: Porcupine.BuiltInKeyword.jarvis)  // # finds: Picovoice/porcupine:jarvis from github
    let j3 = try VoiceProcessor.instance.start(frameLength: 512)
}
