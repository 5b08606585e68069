use ollama_rs::{coordinator::Coordinator, models::create::CreateModelRequest, Ollama, generation::completion::request::GenerationRequest, generation::chat::request::ChatMessageRequest, generation::embeddings::request::GenerateEmbeddingsRequest};
fn main() {
    let r = GenerationRequest::new("llama2:latest".into(), "x".into());  // finds: llama2:latest from ollama
    let c = ChatMessageRequest::new("mistral".to_string(), vec![]);  // finds: mistral from ollama
    let e = GenerateEmbeddingsRequest::new("all-minilm".to_string(), "x".into());  // finds: all-minilm from ollama
    let s = ollama.show_model_info("phi3".to_string());  // finds: phi3 from ollama
}

// A model that is made, copied or deleted here is no model that is used; what it is made from is.
async fn manage(ollama: &Ollama, history: Vec<ChatMessage>) {
    let request = CreateModelRequest::new("support-bot".into()).system("Be brief.".into()).from_model("gemma2:2b".into());  // finds: gemma2:2b from ollama
    ollama.create_model(request).await.unwrap();
    ollama.copy_model("support-bot".into(), "support-bot-old".into()).await.unwrap();
    ollama.push_model("acme/support-bot".into(), false).await.unwrap();
    ollama.delete_model("support-bot-old".into()).await.unwrap();
    ollama.pull_model_stream("qwen2.5:7b".to_string(), false).await.unwrap();  // finds: qwen2.5:7b from ollama
    let helper = Coordinator::new(ollama.clone(), "mistral-nemo".to_string(), history);  // finds: mistral-nemo from ollama
}
