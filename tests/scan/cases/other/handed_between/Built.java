class Built {
  Built(String key) {
    this(key, "gpt-4o-mini-transcribe"); // finds: gpt-4o-mini-transcribe from openai (likely)
  }
}
