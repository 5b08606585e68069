const Replicate = require('replicate')
const replicate = new Replicate({ auth: process.env.T })
for await (const e of replicate.stream('meta/meta-llama-3-70b-instruct', { input: {} })) {}  // finds: meta/meta-llama-3-70b-instruct from replicate
const p = await replicate.predictions.create({ model: 'black-forest-labs/flux-schnell', input: {} })  // finds: black-forest-labs/flux-schnell from replicate
const p2 = await replicate.predictions.create({ version: '39ed52f2a78e934b3ba6e2a89f5b1c712de7dfea535525255b1aa35c5565e08b', input: {} })
