resource endpoint 'Microsoft.MachineLearningServices/workspaces/serverlessEndpoints@2024-04-01' = {
  name: 'harbour'
  properties: { modelSettings: { modelId: 'azureml://registries/azureml/models/Phi-4-mini-instruct/versions/1' } } // finds: Phi-4-mini-instruct from azure at 1
}
