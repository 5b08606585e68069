#' Ask a model, by default `model = "gpt-4-turbo"`.
library(ellmer)
# chat <- chat_openai(model = "gpt-3.5-turbo")
chat <- chat_openai(model = "gpt-4o-mini") # finds: gpt-4o-mini from openai
local <- chat_ollama(
  system_prompt = "Be brief",
  model = "llama3.2" # finds: llama3.2 from ollama
)
ask <- function(prompt, .model = "claude-3-5-haiku-latest") { # finds: claude-3-5-haiku-latest from anthropic
  if (.model == "gpt-4-32k") stop("gone")
  models <- c("gpt-4.1", # finds: gpt-4.1 from openai
    "gpt-4.1-mini") # finds: gpt-4.1-mini from openai
  expect_equal(.model, "gpt-4o")
}
model_name <- Sys.getenv("LLM_MODEL", unset = "mistral-large-latest") # finds: mistral-large-latest from mistral
transformers <- reticulate::import("transformers")
tokenizer <- transformers$AutoTokenizer$from_pretrained("Qwen/Qwen2.5-7B-Instruct") # finds: Qwen/Qwen2.5-7B-Instruct
read_settings("gpt-4o-mini.yml", "ollama/qwen3:4b") # finds: qwen3:4b from ollama
download.file("https://huggingface.co/org-a/weights/resolve/v1/model.safetensors", "w") # finds: org-a/weights at v1
prompt <- r"(model = "gpt-4-turbo" is what people say)"
