// What is embedded is a text, whoever embeds it.
class Store(private val embeddingModel: OllamaEmbeddingModel) {
    fun write(text: String?) = embeddingModel.embed(text ?: "empty").toList()
    fun search() = embeddingModel.embed("some-query-2")
}
val client = OllamaClient.builder().embed("nomic-embed-text").build() // finds: nomic-embed-text from ollama (likely)
