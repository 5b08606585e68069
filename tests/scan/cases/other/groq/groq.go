// Models of one service in a file that is called after it, in a package of many.
package models

type ModelID string

const (
	QwQ         ModelID = "qwen-qwq"                          // finds: qwen-qwq from groq
	Scout       ModelID = "llama-4-scout"                     // finds: llama-4-scout from groq
	OwnScout    ModelID = "groq.llama-scout"
	Name        string  = "qwen-qwq-2"
	DefaultSize Size    = "qwen-7b"
)
