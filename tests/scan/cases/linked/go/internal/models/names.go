package models

// Chat is loaded elsewhere.
const Chat = "llama3.2" // finds: llama3.2 from ollama

var Table = map[string]string{
	"embed": "nomic-embed-text", // finds: nomic-embed-text from ollama
}
