<?php
// Enumerations called after a service, whose cases are its models.
namespace Acme\Llm;

enum Groq: string implements Offer
{
    case Small = 'gemma2-9b-it'; // finds: gemma2-9b-it from groq
    case Large = 'llama-3.1-405b-reasoning'; // finds: llama-3.1-405b-reasoning from groq

    public function label(): string
    {
        return match ($this) {
            self::Small => 'Gemma 2',
            self::Large => 'Llama 3.1',
        };
    }
}

enum PerplexityEnum: string
{
    case Fast = 'sonar-small-chat'; // finds: sonar-small-chat from perplexity
    case Open = 'llama-3-8b-instruct'; // finds: llama-3-8b-instruct from perplexity
    case Mixed = 'mixtral-8x7b-instruct'; // finds: mixtral-8x7b-instruct from perplexity
}

enum Fireworks: string
{
    case Function = 'firefunction-v2'; // finds: accounts/fireworks/models/firefunction-v2 from fireworks
    case Large = 'llama-v3p1-70b-instruct'; // finds: accounts/fireworks/models/llama-v3p1-70b-instruct from fireworks
    case Other = 'qwen2:72b-instruct'; // finds: accounts/fireworks/models/qwen2:72b-instruct from fireworks

    public function config(): Config
    {
        return new Config('https://api.fireworks.ai/inference/v1', 'accounts/fireworks/models/' . $this->value, docs: 'https://fireworks.ai/models/' . $this->value);
    }
}

enum Ollama: string
{
    case Mixed = 'mixtral:8x7b-instruct-v0.1-'; // finds: mixtral:8x7b-instruct-v0.1 from ollama
    case Own = 'org-a/hermes-2-pro-7b:'; // finds: org-a/hermes-2-pro-7b from ollama
    case Known = 'command-r:35b-v0.1-'; // finds: command-r:35b-v0.1 from ollama
    case Plain = 'llama3.1:8b-instruct-'; // finds: llama3.1:8b-instruct from ollama

    public function name(): string
    {
        return $this->value . 'q4_K_M';
    }
}

enum Cohere: string
{
    case Chat = 'chat';
    case Embed = 'embed-jobs';
    case Rerank = 'rerank';
}

enum Mistral: string
{
    case Endpoint = 'fim-completions';
    case Role = 'tool-v2';
}
