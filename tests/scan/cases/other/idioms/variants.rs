// Variants that are strings elsewhere, and tables of names.
#[derive(Serialize)]
pub enum ChatModel {
    #[serde(rename = "gpt-4o")] // finds: gpt-4o from openai
    Gpt4o,
    #[strum(serialize = "meta-llama/Llama-3.1-8B-Instruct")] // finds: meta-llama/Llama-3.1-8B-Instruct
    Llama,
}

pub enum Sensor {
    #[serde(rename = "dht-22")]
    Dht,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Kind::Small => write!(f, "gpt-4o-mini"), // finds: gpt-4o-mini from openai
            Kind::Other(name) => write!(f, "other-{name}"),
        }
    }
}

pub enum SpeechModel {
    Tiny,
    Large,
    Own,
}

impl SpeechModel {
    pub fn repo_id(&self) -> &'static str {
        match self {
            Self::Tiny => "org-a/speech-tiny", // finds: org-a/speech-tiny
            Self::Large | Self::Own => "org-a/speech-large", // finds: org-a/speech-large
        }
    }

    pub fn title(&self) -> &'static str {
        match self {
            Self::Tiny => "org-a/speech-tiny-title",
            _ => "org-a/speech-title",
        }
    }

    pub fn weights_file(&self) -> &'static str {
        match self {
            Self::Tiny => "tiny-v2.onnx", // finds: tiny-v2.onnx from local
            _ => "large-v3.onnx", // finds: large-v3.onnx from local
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "speech-tiny-2" => Some(Self::Tiny),
            _ => None,
        }
    }
}

pub enum OllamaModel {
    Llama,
    Mistral,
}

impl From<OllamaModel> for String {
    fn from(model: OllamaModel) -> String {
        match model {
            OllamaModel::Llama => "llama3.2".to_string(), // finds: llama3.2 from ollama
            OllamaModel::Mistral => "mistral:7b".to_string(), // finds: mistral:7b from ollama
        }
    }
}

impl From<OllamaModel> for Option<u32> {
    fn from(model: OllamaModel) -> Option<u32> {
        match model {
            OllamaModel::Llama => "llama3".parse().ok(),
            _ => None,
        }
    }
}

impl Display for CohereModel {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            CohereModel::Own(_) => "some-light-2", // finds: some-light-2 from cohere
            CohereModel::Command => "command-light", // finds: command-light from cohere
        })
    }
}

static EMBEDDING_MODELS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    HashMap::from([
        ("small", "BAAI/bge-small-en-v1.5"), // finds: BAAI/bge-small-en-v1.5
        ("large", "BAAI/bge-large-en-v1.5"), // finds: BAAI/bge-large-en-v1.5
    ])
});

fn table() -> HashMap<&'static str, &'static str> {
    let mut names = HashMap::new();
    names.insert("mini", "gpt-4.1-mini"); // finds: gpt-4.1-mini from openai
    names
}
