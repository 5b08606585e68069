// Models of a library's own enumerations.
import SpeziLLMFog
import SpeziLLMLocal

struct Download: View {
    @AppStorage("fog") private var fog = LLMFogParameters.FogModelType.llama3_1_8B // finds: llama3.1:8b from ollama

    var body: some View {
        LLMLocalDownloadView(model: .llama3_2_3B_4bit) // finds: mlx-community/Llama-3.2-3B-Instruct-4bit from huggingface
    }
}
