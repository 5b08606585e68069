# Terraform: attributes by their keys, variables by their names.
variable "embedding_model" {
  default = "org-e/embedder" # finds: org-e/embedder
}

resource "aws_bedrockagent_agent" "main" {
  foundation_model = "anthropic.claude-v2" # finds: anthropic.claude-v2 from bedrock
  model_arn        = "arn:aws:bedrock:${var.region}::foundation-model/amazon.titan-embed-text-v2:0" # finds: amazon.titan-embed-text-v2:0 from bedrock
  instance_type    = "ml.g5/xlarge"
}

resource "aws_sagemaker_model" "chat" {
  primary_container {
    image = "763104351884.dkr.ecr.us-east-1.amazonaws.com/huggingface-tgi:2.0"
    environment = {
      HF_MODEL_ID = "org-e/chat" # finds: org-e/chat
      HF_TASK     = "text/generation"
    }
  }
}

variable "nim_images" {
  default = [{ name = "llama3-8b", id = "nvcr.io/nim/meta/llama3-8b-instruct" }] # finds: meta/llama3-8b-instruct from nvidia
}

resource "azurerm_cognitive_deployment" "chat" {
  name = "chat"
  model {
    format = "OpenAI"
    name   = "gpt-4.1" # finds: gpt-4.1 from openai
  }
}
