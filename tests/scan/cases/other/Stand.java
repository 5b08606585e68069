package org.ours;

class StandTest {
    void requests() {
        var first = OllamaChatRequest.builder().withModel("DummyModel");
        var second = OllamaChatRequest.builder().withModel("my-model");
        var third = OllamaChatRequest.builder().withModel("llama3.2:1b");  // finds: llama3.2:1b from ollama
        var config = "https://huggingface.co/test-model/resolve/main/model.onnx";
        var weights = "https://huggingface.co/gpt2/resolve/main/model.onnx";  // finds: gpt2
    }
}
