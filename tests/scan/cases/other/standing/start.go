// Programs that Go starts, and containers that it describes.
package start

import (
	"fmt"
	"os/exec"
)

func start(name string) {
	exec.Command("ollama", "pull", "llama3.2")                 // finds: llama3.2 from ollama
	exec.Command("sh", "-c", "ollama pull mistral:7b")         // finds: mistral:7b from ollama
	words := []string{"vllm", "serve", "org-a/go-7b"}          // finds: org-a/go-7b
	command := fmt.Sprintf("ollama pull %s", name)             // undecided
	fmt.Println("ollama pull codellama")
	launcher := Container{
		Command: []string{"text-generation-launcher"},
		Args:    []string{"--model-id", "org-a/container-7b"}, // finds: org-a/container-7b
	}
}
