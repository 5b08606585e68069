package acme.providers;

public class DeepSeekClient {
  private static final String MODEL = "DeepSeek-V4-Flash"; // finds: DeepSeek-V4-Flash from deepseek
}
