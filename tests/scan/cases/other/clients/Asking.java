import java.net.http.HttpRequest;
class Asking {
  private static final String URL = "https://api.groq.com/openai/v1/chat/completions";
  private String model = "gemma2-9b-it";  // finds: gemma2-9b-it from groq
}
