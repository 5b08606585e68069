// A component that falls back to a model.
export const Field = ({ chosen }: Given) => (
  <Choice value={chosen?.speech_model ?? "whisper-1"} /> // finds: whisper-1 from openai
);
// The value of a menu's item is what the program goes on with.
export const Menu = () => (
  <Select>
    <Item value="claude-sonnet-4-5" label="claude-sonnet-4-5" /> // finds: claude-sonnet-4-5 from anthropic
  </Select>
);
