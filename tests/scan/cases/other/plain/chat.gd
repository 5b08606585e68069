extends Node
# var model = "gpt-4-turbo"
@export var model: String = "gpt-4o-mini" # finds: gpt-4o-mini from openai
const MODELS: Array[String] = [
	"claude-3-5-haiku-latest", # finds: claude-3-5-haiku-latest from anthropic
	"gemini-2.0-flash", # finds: gemini-2.0-flash from google
]
func ask():
	if model.begins_with("gpt-4"):
		return
	var body = {"model": "deepseek-chat", "stream": false} # finds: deepseek-chat from deepseek
