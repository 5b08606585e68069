package main

import (
	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
	"github.com/firebase/genkit/go/plugins/googlegenai"
	"github.com/firebase/genkit/go/plugins/ollama"
)

func main() {
	g := genkit.Init(ctx, genkit.WithPlugins(&googlegenai.GoogleAI{}), genkit.WithDefaultModel("googleai/gemini-2.5-flash"))  // finds: gemini-2.5-flash from google
	genkit.Generate(ctx, g, ai.WithModelName("googleai/gemini-2.0-flash"), ai.WithPrompt("x"))  // finds: gemini-2.0-flash from google
	m := googlegenai.GoogleAIModel(g, "gemma-3-12b-it")  // finds: gemma-3-12b-it from google
	o.DefineModel(g, ollama.ModelDefinition{Name: "gemma3", Type: "generate"}, nil)  // finds: gemma3 from ollama
	e := googlegenai.GoogleAIEmbedder(g, "text-embedding-004")  // finds: text-embedding-004 from google
}
