use kalosm::language::*;
fn main() {
    let m = Llama::builder().with_source(LlamaSource::qwen_2_5_0_5b_instruct()).build();  // finds: Qwen/Qwen2.5-0.5B-Instruct-GGUF
    let f = FileSource::huggingface("microsoft/Phi-3-mini-4k-instruct-gguf".to_string(), "main".to_string(), "x.gguf".to_string());  // finds: microsoft/Phi-3-mini-4k-instruct-gguf
}
