alias ask="ollama run llama3.2" # finds: llama3.2 from ollama
alias -g sum='llm -m gpt-4o-mini' # finds: gpt-4o-mini from openai
alias ll="ls -la"
