<#
  Prepares a machine: ollama pull nothing-here
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $false)]
    [string]$ModelId = "org-a/chat-7b", # finds: org-a/chat-7b
    [string[]]$Extra = @("org-b/small", "org-b/large"),
    [switch]$Quiet
)

$Model = "llama3.2" # finds: llama3.2 from ollama
$models = @(
    "qwen2.5:7b", # finds: qwen2.5:7b from ollama
    'nomic-embed-text' # finds: nomic-embed-text from ollama
)
foreach ($name in $Models) {
    Write-Host "ollama pull phi3"
    ollama pull $name
}
ollama run $model

$small = 'gemma3:1b', 'smollm2' # finds: gemma3:1b, smollm2 from ollama
$small | ForEach-Object { ollama pull $_ }
foreach ($one in @("granite3.3", "phi4")) { & ollama pull $one } # finds: granite3.3, phi4 from ollama

$Repo = "org-c/embed-base" # finds: org-c/embed-base
hf download `
    $repo `
    --local-dir C:\models
huggingface-cli download "$($Repo)"
vllm serve $ModelId --port 8000
$env:OLLAMA_MODEL = "mistral:7b" # finds: mistral:7b from ollama
Start-Process "C:\tools\ollama.exe" -ArgumentList "pull", "llava" # finds: llava from ollama
Start-Process ollama -ArgumentList @("pull", "bakllava") -NoNewWindow # finds: bakllava from ollama

$request = @{
    model = "gpt-4o" # finds: gpt-4o from openai
    stream = $false
}
Invoke-RestMethod -Uri "http://localhost:11434/api/generate" -Body '{"model": "tinyllama"}' # finds: tinyllama from ollama
$title = "setup-for-windows"

$UserData = @'
#!/bin/bash
# Runs on the rented machine.
docker run -d --gpus all \
    vllm/vllm-openai:v0.9.2 \
    --max-model-len 4096 \
    --model org-u/rented-chat # finds: org-u/rented-chat
'@
$Notes = @"
Runs on the rented machine:
vllm serve org-u/never
"@

$MainModel = "D:\MODELS\first-27b-Q3_K_M.gguf" # finds: first-27b-Q3_K_M.gguf from local
$Drafter = "C:\models\draft\second-1b-q4_k_m.gguf" # finds: second-1b-q4_k_m.gguf from local
$OutFile = "D:\MODELS\made-by-this.gguf"
if (-not (Test-Path -LiteralPath $mainModel)) { throw "no $MAINMODEL" }
