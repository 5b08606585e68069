# const model = "gpt-4-turbo"
const model = "gpt-4o-mini" # finds: gpt-4o-mini from openai
let body = %*{"model": "gpt-4.1", "n": 1} # finds: gpt-4.1 from openai
echo ask("Hi", model = "claude-3-5-haiku-latest") # finds: claude-3-5-haiku-latest from anthropic
