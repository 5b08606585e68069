variable "deployments" {
  description = "Deployments of the model service"
  default = [
    {
      name = "chat"
      model = {
        name    = "gpt-35-turbo" # finds: gpt-35-turbo from openai
        version = "0301"
      }
    }
  ]
}
