// A tool that writes the first program of a project.
package cmd

const starter = `package main

import "example.org/kit/llm/openai"

func main() {
	client := openai.NewClient(openai.Config{APIKey: key, Model: "gpt-3.5-turbo"}) // finds: gpt-3.5-turbo from openai
	client.Run()
}
`

const explained = `A program begins with package main, and names Model: "gpt-3.5-turbo" in its settings.`

func target(name string) string {
	return resolver.Resolve("whisper", name)
}
