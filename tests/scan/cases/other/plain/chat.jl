"""
Ask with `model = "gpt-3.5-turbo"`.

model = "gpt-3.5-turbo"
"""
function ask(prompt; model::String = "gpt-4o-mini")  # finds: gpt-4o-mini from openai
    #= model = "gpt-4-turbo" =#
    aigenerate(prompt; model = "claude-3-haiku-20240307")  # finds: claude-3-haiku-20240307 from anthropic
end
const MODEL_CHAT = "gpt-4.1"  # finds: gpt-4.1 from openai
aliases = Dict("small" => "gpt-4.1-mini", "title" => "A title")  # finds: gpt-4.1-mini from openai
@assert model_id == "gpt-4"
