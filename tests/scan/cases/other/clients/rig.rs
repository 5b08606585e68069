use rig::{completion::Prompt, providers::{openai, anthropic, ollama, gemini, huggingface, openrouter, together, mira, azure, galadriel, hyperbolic}};
use rig::client::{CompletionClient, EmbeddingsClient, ProviderClient};
fn main() {
    let a = openai::Client::from_env().agent("gpt-4o").build();  // finds: gpt-4o from openai
    let client = ollama::Client::new();
    let b = client.agent("qwen2.5").preamble("x").build();  // finds: qwen2.5 from ollama
    let e = client.embedding_model("nomic-embed-text");  // finds: nomic-embed-text from ollama
    let g = gemini::Client::from_env();
    let ga = g.agent("gemma-3-27b-it").build();  // finds: gemma-3-27b-it from google
    let h = huggingface::Client::from_env();
    let ha = h.agent("deepseek-ai/DeepSeek-R1-Distill-Qwen-32B").build();  // finds: deepseek-ai/DeepSeek-R1-Distill-Qwen-32B
    let az = azure::Client::from_env().agent("my-gpt").build();  // finds: my-gpt from azure
}
