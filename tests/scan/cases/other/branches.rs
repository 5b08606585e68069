// Branches of a program in Rust, each with a name of its own.
use rig::providers::{anthropic, openai};

pub fn pick(provider: &str) {
    match provider {
        "openai" => {
            let handle = "gpt-4.1"; // finds: gpt-4.1 from openai
            let _ = openai::Client::from_env().agent(handle);
        }
        _ => {
            let handle = "claude-3-7-sonnet-latest"; // finds: claude-3-7-sonnet-latest from anthropic
            let _ = anthropic::Client::from_env().agent(handle);
        }
    }
}

pub fn chosen(given: Option<(String, String)>) -> String {
    let (maker, model) = match given {
        Some((maker, model)) => (maker, model),
        None => ("anthropic".to_string(), "claude-sonnet-4@20250514".to_string()), // finds: claude-sonnet-4@20250514 from anthropic
    };
    format!("{maker}: {model}")
}
