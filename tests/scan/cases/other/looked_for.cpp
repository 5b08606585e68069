// What a server takes the models of a service for, by parts of their names.
#include "common.h"

static const std::string DEFAULT_MODEL = "gpt-4.1-mini"; // finds: gpt-4.1-mini from openai

bool sees(const std::string & id) {
    return id_contains(id, "gpt-4o") || strStartsWith(id, "gpt-5") || strncmp(id.c_str(), "o3-mini", 7) == 0;
}
