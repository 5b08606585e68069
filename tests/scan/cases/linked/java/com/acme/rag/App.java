package com.acme.rag;

import static com.acme.names.Names.EMBED;

import com.acme.names.Names;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;

class App {
  Object chat() {
    return OllamaChatModel.builder().modelName(Names.CHAT).build();
  }

  Object vision() {
    return OllamaChatModel.builder().modelName(Local.VISION).build();
  }

  Object embed() {
    return OllamaEmbeddingModel.builder().modelName(EMBED).build();
  }

  Object gone() {
    return OllamaChatModel.builder().modelName(Names.GONE).build(); // undecided
  }
}
