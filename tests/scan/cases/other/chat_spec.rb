# Values that RSpec names for a group of examples.
RSpec.describe OpenAI::Client do
  let(:parameters) { { model: model, messages: [] } }
  let(:response) do
    OpenAI::Client.new.chat(parameters: parameters)
  end
  let(:title) { "gpt-title" }

  context "with one" do
    let(:model) { "gpt-4o" } # finds: gpt-4o from openai
    it { response }
  end

  context "with another" do
    let!(:model) do
      "gpt-3.5-turbo" # finds: gpt-3.5-turbo from openai
    end
    it { response }
  end
end
