import { fal } from '@fal-ai/client'
import * as old from '@fal-ai/serverless-client'
const r = await fal.subscribe('fal-ai/flux/dev', { input: {} })  // finds: fal-ai/flux/dev from fal
const s = await fal.run('fal-ai/fast-sdxl', { input: {} })  // finds: fal-ai/fast-sdxl from fal
const q = await fal.queue.submit('fal-ai/kling-video/v1/standard/text-to-video', { input: {} })  // finds: fal-ai/kling-video/v1/standard/text-to-video from fal
