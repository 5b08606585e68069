// Where a service may be asked too, nothing says whose a name is.
const MODELS = ["qwen3-4b", "phi4-mini"]; // undecided
const home = "http://localhost:8080/v1/chat/completions";
const away = "https://api.groq.com/openai/v1/chat/completions";
