const ON_OFFER = [
  { id: "gemini-2.5-flash", provider: "gemini" }, // finds: gemini-2.5-flash from google (likely)
  { id: "llama-3.3-70b", provider: "groq" }, // finds: llama-3.3-70b from groq (likely)
];

export function Choose() {
  const [second, setSecond] = useState("llama-3.3-70b"); // finds: llama-3.3-70b from groq (likely)
  return (
    <Select>
      <SelectItem value="gpt-4o">GPT-4o</SelectItem> // finds: gpt-4o from openai
      <SelectItem value="gemini-1.5-pro">Gemini</SelectItem> // finds: gemini-1.5-pro from google
      <SelectItem value="mixtral-8x9b">Mixtral</SelectItem> // undecided
      <SelectItem value="fast-4">Fast</SelectItem>
    </Select>
  );
}

export function ChooseEncoder() {
  return (
    <Select>
      <Select.Option value="roberta-base">roberta-base</Select.Option> // finds: roberta-base from huggingface (likely)
      <Select.Option value="distilbert-base-uncased">distil</Select.Option> // finds: distilbert-base-uncased from huggingface (likely)
      <Select.Option value="none">none</Select.Option>
    </Select>
  );
}
