using Transformers, Transformers.HuggingFace

words = hgf"bert-base-uncased:tokenizer" # finds: bert-base-uncased
model = hgf"org-ab/chat-7b:ForCausalLM" # finds: org-ab/chat-7b
other = HuggingFace.load_model("org-ab/chat-7b-next") # finds: org-ab/chat-7b-next
