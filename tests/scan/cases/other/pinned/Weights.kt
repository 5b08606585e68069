package org.example

class Speech {
    val modelId = "brightlab/speech-onnx" // finds: brightlab/speech-onnx at 9090d38e7333a2c6ff00f154ab981a549842c20f
    val revision = "9090d38e7333a2c6ff00f154ab981a549842c20f"
}

class Words {
    val modelId = "brightlab/words-onnx" // finds: brightlab/words-onnx
}
