{ lib, ... }:
let
  mkServed = import ./serve.nix;
in
{
  home.shellAliases = {
    oc-small = "opencode --model openai/gpt-4.1-mini";  # finds: gpt-4.1-mini from openai
    oc-home = "opencode --model ollama/qwen3:14b";  # finds: qwen3:14b from ollama
    oc-run = "opencode run -m anthropic/claude-sonnet-4-5 review";  # finds: claude-sonnet-4-5 from anthropic
    oc-any = "opencode --continue";
    pi-long = "pi --model openai/gpt-4.1 --thinking high";  # finds: gpt-4.1 from openai
    pair = "aider --model anthropic/claude-opus-4-1 --no-gitignore";  # finds: claude-opus-4-1 from anthropic
    pi-own = "pi --provider ollama --model qwen2.5:14b";  # finds: qwen2.5:14b from ollama
    ask = "claude --model claude-haiku-4-5";  # finds: claude-haiku-4-5 from anthropic
    ask-best = "claude --model opus";  # finds: opus from anthropic
  };
  services.served = mkServed {
    coder = { modelRef = "unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF:Q4_K_M"; };  # finds: unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF
  };
}
