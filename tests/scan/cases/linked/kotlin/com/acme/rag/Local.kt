package com.acme.rag

internal const val VISION = "llava" // finds: llava from ollama
