// What a page offers, each with who is asked for it.
package web

type offer struct {
	ID       string
	Provider string
	Name     string
}

var offers = []offer{
	{ID: "gemini-omni-flash-preview", Provider: "gemini", Name: "Gemini Omni Flash"},     // finds: gemini-omni-flash-preview from google
	{ID: "vertex:gemini-3.6-flash", Provider: "vertex", Name: "Vertex Gemini 3.6 Flash"}, // finds: gemini-3.6-flash from google
	{ID: "llama3.3", Provider: "ollama", Name: "Llama 3.3"},                              // finds: llama3.3 from ollama
	{ID: "custom", Provider: "custom", Name: "Another"},
}

// A point of a shape is no service.
var buffers = []buffer{{ID: "cube-2", Vertex: "position-3f"}}
