// Modules that are brought where they are used.
async function draw(input: object) {
  const Replicate = (await import("replicate")).default;
  const client = new Replicate();
  return client.run("owner-a/painter-one", { input }); // finds: owner-a/painter-one from replicate
}

async function speak(text: string) {
  const client = new (require("openai").OpenAI)();
  return client.audio.speech.create({ model: "own-voice-1", input: text }); // finds: own-voice-1 from openai
}
