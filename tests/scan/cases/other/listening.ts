// The address of a server that listens, put together: its query says which model.
const LISTEN = 'wss://api.deepgram.com/v1/listen';

export function listen(token: string, language: string): WebSocket {
  const address =
    `${LISTEN}?token=${encodeURIComponent(token)}&` +
    `model=nova-3&language=${encodeURIComponent(language)}&` + // finds: nova-3 from deepgram (likely)
    `punctuate=true`;
  return new WebSocket(address);
}

export function elsewhere(base: string): WebSocket {
  return new WebSocket(`${base}?model=nova-3-harbour`);
}
