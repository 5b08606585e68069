// Programs that Java starts, also in containers of tests.
class Start {
    static final String LINE = "ollama run llama3.1"; // finds: llama3.1 from ollama

    void start() throws Exception {
        new ProcessBuilder("ollama", "pull", "mistral").start(); // finds: mistral from ollama
        new ProcessBuilder(List.of("ollama", "pull", "phi3")).start(); // finds: phi3 from ollama
        Runtime.getRuntime().exec("vllm serve org-a/java-7b"); // finds: org-a/java-7b
        container.execInContainer("ollama", "pull", "all-minilm"); // finds: all-minilm from ollama
        logger.info("ollama pull tinyllama");
    }
}
