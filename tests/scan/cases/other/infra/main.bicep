// Azure's resources.
@description('The model that answers.')
@allowed(['gpt-4o', 'gpt-4o-mini']) // finds: gpt-4o, gpt-4o-mini from openai
param chatModelName string = 'gpt-4o' // finds: gpt-4o from openai
param embeddingModelName string = 'text-embedding-3-large' // finds: text-embedding-3-large from openai
param location string = 'eastus'
var rerankModel = { name: 'rerank', id: 'org-a/reranker' } // finds: org-a/reranker

module openAi 'core/ai/cognitiveservices.bicep' = {
  name: 'openai'
  params: {
    deployments: [
      {
        name: 'embedding'
        model: {
          format: 'OpenAI'
          name: empty(given) ? 'text-embedding-ada-002' : given // finds: text-embedding-ada-002 from openai
          version: '2'
        }
      }
    ]
  }
}

resource deployed 'Microsoft.CognitiveServices/accounts/deployments@2023-05-01' = {
  parent: account
  name: 'chat'
  sku: { name: 'Standard', capacity: 10 }
  properties: { model: { format: 'OpenAI', name: chatModelName, version: '2024-08-06' } }
}

output embedding string = embeddingModelName
