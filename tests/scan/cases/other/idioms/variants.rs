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
