use ollama_rs::{Ollama, generation::completion::request::GenerationRequest, generation::chat::request::ChatMessageRequest, generation::embeddings::request::GenerateEmbeddingsRequest};
fn main() {
    let r = GenerationRequest::new("llama2:latest".into(), "x".into());  // finds: llama2:latest from ollama
    let c = ChatMessageRequest::new("mistral".to_string(), vec![]);  // finds: mistral from ollama
    let e = GenerateEmbeddingsRequest::new("all-minilm".to_string(), "x".into());  // finds: all-minilm from ollama
    let s = ollama.show_model_info("phi3".to_string());  // finds: phi3 from ollama
}
