import WhisperKit

let pipe = try await WhisperKit(WhisperKitConfig(model: Speech.size))
