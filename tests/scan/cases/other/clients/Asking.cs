using System.Net.Http;
class Asking {
  private const string BaseUrl = "https://api.together.xyz/v1";
  private const string ModelName = "Qwen/Qwen2.5-7B-Instruct-Turbo";  // finds: Qwen/Qwen2.5-7B-Instruct-Turbo from together
}
