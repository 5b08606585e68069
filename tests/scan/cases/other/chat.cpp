// C++: fields with defaults, options, requests in JSON.
#include "common.h"
#include <nlohmann/json.hpp>

#define CHAT_MODEL "gpt-4o" // finds: gpt-4o from openai

class Chat {
public:
    explicit Chat(const std::string & key, const std::string & model = "claude-3-haiku-20240307"); // finds: claude-3-haiku-20240307 from anthropic
    void say(const std::string & title = "gpt-4o", const char * chat_model = "gpt-4.1-mini"); // finds: gpt-4.1-mini from openai
};

struct params {
    std::string model_id = "org-a/base"; // finds: org-a/base
    std::string model = "models/ggml-base.en.bin"; // finds: ggerganov/whisper.cpp (likely)
    std::string title = "gpt-4o";
};

static std::string ask(const std::string & question, std::string model = "gpt-4.1") { // finds: gpt-4.1 from openai
    common_params params;
    params.model.hf_repo = "ggml-org/gpt-oss-20b-GGUF"; // finds: ggml-org/gpt-oss-20b-GGUF
    params.model.url = "https://huggingface.co/org-a/w/resolve/main/w.gguf"; // finds: org-a/w
    auto completion = openai::chat().create({{"model", "gpt-3.5-turbo"}, {"max_tokens", 7}}); // finds: gpt-3.5-turbo from openai
    nlohmann::json request = R"({
        "model": "gpt-4o-mini", // finds: gpt-4o-mini from openai
        "stream": true
    })"_json;
    request["model"] = "o3-mini"; // finds: o3-mini from openai
    return question.starts_with("gpt-5") ? "a" : "b";
}
