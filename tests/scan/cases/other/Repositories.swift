import Foundation

enum Repository: String {
    case vad = "AcmeAudio/silero-vad-coreml"  // finds: AcmeAudio/silero-vad-coreml
    case plain = "AcmeAudio/zeta-coreml"  // finds: AcmeAudio/zeta-coreml
    case part = "AcmeAudio/parakeet-0.6b-coreml/160ms"  // finds: AcmeAudio/parakeet-0.6b-coreml
    case script = "Scripts/convert.swift"

    var path: String {
        switch self {
        case .vad: return "AcmeAudio/vad-streaming-CoreML"  // finds: AcmeAudio/vad-streaming-CoreML
        default: return "AcmeAudio/whisper-small-openvino"  // finds: AcmeAudio/whisper-small-openvino
        }
    }
}
