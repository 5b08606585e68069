// What a list offers is what its choice may be.
import { useState } from "react";

export function Voices({ unit }: { unit: string }) {
  const [speechModel, setSpeechModel] = useState<string>("iic/SenseVoiceSmall"); // finds: iic/SenseVoiceSmall from modelscope
  const [live, setLive] = useState("");
  const [language, setLanguage] = useState("en");
  return (
    <form>
      <Select value={speechModel} onValueChange={(one) => setSpeechModel(one)}>
        <SelectContent>
          <SelectItem value="house-small-v2">House</SelectItem> // undecided
          <SelectItem value="FunAudioLLM/Fun-ASR-Nano-2512">Nano</SelectItem> // finds: FunAudioLLM/Fun-ASR-Nano-2512
        </SelectContent>
      </Select>
      <Label htmlFor="live">Whisper</Label>
      <Select value={live} onValueChange={setLive}>
        <SelectItem value="tiny">tiny (fastest)</SelectItem> // finds: openai/whisper-tiny
        <SelectItem value="base">base</SelectItem> // finds: openai/whisper-base
        <SelectItem value="large-v3">large</SelectItem> // finds: openai/whisper-large-v3
      </Select>
      <select value={language} onChange={(one) => setLanguage(one.target.value)}>
        <option value="en">English</option>
        <option value="ja">Japanese</option>
      </select>
      <RadioGroup value={unit}>
        <Radio value="cm/s">Speed</Radio>
      </RadioGroup>
    </form>
  );
}
