// A component that falls back to a model.
export const Field = ({ chosen }: Given) => (
  <Choice value={chosen?.speech_model ?? "whisper-1"} /> // finds: whisper-1 from openai
);
