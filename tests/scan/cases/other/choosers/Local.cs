// A server is named behind the sign of its own names.
class OllamaProvider
{
    const string EmbedModel = "text-embedding-3-small"; // finds: text-embedding-3-small from openai
    public string Name => "Ollama";
    public string Prefix => "ollama://";
    public string Whole => Prefix + Name;
    public string Model => "ollama://llama3.2"; // finds: llama3.2 from ollama
}
