package dictation

import "github.com/sashabaranov/go-openai"

var whisperModel = getEnv("WHISPER_MODEL", "base") // finds: openai/whisper-base

type Settings struct {
	Whisper string `env:"WHISPER_MODEL" envDefault:"small"` // finds: openai/whisper-small
	Size    string `env:"FONT_SIZE" envDefault:"base"`
}
