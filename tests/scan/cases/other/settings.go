// Defaults that the tag of a field states.
package main

import "github.com/firebase/genkit/go/plugins/googlegenai"

type Settings struct {
	DefaultModel string `usage:"which model answers" default:"gpt-4o"` // finds: gpt-4o from openai
	Model        string `env:"MODEL" envDefault:"gpt-4o-mini"` // finds: gpt-4o-mini from openai (likely)
	Label        string `default:"gpt-4o"`
	Language     string `env:"LANGUAGE" envDefault:"gpt-4o"`
}

var chosen = googlegenai.ModelRef("googleai/gemini-2.5-flash", nil) // finds: gemini-2.5-flash from google

const request = `{"model": "gpt-4.1-nano", "stream": true}` // finds: gpt-4.1-nano from openai
