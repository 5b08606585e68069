package com.acme.names

object Names {
    const val CHAT = "mistral" // finds: mistral from ollama
}
