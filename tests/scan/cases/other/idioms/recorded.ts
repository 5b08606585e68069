// What a service answered once, line by line.
const ANSWERS = `
data: {"id":"1","object":"chat.completion.chunk","model":"gpt-3.5-turbo-0613","choices":[{"index":0}]}

data: {"id":"1","object":"chat.completion.chunk","model":"gpt-3.5-turbo-0613","choices":[{"index":1}]}

data: [DONE]
`
