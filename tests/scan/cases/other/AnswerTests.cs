// What attributes of a test give to its parameters.
using NUnit.Framework;
namespace Chats.Tests
{
    public class AnswerTests
    {
        [TestCase("gpt-4o")]  // finds: gpt-4o from openai (likely)
        [TestCase("gpt-4o-mini", 3, TestName = "gpt-4")]  // finds: gpt-4o-mini from openai (likely)
        public void Answers(string model)
        {
            var chat = api.Chat.CreateConversation();
            chat.Model = model;
        }

        [Theory]
        [InlineData(1, "gpt-4-turbo")]  // finds: gpt-4-turbo from openai (likely)
        public async Task AnswersTwice(int times, string model) { await Ask(times, model); }

        [Test]
        public void Draws([Values("dall-e-2", "dall-e-3")] string modelName) { }  // finds: dall-e-2, dall-e-3 from openai (likely)

        [TestCase("gpt-4.1-as-a-title")]
        public void Titles(string title) { }

        [TestCase(null)]
        [TestCase("mistral")]  // finds: mistral from ollama (likely)
        public void Asks(string model) { new OllamaApiClient(uri, model); }
    }
}
