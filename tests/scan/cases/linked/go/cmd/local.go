package main

const local = "mistral" // finds: mistral from ollama
