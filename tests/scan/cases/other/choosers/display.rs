// What the variants of an enumeration are written as, with the word for their service before them.
pub enum SupportedModel {
    Small,
    Mixtral,
    Instruct,
    Command,
}

impl std::fmt::Display for SupportedModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Small => write!(f, "gpt-4o-mini"), // finds: gpt-4o-mini from openai
            Self::Mixtral => write!(f, "ollama-mixtral"), // finds: mixtral from ollama
            Self::Instruct => write!(f, "ollama-llama3:instruct"), // finds: llama3:instruct from ollama
            Self::Command => write!(f, "cohere-command-r-plus"), // finds: command-r-plus from cohere
        }
    }
}

// What stands behind the word is no model of the service's.
const CHAT_MODEL: &str = "ollama-server";
