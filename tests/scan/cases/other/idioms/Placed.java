// Defaults in annotations.
class Placed {
    @Value("${ai.model:gpt-4o-mini}") // finds: gpt-4o-mini from openai
    private String model;

    @Value("${embedding.model-name:sentence-transformers/all-MiniLM-L6-v2}") // finds: sentence-transformers/all-MiniLM-L6-v2
    private String embeddingModel;

    @Value("${server.name:localhost}")
    private String server;
}

record Properties(
    @DefaultValue("text-embedding-3-large") String embeddingModel, // finds: text-embedding-3-large from openai
    @DefaultValue("XPS-13") String laptopModel) {}
