// Models and where they lie.
static const ModelInfo MODELS[] = {
    {"small", "https://blob.example.computer/ggml-small.bin"}, // finds: blob.example.computer/ggml-small.bin from url
    {"large", "https://blob.example.computer/large.tar.gz"}, // finds: blob.example.computer/large.tar.gz from url
};
const char *model_url = "https://blob.example.computer/other-v2.zip"; // finds: blob.example.computer/other-v2.zip from url
const char *font_url = "https://blob.example.computer/fonts.zip";
const char *lines = "https://models.example.org/text-detection.rten"; // finds: models.example.org/text-detection.rten from url
