package org.ours.settings

class OllamaState : State<OllamaState> {
    override val hosts = mutableSetOf("http://localhost:11434/")

    override val modelIds: MutableSet<String> = mutableSetOf("llama3")  // finds: llama3 from ollama
}
