// The same in a package of no service: nobody says whose they are.
package own

const (
	QwenChat2     = "qwen-chat-2"
	DownloadRoot  = "https://downloads.example.com/"
	onnxModelFrom = "https://models.example.com/minilm/v2/onnx.tar.gz"

	onnxModelDownloadEndpoint = "https://models.example.com/minilm/onnx.tar.gz" // finds: models.example.com/minilm/onnx.tar.gz from url (likely)
	runtimeDownloadEndpoint   = "https://models.example.com/runtime/libonnx.tar.gz"
)
