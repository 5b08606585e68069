const char* asked = "gpt-4o-mini"; // finds: gpt-4o-mini from openai (likely)
String body = "{\"model\": \"gpt-3.5-turbo\", \"messages\": []}"; // finds: gpt-3.5-turbo from openai (likely)
