// Models of many makers that Azure serves.
resource reasoning 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'reasoning'
  properties: {
    model: {
      format: 'DeepSeek'
      name: 'DeepSeek-R1' // finds: DeepSeek-R1 from azure
      version: '1'
    }
  }
}

resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat'
  properties: {
    model: {
      format: 'OpenAI'
      name: 'gpt-4o' // finds: gpt-4o from openai
      version: '2024-08-06'
    }
  }
}
