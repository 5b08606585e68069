# A file of settings that a module of NixOS writes, with what it knows put in.
{ config, pkgs, ... }:
{
  sops.templates."chat.yaml".content = ''
    ${
      if config.theme.dark then
        ""
      else
        ''
          theme: light
        ''
    }
    port: ${toString config.services.chat.port}
    provider: anthropic
    model: claude-sonnet-4-5 # finds: claude-sonnet-4-5 from anthropic
    key: ${config.sops.placeholder.key}
  '';
  environment.etc."speech.toml".source = pkgs.writeText "speech.yaml" ''
    log: ${config.logs}/speech.log
    vendor: openai
    model: tts-1-hd # finds: tts-1-hd from openai
  '';
  environment.etc."note".text = ''
    Hello ${config.user}, the model: gpt-4o is gone.
    Ask for another one.
    Thanks.
  '';
}
