package main

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/cohere-ai/cohere-go/v2"
	"github.com/replicate/replicate-go"
	"github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai"
	"github.com/gage-technologies/mistral-go"
	"github.com/mutablelogic/go-whisper"
	chroma "github.com/amikos-tech/chroma-go/pkg/embeddings/ollama"
	"github.com/teilomillet/gollm"
	"github.com/cohesion-org/deepseek-go"
)

func main() {
	c.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String("ai21.j2-mid-v1")})  // finds: ai21.j2-mid-v1 from bedrock
	c.Converse(ctx, &bedrockruntime.ConverseInput{ModelId: aws.String("meta.llama3-8b-instruct-v1:0")})  // finds: meta.llama3-8b-instruct-v1:0 from bedrock
	a.GetChatCompletions(ctx, azopenai.ChatCompletionsOptions{DeploymentName: to.Ptr("my-gpt4")}, nil)  // finds: my-gpt4 from azure
	d := &deepseek.ChatCompletionRequest{Model: deepseek.DeepSeekChat}  // finds: deepseek-chat from deepseek
}
