import * as bedrock from 'aws-cdk-lib/aws-bedrock'
const model = bedrock.FoundationModel.fromFoundationModelId(this, 'M', bedrock.FoundationModelIdentifier.ANTHROPIC_CLAUDE_3_5_SONNET_20240620_V1_0)  // finds: anthropic.claude-3-5-sonnet-20240620-v1:0 from bedrock
const other = bedrock.FoundationModelIdentifier.COHERE_EMBED_ENGLISH_V3  // finds: cohere.embed-english-v3 from bedrock
