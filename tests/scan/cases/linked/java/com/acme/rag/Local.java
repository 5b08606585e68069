package com.acme.rag;

class Local {
  static final String VISION = "llava"; // finds: llava from ollama
}
