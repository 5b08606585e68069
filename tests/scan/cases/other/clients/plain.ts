import { Agent } from '@openai/agents'
import { tool } from '@openai/agents'
export const agent = new Agent({ name: 'A', instructions: 'x', model: 'gpt-5-mini' })  // finds: gpt-5-mini from openai
export const b = new Agent({ name: 'A', handoffs: [agent] })
export const c = agent.asTool({ toolName: 'x' })
