// What younger versions of the language allow.
import { lockType } from 'br/public:types:0.6.1'
@description('How it is locked.')
param lock lockType?

param metadata resourceInput<'Microsoft.Web/sites@2024-04-01'>.properties.metadata = {}
param extra object?

@description('The name of the plan.')
var planName string = 'plan-${suffix}'

@description('The model that answers.')
param chatModel string = 'gpt-4o' // finds: gpt-4o from openai

@description('What it is told.')
var promptText string = '''You help people.
    Answer shortly.'''

param createdBy string = contains(deployer(), 'name')
  ? split(deployer().name, '@')[0]
  : deployer().objectId

var embeddingModel string = large
  ? 'text-embedding-3-large' // finds: text-embedding-3-large from openai
  : 'text-embedding-3-small' // finds: text-embedding-3-small from openai

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: planName
  properties: { tier: production ? 'A' : 'B' }
}
