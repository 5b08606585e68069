if (-not $env:CHAT_MODEL)      { azd env set CHAT_MODEL      "gpt-4o-mini" }  # finds: gpt-4o-mini from openai (likely)
[Environment]::SetEnvironmentVariable("TRIAGE_MODEL", "gpt-4.1", "User")  # finds: gpt-4.1 from openai (likely)
