package names

import gpt "github.com/sashabaranov/go-openai"

func choose(user *User) {
	chosen := gpt.GPT3Dot5Turbo // finds: gpt-3.5-turbo from openai
	user.Model = chosen
	user.Older = gpt.CodexCodeDavinci002 // finds: code-davinci-002 from openai
}

func ended(reason string) bool {
	return reason == gpt.FinishReasonStop
}
