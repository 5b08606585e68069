// Branches that say whose model each gives.
class Chosen
{
    public string DefaultModel => Provider switch
    {
        "ollama" => "llama3.2", // finds: llama3.2 from ollama
        AIProvider.Groq => "openai/gpt-oss-120b", // finds: openai/gpt-oss-120b from groq
        _ => "gpt-4o", // finds: gpt-4o from openai
    };

    string ModelFor(AIProvider provider)
    {
        switch (provider)
        {
            case AIProvider.Ollama: return "mistral"; // finds: mistral from ollama
            default: return "gpt-4.1"; // finds: gpt-4.1 from openai
        }
    }
}
