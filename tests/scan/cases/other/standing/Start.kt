// Texts of several lines are told where the name stands.
fun start(name: String) {
    ProcessBuilder("ollama", "pull", "llama3.2").start() // finds: llama3.2 from ollama
    val words = listOf("ollama", "pull", "gemma2:2b") // finds: gemma2:2b from ollama
    container.execInContainer("ollama", "pull", name) // undecided
    val lines = """
        vllm serve org-a/kotlin-7b # finds: org-a/kotlin-7b
    """.trimIndent()
}
