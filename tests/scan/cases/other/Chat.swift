// Swift: MLX, WhisperKit, members that are expected, enumerations, dictionaries.
import MLXLLM
import OpenAI
import WhisperKit

struct Models {
    static let phi = ModelConfiguration(id: "mlx-community/phi-2-hf-4bit-mlx", revision: "3c1e2b4") // finds: mlx-community/phi-2-hf-4bit-mlx at 3c1e2b4
    static let registered = LLMRegistry.llama3_2_1B_4bit // finds: mlx-community/Llama-3.2-1B-Instruct-4bit
    static let unheard = LLMRegistry.of_tomorrow_4bit // undecided
    static let every = LLMRegistry.shared.models
}

enum ChatModel: String {
    case fast = "gpt-4o-mini" // finds: gpt-4o-mini from openai
    case best = "gpt-4.1" // finds: gpt-4.1 from openai
}

final class Chat {
    @Published var selectedModel: Model = .gpt4_o // finds: gpt-4o from openai
    let choice = ProcessInfo.processInfo.environment["OPENAI_MODEL"] ?? "gpt-4" // finds: gpt-4 from openai

    func load(model: String = "org-a/base-model") async throws { // finds: org-a/base-model
        let container = try await LLMModelFactory.shared.loadContainer(configuration: .init(id: "org-a/loaded-4bit")) // finds: org-a/loaded-4bit
        let pipe = try await WhisperKit(WhisperKitConfig(model: "large-v3")) // finds: openai/whisper-large-v3
        let query = ChatQuery(messages: [], model: .gpt4_o_mini) // finds: gpt-4o-mini from openai
        let body: [String: Any] = ["model": "claude-3-opus-20240229", "stream": true] // finds: claude-3-opus-20240229 from anthropic
        let files = ["textModelWeights": "text_encoder/model.safetensors"]
        client.model = "gpt-4-turbo" // finds: gpt-4-turbo from openai
        XCTAssertEqual(selectedModel, "gpt-4o")
        if name.hasPrefix("gpt-5") { return }
    }

    var defaultModel: String {
        switch provider {
        case .openai: return "gpt-4o" // finds: gpt-4o from openai
        default: return "org-a/own-\(size)"
        }
    }
}
