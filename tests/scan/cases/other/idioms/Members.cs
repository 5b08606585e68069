// Members that are strings elsewhere, parts of a record, entries of a dictionary, a body.
public enum ChatModel
{
    [EnumMember(Value = "claude-3-5-sonnet-20240620")] // finds: claude-3-5-sonnet-20240620 from anthropic
    Sonnet,
    [Description("gpt-4o")] // finds: gpt-4o from openai
    Gpt4o,
}
public enum Board { [Description("raspberry-pi-4")] Pi }
public record Hosted(string ModelId = "sentence-transformers/all-MiniLM-L6-v2", int Size = 384); // finds: sentence-transformers/all-MiniLM-L6-v2
class Sent
{
    static readonly Dictionary<string, string> Body = new() { { "model", "whisper-1" }, { "language", "en" } }; // finds: whisper-1 from openai
    string Payload(string text) => $$"""{"model":"claude-3-haiku-20240307","input":"{{text}}"}"""; // finds: claude-3-haiku-20240307 from anthropic
}
class Host
{
    void Start()
    {
        var ollama = builder.AddOllama("ollama").WithDataVolume();
        var chat = ollama.AddModel("chat", "llama3.2"); // finds: llama3.2 from ollama
    }
}
