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

// What a class for Azure's service calls a deployment is one, whatever stands before the name of its model.
public class AzureOpenAiOptions
{
    public string ChatDeploymentName { get; set; } = "team.gpt-5"; // finds: team.gpt-5 from azure
    public string SmallDeployment { get; set; } = "answers-small"; // finds: answers-small from azure
    public string DeploymentRegion { get; set; } = "westeurope";
}

public class AzureWebOptions
{
    public string DeploymentName { get; set; } = "answers-blue";
}
