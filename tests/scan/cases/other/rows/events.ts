// What a server sends, event by event: the model that it says it is was asked for elsewhere.
const events = [
  'event: message_start\ndata: {"type":"message_start","message":{"role":"assistant","model":"claude-3-7-sonnet-20250219"}}\n\n',
  'data: {"id":"1","choices":[{"delta":{"content":"hello"}}],"created":0,"model":"gpt-4o-mini"}\n\n',
  'data: [DONE]\n\n',
];
