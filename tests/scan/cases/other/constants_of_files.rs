// Constants that are files of weights, whatever they are called.
const DEFAULT_MODEL_FILE: &str = "ggml-base-q5_1.bin"; // finds: ggerganov/whisper.cpp
const LANES: &str = "lanes-v2.onnx"; // finds: lanes-v2.onnx from local (likely)
const STUB_FILE: &str = "stub.bin";

fn is_weights(name: &str) -> bool {
    name.ends_with("any-name.onnx")
}
