package com.acme.names;

public final class Names {
  public static final String CHAT = "mistral"; // finds: mistral from ollama
  public static final String EMBED = "nomic-embed-text"; // finds: nomic-embed-text from ollama
}
