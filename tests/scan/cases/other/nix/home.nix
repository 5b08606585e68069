# Nix: options and their defaults, services, fetched weights, settings of programs.
{ config, lib, pkgs, model ? "gpt-4o", ... }: # finds: gpt-4o from openai
let
  cfg = config.services.assistant;
  title = "gpt-4o";
  organisation = "org-a";
  fetched = file: "https://huggingface.co/org-d/weights/resolve/main/${file}.gguf"; # finds: org-d/weights
  named = { repository, file }: pkgs.fetchurl {
    url = "https://huggingface.co/${repository}/resolve/main/${file}";
  };
  own = named { repository = "org-e/weights"; file = "a.gguf"; }; # finds: org-e/weights
  weights = pkgs.fetchurl {
    url = "https://huggingface.co/${organisation}/weights-GGUF/resolve/main/weights-Q4_K_M.gguf"; # finds: org-a/weights-GGUF
    hash = "sha256-YvulfJBsMS/2zHobvwzUlSNJPfWfr4yyZoReBGoBZgA=";
  };
in
{
  options.services.assistant = {
    model = lib.mkOption {
      type = lib.types.str;
      default = "claude-3-5-haiku-latest"; # finds: claude-3-5-haiku-latest from anthropic
      example = "gpt-4.1";
      description = "The model, such as gpt-4o";
    };
  };

  config = lib.mkIf cfg.enable {
    services.ollama = {
      enable = true;
      loadModels = [
        "llama3.2:3b" # finds: llama3.2:3b from ollama
        "mxbai-embed-large" # finds: mxbai-embed-large from ollama
      ];
    };
    services.ollama.models = "/var/lib/models";
    services.llama-cpp.model = weights;
    environment.variables.OPENAI_MODEL = lib.mkDefault "gpt-4.1-mini"; # finds: gpt-4.1-mini from openai
    virtualisation.oci-containers.containers.vllm.cmd = [ "vllm" "serve" "org-b/served" ]; # finds: org-b/served
    systemd.services.fetch.script = ''
      ${pkgs.ollama}/bin/ollama pull phi3:mini # finds: phi3:mini from ollama
      echo ''${HOME} done
    '';
    programs.editor.settings = {
      provider = "groq";
      model = "llama-3.3-70b-versatile"; # finds: llama-3.3-70b-versatile from groq
      fallback.model = if cfg.small then "gpt-4.1-nano" else "o4-mini"; # finds: gpt-4.1-nano, o4-mini from openai
    };
    programs.agent.provider = "ollama";
    programs.agent.model = cfg.model or "qwen3"; # finds: qwen3 from ollama
    xdg.configFile."agent.yml".text = ''
      model: gpt-4.1 # finds: gpt-4.1 from openai
      temperature: 0
      stream: true
    '';
    home.file.weights.source = builtins.fetchurl "https://huggingface.co/org-c/weights/resolve/${cfg.revision}/w.safetensors"; # finds: org-c/weights
    home.packages = with pkgs; [ git (ollama.override { acceleration = "cuda"; }) ];
  };
}
