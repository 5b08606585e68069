fn backends() -> Vec<Backend> {
    vec![
        Backend { backend: LLMBackend::Groq, model: "meta-llama/llama-4-scout-17b-16e-instruct" }, // finds: meta-llama/llama-4-scout-17b-16e-instruct from groq (likely)
        Backend { backend: chosen.backend, model: "Qwen/Qwen3-8B" }, // finds: Qwen/Qwen3-8B (likely)
    ]
}
