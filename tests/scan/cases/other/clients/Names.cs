using Whisper.net;
using Whisper.net.Ggml;
using Microsoft.AI.Foundry.Local;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Microsoft.ML.Tokenizers;
class W {
  async void F() {
    using var s = await WhisperGgmlDownloader.Default.GetGgmlModelAsync(GgmlType.Base);  // finds: openai/whisper-base
    var r = await sdk.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = Models.Gpt_4o });  // finds: gpt-4o from openai
    var t = TiktokenTokenizer.CreateForModel("gpt-4o");  // finds: gpt-4o from openai
  }
}
