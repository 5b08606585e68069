resource "aws_instance" "chat" {
  ami       = "ami-1"
  user_data = <<-YAML
    provider: groq
    model: llama-3.3-70b-versatile # finds: llama-3.3-70b-versatile from groq
    port: ${var.port}
  YAML
}
