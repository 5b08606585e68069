// "https://huggingface.co/org-a/other/resolve/main/w.bin"
const char *url = "https://huggingface.co/org-a/weights/resolve/main/w.safetensors"; // finds: org-a/weights
std::string model_id = "meta-llama/Llama-3.1-8B"; // finds: meta-llama/Llama-3.1-8B
