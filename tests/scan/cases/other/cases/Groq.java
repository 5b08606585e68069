package com.acme.llm;

public enum Groq {
    SMALL("gemma2-9b-it"), // finds: gemma2-9b-it from groq
    LARGE("llama-3.1-405b-reasoning"); // finds: llama-3.1-405b-reasoning from groq

    private final String id;

    Groq(String id) {
        this.id = id;
    }
}
