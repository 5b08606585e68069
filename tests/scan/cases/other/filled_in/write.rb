require "fileutils"

def write(port, home)
  File.write("#{home}/agent.yaml", <<~YAML)
    provider: groq
    model: llama-3.3-70b-versatile # finds: llama-3.3-70b-versatile from groq
    port: #{port}
  YAML
end
