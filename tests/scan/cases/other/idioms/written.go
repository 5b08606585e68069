// The settings that a program begins with, as text.
package config

const template = `# which service is asked
provider: openai
model: gpt-4o # finds: gpt-4o from openai
max_tokens: 100
`

const sections = `
[ollama]
model = llama3.2 # finds: llama3.2 from ollama
`
