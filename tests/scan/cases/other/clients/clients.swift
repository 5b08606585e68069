import MLXLLM
import MLXLMCommon
import WhisperKit
import FluidAudio
import FoundationModels
let c = ModelConfiguration(id: "mlx-community/Llama-3.2-3B-Instruct-4bit")  // finds: mlx-community/Llama-3.2-3B-Instruct-4bit
let m = try await loadModel(id: "mlx-community/Qwen3-4B-4bit")  // finds: mlx-community/Qwen3-4B-4bit
let w = try await WhisperKit(WhisperKitConfig(model: "large-v3"))  // finds: openai/whisper-large-v3
let w2 = try await WhisperKit(model: "openai_whisper-base")  // finds: openai/whisper-base
let r = LLMRegistry.llama3_2_1B_4bit  // finds: mlx-community/Llama-3.2-1B-Instruct-4bit
