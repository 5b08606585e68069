namespace Acme.Settings;

public static class Names
{
    public const string Chat = "gpt-4o-mini"; // finds: gpt-4o-mini from openai
    public static readonly string Embed = "text-embedding-3-small"; // finds: text-embedding-3-small from openai
}
