abbr -a ask 'ollama run phi4' # finds: phi4 from ollama
alias serve "vllm serve org-a/answers" # finds: org-a/answers
