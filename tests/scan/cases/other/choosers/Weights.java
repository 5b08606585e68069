// Files of weights that the program brings, under names that mean a model.
class Weights {
    static final String MULTI_LINGUAL_MODEL = "whisper-base.TOP_WORLD.tflite"; // finds: whisper-base.TOP_WORLD.tflite from local
    static final String ENGLISH_ONLY_MODEL = "ggml-tiny.en-q5_1.bin"; // finds: ggerganov/whisper.cpp
    static final String modelName = "rwkv7-g1c-2.9b-ctx8192.pth"; // finds: rwkv7-g1c-2.9b-ctx8192.pth from local
    static final String MODEL = "model.tflite"; // finds: model.tflite from local (likely)
    static final String OTHER_MODEL = "fake-whisper-1.bin";
    static final String LLM_MODEL = "llama.bin"; // finds: llama.bin from local (likely)
    static final String label = "whisper-base.tflite";
}
