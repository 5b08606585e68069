// Forms that are written by hand.
const parts = [
  Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="file"; filename="a.webm"\r\n\r\n`),
  audio,
  Buffer.from(`\r\n--${edge}\r\nContent-Disposition: form-data; name="model"\r\n\r\nwhisper-1\r\n--${edge}--\r\n`), // finds: whisper-1 from openai
];
const other = "--edge\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\ngpt-4o-transcribe\r\n"; // finds: gpt-4o-transcribe from openai
const chosen = `--edge\r\nContent-Disposition: form-data; name="model"\r\n\r\n${model}\r\n`;
const words = `--edge\r\nContent-Disposition: form-data; name="language"\r\n\r\nwhisper-1\r\n`;
