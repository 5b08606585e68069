import { whisper } from 'whisper-node'
import { nodewhisper } from 'nodejs-whisper'
import { downloadWhisperModel, transcribe } from '@remotion/install-whisper-cpp'
const t = await whisper('a.wav', { modelName: 'base.en' })  // finds: openai/whisper-base.en
await nodewhisper('a.wav', { modelName: 'medium', autoDownloadModelName: 'medium' })  // finds: openai/whisper-medium
await downloadWhisperModel({ model: 'medium.en', folder: 'x' })  // finds: openai/whisper-medium.en
await transcribe({ model: 'medium.en', whisperPath: 'x' })  // finds: openai/whisper-medium.en
