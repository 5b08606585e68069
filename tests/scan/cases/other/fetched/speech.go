// Speech that is recognized on the machine itself.
package speech

const RuntimeURL = "https://files.example.org/onnxruntime-linux-x64.tgz"

const ModelURL = "https://files.example.org/parakeet-v2-int8.tar.bz2" // finds: files.example.org/parakeet-v2-int8.tar.bz2 from url

var modelURLs = map[string]string{
	"small": "https://files.example.org/small-v3.bin", // finds: files.example.org/small-v3.bin from url
}

var models = []Model{
	{Name: "vosk", URL: "https://alphacephei.com/vosk/vosk-en-us-0.15.zip", DataURL: "https://files.example.org/words.zip"}, // finds: alphacephei.com/vosk/vosk-en-us-0.15.zip from url
	{Name: "own", URL: "https://github.com/org-a/speech/releases/download/v1.2/own.tar.gz"}, // finds: org-a/speech from github at v1.2
}

var viewers = []ModelViewer{
	{Name: "x", URL: "https://files.example.org/viewer.zip"},
}
