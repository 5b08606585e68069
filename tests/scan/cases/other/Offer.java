package org.example;

// Constants of an enumeration, branches and texts of requests.
public enum Offer {
    FAST("gpt-4o-mini", 3), // finds: gpt-4o-mini from openai
    GOOD("claude-sonnet-4-5", 1); // finds: claude-sonnet-4-5 from anthropic

    private final String named;

    static String modelFor(int size) {
        return switch (size) {
            case 1 -> "gpt-4.1-nano"; // finds: gpt-4.1-nano from openai
            default -> "gpt-4.1"; // finds: gpt-4.1 from openai
        };
    }

    static String request() {
        return """
            {"model": "text-embedding-3-small", "input": "..."}"""; // finds: text-embedding-3-small from openai
    }

    static boolean isSlow(String name) {
        return name.startsWith("gpt-5-pro") || "o1-pro".equals(name);
    }
}
