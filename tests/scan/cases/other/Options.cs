// Branches and defaults of a command line.
static class Options
{
    public static Option<string> Model { get; } = new("--model")
    {
        DefaultValueFactory = _ => "o3-mini", // finds: o3-mini from openai
    };

    public static string For(string name) => name switch
    {
        "free" or "gpt-4" => "google/gemini-2.0-flash-exp:free", // finds: google/gemini-2.0-flash-exp:free from openrouter
        "quick" => "o4-mini", // finds: o4-mini from openai
        _ => "claude-haiku-4-5", // finds: claude-haiku-4-5 from anthropic
    };
}
