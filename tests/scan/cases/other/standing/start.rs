// A chain of calls gives a program its words one by one.
use std::process::Command;

fn start(repo: &str) {
    Command::new("ollama").arg("pull").arg("llama3.2").spawn(); // finds: llama3.2 from ollama
    Command::new("llama-server").args(["-hf", "org-a/rust-GGUF"]).spawn(); // finds: org-a/rust-GGUF
    let line = "vllm serve org-a/rust-7b".to_string(); // finds: org-a/rust-7b
    let open = format!("llama-server -hf {}", repo); // undecided
    println!("ollama pull phi3");
}
