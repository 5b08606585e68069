using CommunityToolkit.Aspire.Hosting.Ollama;
var builder = DistributedApplication.CreateBuilder(args);
var hf = ollama.AddHuggingFaceModel("h", "bartowski/Llama-3.2-1B-Instruct-GGUF");  // finds: bartowski/Llama-3.2-1B-Instruct-GGUF
var openai = builder.AddAzureOpenAI("openai").AddDeployment(new AzureOpenAIDeployment("gpt-4o", "gpt-4o", "2024-08-06"));  // finds: gpt-4o from openai
openai.AddDeployment("chat", "gpt-4o-mini", "2024-07-18");  // finds: gpt-4o-mini from openai

// A name that stands alone is a connection's, unless it is a model's.
builder.AddOpenAIChatCompletion("chatcompletion");
builder.Services.AddOpenAIChatCompletion("gpt-4.1-mini"); // finds: gpt-4.1-mini from openai
builder.Services.AddAzureOpenAIChatCompletion("our-deployment", endpoint, new DefaultAzureCredential()); // finds: our-deployment from azure
builder.AddOpenAI("openai").AddModel("chat", "gpt-4.1-nano"); // finds: gpt-4.1-nano from openai
var foundry = builder.AddAzureAIFoundry("foundry");
foundry.AddDeployment("small", "Phi-4", "1", "Microsoft"); // finds: Phi-4 from azure
cluster.AddDeployment("web", "nginx-1.2");

var client = new OllamaApiClient(new Uri("http://localhost:11434"));
client.SelectedModel = "mistral"; // finds: mistral from ollama
client.Title = "llama3.2";
