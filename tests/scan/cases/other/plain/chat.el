;; (setq gptel-model 'gpt-4-turbo)
(setq gptel-model 'gpt-4o-mini) ; # finds: gpt-4o-mini from openai
(setopt ellama-provider
        (make-llm-ollama :chat-model "qwen2.5:7b" ; # finds: qwen2.5:7b from ollama
                         :embedding-model "nomic-embed-text")) ; # finds: nomic-embed-text from ollama
(defcustom my-model "claude-3-5-haiku-latest" ; # finds: claude-3-5-haiku-latest from anthropic
  "The model, as \"gpt-4\" or gpt-3.5-turbo."
  :type 'string)
(gptel-make-ollama "Local" :stream t
  :models '(mistral:latest ; # finds: mistral:latest from ollama
            llama3.1:8b)) ; # finds: llama3.1:8b from ollama
(use-package gptel :custom (gptel-model 'gpt-4.1)) ; # finds: gpt-4.1 from openai
(when (eq model 'o1-mini) (insert ?\"))
