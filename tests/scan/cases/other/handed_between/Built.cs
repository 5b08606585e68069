class Built : Base {
    Built(string key) : this(key, "gpt-4o-mini") { } // finds: gpt-4o-mini from openai (likely)
    Built() : base("claude-3-5-haiku-20241022") { } // finds: claude-3-5-haiku-20241022 from anthropic (likely)
}
