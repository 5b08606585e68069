package x
import com.google.ai.edge.litert.CompiledModel
import com.google.mediapipe.tasks.core.BaseOptions
import com.google.mediapipe.tasks.genai.llminference.LlmInference
import com.google.mediapipe.tasks.vision.facelandmarker.FaceLandmarker
import com.google.mlkit.common.model.LocalModel
import com.k2fsa.sherpa.onnx.*
import com.whispercpp.whisper.WhisperContext
import ai.picovoice.porcupine.*
import ai.liquid.leap.LeapClient
import org.opencv.objdetect.CascadeClassifier
import org.pytorch.LiteModuleLoader
import org.pytorch.Module
import org.pytorch.executorch.Module as EModule
import org.pytorch.executorch.extension.llm.LlmModule
import org.tensorflow.lite.Interpreter
import org.tensorflow.lite.support.common.FileUtil
import org.tensorflow.lite.task.vision.detector.ObjectDetector
import org.vosk.Model
import org.vosk.android.StorageService

fun run() {
    val a1 = Module.load(assetFilePath(this, "own_resnet.pt"))  // # finds: own_resnet.pt from local (likely)
    val a2 = LiteModuleLoader.load(assetFilePath(this, "own_deeplab.ptl"))  // # finds: own_deeplab.ptl from local (likely)
    val a3 = LiteModuleLoader.loadModuleFromAsset(assets, "own_mobilenet.ptl")  // # finds: own_mobilenet.ptl from local (likely)
    val a4 = EModule.load("models/own_mv3.pte")  // # finds: models/own_mv3.pte from local (likely)
    val a5 = LlmModule("models/own_llama.pte", "models/tokenizer.bin", 0.8f)  // # finds: models/own_llama.pte from local (likely)
    val a6 = Tensor.fromBlob(data, longArrayOf(1, 3))
    val b1 = Interpreter(FileUtil.loadMappedFile(context, "own_mobilenet.tflite"))  // # finds: own_mobilenet.tflite from local (likely)
    val b2 = ObjectDetector.createFromFileAndOptions(context, "own_efficientdet.tflite", options)  // # finds: own_efficientdet.tflite from local (likely)
    val b3 = FileUtil.loadLabels(context, "labels.txt")
    val b4 = CompiledModel.create(context.assets, "own_selfie.tflite", CompiledModel.Options(Accelerator.GPU))  // # finds: own_selfie.tflite from local (likely)
    val c1 = BaseOptions.builder().setModelAssetPath("own_face_landmarker.task").build()  // # finds: own_face_landmarker.task from local (likely)
    val c2 = FaceLandmarker.createFromFile(context, "their_face_landmarker.task")  // # finds: their_face_landmarker.task from local (likely)
    val c3 = LlmInference.LlmInferenceOptions.builder().setModelPath("/data/local/tmp/llm/gemma-own.task").build()  // # finds: gemma-own.task from local (likely)
    val c4 = LlmInference.LlmInferenceOptions.builder().setMaxTokens(512)
    val d1 = LocalModel.Builder().setAssetFilePath("own_bird.tflite").build()  // # finds: own_bird.tflite from local (likely)
    val d2 = ImageLabelerOptions.Builder().setConfidenceThreshold(0.5f).build()
    val e1 = Model("/sdcard/vosk-model-small-en-us-0.15")  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
    StorageService.unpack(this, "vosk-model-small-de-0.15", "model", { m -> use(m) }, { e -> })  // # finds: alphacephei.com/vosk/models/vosk-model-small-de-0.15 from url
    StorageService.unpack(this, "sounds", "sound", { m -> use(m) }, { e -> })
    val f1 = OfflineWhisperModelConfig(encoder = "own-encoder.onnx", decoder = "own-decoder.onnx")  // # finds: own-encoder.onnx, own-decoder.onnx from local (likely)
    val f2 = FeatureConfig(sampleRate = 16000)
    val g1 = WhisperContext.createContextFromAsset(application.assets, "models/own-whisper.bin")  // # finds: models/own-whisper.bin from local (likely)
    val g2 = WhisperContext.getSystemInfo()
    val h1 = PorcupineManager.Builder().setAccessKey(key).setKeywordPath("hey_kiosk.ppn").build(context, cb)  // # finds: hey_kiosk.ppn from local (likely)
    val h2 = Porcupine.Builder().setKeyword(Porcupine.BuiltInKeyword.JARVIS).build(context)  // # finds: Picovoice/porcupine:jarvis from github
    val h3 = PvRecorder.Builder().setLibraryPath("lib.so")
    val i1 = LeapClient.loadModel("models/own-lfm2.bundle")  // # finds: models/own-lfm2.bundle from local (likely)
    val i2 = LeapClient.close("own-lfm2.bundle.txt")
    val j1 = CascadeClassifier("haarcascade_frontalface_default.xml")  // # finds: opencv/opencv:haarcascade_frontalface_default.xml from github
    val j2 = Imgcodecs.imread("haarcascade.png")
}
