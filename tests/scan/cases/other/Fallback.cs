// What stands in for a setting that is missing.
var model = configuration["Chat:Model"] ?? "gpt-4o-mini"; // finds: gpt-4o-mini from openai
var kept = Environment.GetEnvironmentVariable("OPENAI_MODEL") ?? "gpt-4o"; // finds: gpt-4o from openai
var title = Environment.GetEnvironmentVariable("TITLE") ?? "gpt-4o";
