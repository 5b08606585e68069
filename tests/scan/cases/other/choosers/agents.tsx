// What each agent may be asked for, as its picker shows it.
const AGENT_MODELS = {
  claude: [
    { value: "claude-sonnet-4-5", label: "Sonnet 4.5" }, // finds: claude-sonnet-4-5 from anthropic
    { value: "opus", label: "Opus" }, // finds: opus from anthropic
  ],
  cursor: [
    { value: "auto", label: "Auto" },
    { value: "sonnet-4.5", label: "Sonnet 4.5" }, // finds: sonnet-4.5 from anthropic
    { value: "sonnet-4.5-thinking", label: "Sonnet 4.5 Thinking" }, // finds: sonnet-4.5-thinking from anthropic
    { value: "opus-4.1", label: "Opus 4.1" }, // finds: opus-4.1 from anthropic
    { value: "composer-1", label: "Composer" }, // finds: composer-1 from cursor
  ],
};

// Where a server is asked is not what it is asked for.
const settings = {
  provider: "azure",
  local_llm_address: process.env.LOCAL_LLM_ADDRESS || "ollama:11434",
  llmHost: "vllm:8000",
  model: "gpt-4o-mini", // finds: gpt-4o-mini from azure
};
const DEFAULT_LLM_SERVER = { provider: "ollama", model_endpoint: "ollama:11434" };

// What a library once called its models.
const ModelList = {
  [Kind.FASTEMBED]: [
    "fast-bge-small-en", // finds: BAAI/bge-small-en
    "fast-all-MiniLM-L6-v2", // finds: sentence-transformers/all-MiniLM-L6-v2
    "fast-multilingual-e5-large", // finds: intfloat/multilingual-e5-large
  ],
};

export class LiveTranscription {
  connect() {
    const asked = new URLSearchParams({ model: this.model ?? "nova-2-ea", version: "latest" }); // finds: nova-2-ea from deepgram
    return open(`${this.server}?${asked}`);
  }
}
