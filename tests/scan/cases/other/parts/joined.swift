import WhisperKit

let config = WhisperKitConfig(model: "openai_whisper-tiny.en") // finds: argmaxinc/whisperkit-coreml
let models = ["openai_whisper-small", "distil-whisper_distil-large-v3"] // finds: argmaxinc/whisperkit-coreml
let parts = ["org-p", "model-nine-7b"]
let other = WhisperKitConfig(modelRepo: parts.joined(separator: "/")) // finds: org-p/model-nine-7b
