// Options that are handed over beside each other.
package main

import "example.com/own/llm"

func main() {
	a, _ := llm.NewLLM(
		llm.SetProvider("ollama"),
		llm.SetModel("llama3.1"), // finds: llama3.1 from ollama
		llm.SetTemperature(0.7),
	)
	b, _ := llm.New(llm.WithModel("gemma2-9b-it"), llm.WithProvider("groq")) // finds: gemma2-9b-it from groq
	c := New(WithProvider("openrouter"), WithModel("org-a/base")) // finds: org-a/base from openrouter
	d := New(WithModel("gpt-4o")) // finds: gpt-4o from openai
	e := New(WithProvider("ollama"), WithName("llama-7"), Model("b-2"), Of(WithModel("phi-9"))) // undecided
}
