// A configuration in one string, line by line.
class Settings {
  static String text() {
    return "chat:\n" +
        "  provider: openai\n" +
        "  model: gpt-4.1-mini\n" + // finds: gpt-4.1-mini from openai (likely)
        "  temperature: 0.1\n";
  }
}
