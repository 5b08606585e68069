async function hear(sound: Blob, elsewhere: string) {
  const form = new FormData();
  form.append("file", sound, "speech.webm");
  form.append("model", "whisper-large-v3"); // finds: whisper-large-v3 from groq (likely)
  await fetch("https://api.groq.com/openai/v1/audio/transcriptions", { method: "POST", body: form });

  const other = new FormData();
  other.append("model", "whisper-large-v4"); // undecided
  await fetch(elsewhere, { method: "POST", body: other });
}
