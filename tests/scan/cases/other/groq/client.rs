// A client of its own for one service, after which its module is called.
const BASE: &str = "/openai/v1/chat/completions";
pub const DEFAULT_MODEL: &str = "gemma2-9b-it"; // finds: gemma2-9b-it from groq
const OTHER_MODEL: &str = "gpt-4o"; // finds: gpt-4o from openai

struct Client;

impl Client {
    const MODEL: &'static str = "llama3-8b-8192"; // finds: llama3-8b-8192 from groq
}
