final class Spotter {
    private let modelName = "sherpa-onnx-kws-zipformer-gigaspeech-3.3M-2024-01-01"  // # finds: k2-fsa/sherpa-onnx:sherpa-onnx-kws-zipformer-gigaspeech-3.3M-2024-01-01 from github (likely)
    let modelDir = "Models/sherpa-onnx-streaming-zipformer-en-2023-06-26"  // # finds: k2-fsa/sherpa-onnx:sherpa-onnx-streaming-zipformer-en-2023-06-26 from github (likely)
    let program = "sherpa-onnx-keyword-spotter"
}
