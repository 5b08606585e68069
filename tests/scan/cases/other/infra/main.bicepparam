using './main.bicep'

param chatModelName = 'gpt-4o-mini' // finds: gpt-4o-mini from openai
param embeddingModelName = readEnvironmentVariable('EMBEDDING_MODEL', 'text-embedding-3-small') // finds: text-embedding-3-small from openai
param location = 'westeurope'
