// Clients and services of C#.
using Microsoft.SemanticKernel;
using OpenAI;
using OllamaSharp;

var model = "gpt-4o"; // finds: gpt-4o from openai
var client = new OpenAIClient(key).GetChatClient(model);
var kernel = Kernel.CreateBuilder().AddAzureOpenAIChatCompletion("my-deployment", endpoint, key).Build(); // finds: my-deployment from azure
IChatClient local = new OllamaApiClient(new Uri("http://localhost:11434"), "phi3"); // finds: phi3 from ollama
var settings = new OllamaConfig { TextModel = new OllamaModelConfig("phi3:medium", 131072) }; // finds: phi3:medium from ollama
kernel.ImportPluginFromFunctions("WeatherPlugin", functions);
var resource = DistributedApplication.CreateBuilder(args).AddOllama("chat");
