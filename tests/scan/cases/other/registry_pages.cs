// Descriptions of models, each with the page of a registry that it is from.
public static class Described
{
    public static Described[] All() => new[]
    {
        new Described("mistral", "a model for many uses", new Uri("https://ollama.com/library/mistral")),  // finds: mistral from ollama (likely)
        new Described("plain", "a word", new Uri("https://example.org/library/plain")),
    };
}
