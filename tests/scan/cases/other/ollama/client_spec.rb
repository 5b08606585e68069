# A file below a folder that is called after a store of models.
RSpec.describe Client do
  it { expect(chat(model: "llama3.1")).to be } # finds: llama3.1 from ollama
  it { expect(chat(model: "claude-haiku-4-5")).to be } # finds: claude-haiku-4-5 from anthropic
end
