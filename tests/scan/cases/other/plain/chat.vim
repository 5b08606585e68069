" let g:chat_model = 'gpt-4-turbo'
let g:chat_model = 'gpt-4o-mini' " # finds: gpt-4o-mini from openai
let g:options = {
\  "model": "gpt-4.1", " # finds: gpt-4.1 from openai
\  "endpoint_url": "https://api.openai.com/v1/chat/completions",
\}
let s:llm = get(g:, 'llm_model', 'claude-3-5-haiku-latest') " # finds: claude-3-5-haiku-latest from anthropic
if g:chat_model == 'gpt-4' | echo 'old' | endif
