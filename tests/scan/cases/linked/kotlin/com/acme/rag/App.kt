package com.acme.rag

import com.acme.names.Names
import dev.langchain4j.model.ollama.OllamaChatModel

class App {
    val chat = OllamaChatModel.builder().modelName(Names.CHAT).build()
    val near = OllamaChatModel.builder().modelName(VISION).build()
    val gone = OllamaChatModel.builder().modelName(Names.GONE).build() // undecided
}
