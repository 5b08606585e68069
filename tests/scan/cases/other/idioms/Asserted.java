// What a test says that something does not hold is not used.
class Asserted {
    void windows() {
        assertThat(settings.windows()).doesNotContainKey("ollama:llama3.1");
        assertThat(settings.windows()).doesNotContain("qwen2.5:7b");
        settings.choose("Ollama:llama2");
        settings.choose("ollama:llama3.2"); // finds: llama3.2 from ollama (likely)
    }
}
