// Files that an application carries along: their names and their endings stand apart.
import CoreML

final class Faces {
    private let detector = "faces_small"

    func load() throws -> MLModel? {
        guard let path = Bundle.main.path(forResource: "faces_r18", ofType: "mlmodelc") else { return nil } // finds: faces_r18.mlmodelc from local
        let packed = Bundle.module.url(forResource: "speech_v2", withExtension: "mlpackage") // finds: speech_v2.mlpackage from local
        let words = Bundle.main.url(forResource: "words", withExtension: "json")
        let bytes = Bundle.main.path(forResource: "table", ofType: "bin")
        let sizes = Bundle.main.url(forResource: "ggml-base.en", withExtension: "bin") // finds: ggerganov/whisper.cpp
        return try MLModel(contentsOf: URL(fileURLWithPath: path))
    }
}
