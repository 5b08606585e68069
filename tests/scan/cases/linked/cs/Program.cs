using Acme.Settings;
using OpenAI.Chat;
using OpenAI.Embeddings;
using static Acme.Settings.Names;

var chat = new ChatClient(model: Names.Chat, apiKey: "");
var embed = new EmbeddingClient(Embed, "");
