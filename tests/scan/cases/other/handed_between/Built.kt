class Built(val key: String, val used: String) {
    constructor(key: String) : this(key, "gpt-4o-mini") // finds: gpt-4o-mini from openai (likely)
}
