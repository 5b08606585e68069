// A client of its own for one service, after which its module is called.
const BASE: &str = "/openai/v1/chat/completions";
pub const DEFAULT_MODEL: &str = "gemma2-9b-it"; // finds: gemma2-9b-it from groq
const OTHER_MODEL: &str = "gpt-4o"; // finds: gpt-4o from openai

struct Client;

impl Client {
    const MODEL: &'static str = "llama3-8b-8192"; // finds: llama3-8b-8192 from groq
}

fn realtime(address: &str) -> String {
    format!("{}?model=gpt-4o-realtime-preview", address) // finds: gpt-4o-realtime-preview from openai
}

fn images() -> Vec<Bot> {
    ["dall-e-2", "dall-e-3"].iter().map(|id| Bot::new(id)).collect() // finds: dall-e-2, dall-e-3 from openai
}

fn is_image(id: &str) -> bool {
    ["gpt-image-1", "gpt-image-1-mini"].iter().any(|one| id == *one) || ["o3-mini"].contains(&id)
}

const MODELS_PATH: &str = "v1/models";
