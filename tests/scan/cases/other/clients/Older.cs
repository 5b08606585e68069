// The client's earlier namespace, and names of models that stand in its list.
using OpenAI.Interfaces;
using OpenAI.ObjectModels;
using OpenAI.ObjectModels.RequestModels;
class Older {
  async Task Ask(IOpenAIService sdk) {
    var chat = await sdk.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = Models.Gpt_3_5_Turbo_16k });  // finds: gpt-3.5-turbo-16k from openai
    var text = await sdk.Completions.CreateCompletion(new CompletionCreateRequest() { Model = OpenAI.ObjectModels.Models.TextDavinciV3 });  // finds: text-davinci-003 from openai
  }
}
