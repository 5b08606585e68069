// Two places that serve the models of others: whose a bare name is, the file does not say.
const servers = { ollama: "http://127.0.0.1:11434", groq: "https://api.groq.com/openai/v1" };

ask("llama3.2");
const chosen = { model: "llama3.2" }; // undecided
