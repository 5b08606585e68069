-- Lua: settings of plugins, modules that are opened by name, tables that stand beside whose model they ask.
local openai = require("app.providers.openai")
local ollama = require("app.providers.ollama")
local ok, companion = pcall(require, "codecompanion")

local M = {}

M.default_model = "gpt-4o" -- # finds: gpt-4o from openai
M.window = { title = "gpt-4o", width = 80 }

local defaults = {
  model = "gpt-4o-mini", -- # finds: gpt-4o-mini from openai
  ["embedding-model"] = 'text-embedding-3-small', -- # finds: text-embedding-3-small from openai
  prompt = [[Answer as "gpt-4o" would.]],
}

M.prompts = {
  ["local:small"] = {
    provider = ollama,
    params = { model = "starling-lm", temperature = 0 }, -- # finds: starling-lm from ollama
  },
  groq = vim.tbl_deep_extend("force", defaults, {
    params = { model = "llama3-70b-8192" }, -- # finds: llama3-70b-8192 from groq
  }),
  code = {
    provider = openai,
    params = { model = 'gpt-4.1' }, -- # finds: gpt-4.1 from openai
  },
}

companion.setup({
  adapters = {
    anthropic = function()
      return require("codecompanion.adapters").extend("anthropic", {
        schema = { model = { default = "claude-3-7-sonnet-20250219" } }, -- # finds: claude-3-7-sonnet-20250219 from anthropic
      })
    end,
  },
  strategies = { chat = { adapter = { name = "ollama", model = "qwen3:8b" } } }, -- # finds: qwen3:8b from ollama
})

require("ollama").setup({ model = "mistral" }) -- # finds: mistral from ollama

M.adapters = {
  provider = "ollama",
  providers = {
    own = { endpoint = "https://models.example.com/v1", model = "org-a/served" }, -- # finds: org-a/served
  },
  rented = function()
    return require("codecompanion.adapters").extend("ollama", {
      schema = { model = { default = "starling" }, num_ctx = { default = 20000 } }, -- # finds: starling from ollama
    })
  end,
}

M.written = [[
model: gpt-4.1-nano # finds: gpt-4.1-nano from openai
temperature: 0
stream: true
]]

function M.ask(opts, model)
  local chosen = opts.model or "claude-3-5-haiku-latest" -- # finds: claude-3-5-haiku-latest from anthropic
  model = model or "gpt-4.1-mini" -- # finds: gpt-4.1-mini from openai
  local body = vim.json.encode({ model = chosen, stream = true })
  local url = "https://huggingface.co/org-a/weights/resolve/main/a.gguf" -- # finds: org-a/weights
  if opts.provider == "gpt-4o" then
    vim.notify("gpt-4o is not there: org-d/in-a-text")
  end
  os.execute("ollama pull llama3.2:1b") -- # finds: llama3.2:1b from ollama
  vim.g.copilot_chat_model = "o3-mini" -- # finds: o3-mini from openai
  return body, url
end

return M
