package settings

import "testing"

// A text of settings, as a file of them has it.
func TestReads(t *testing.T) {
	text := `
# what answers
ANSWER_PROVIDER=OpenAI
EMBEDDING_MODEL=text-embedding-3-small # finds: text-embedding-3-small from openai
EMPTY=
`
	other := `
if MODEL = gpt-4o then
LLM_MODEL=gpt-4o
`
	read(t, text, other)
}
