// Constants in a module that is called after the models of a service.
pub mod ollama_model {
    pub const LLAMA3: &str = "llama3:latest"; // finds: llama3:latest from ollama
    pub const CODESTRAL: &str = "codestral:latest"; // finds: codestral:latest from ollama
}

pub mod groq_models {
    pub const GEMMA: &str = "gemma2-9b-it"; // finds: gemma2-9b-it from groq
    pub const TIMEOUT: &str = "30s";
}
