<?php
// Providers of agents, whose names of models are handed over by place, by name, in settings.
namespace App\Agents;

use LLPhant\OllamaConfig;
use NeuronAI\Providers\Anthropic\Anthropic;
use NeuronAI\Providers\Ollama\Ollama;
use OpenAI\Client;

final class Agents
{
    private const SMALL = 'claude-3-5-haiku-latest'; // finds: claude-3-5-haiku-latest from anthropic

    public function __construct(private readonly Client $client) {}

    public function careful()
    {
        return new Anthropic('key', self::SMALL);
    }

    public function local()
    {
        return new Ollama(url: 'http://localhost:11434/api', model: 'mistral-nemo'); // finds: mistral-nemo from ollama
    }

    public function kept()
    {
        $config = new OllamaConfig();
        $config->model = $this->chosen();
        return $config;
    }

    private function chosen(): string
    {
        return 'llama3.2'; // finds: llama3.2 from ollama
    }

    public function asked(array $options = [])
    {
        $options['model'] = $options['model'] ?? 'gpt-4.1-mini'; // finds: gpt-4.1-mini from openai
        return $this->client->chat()->create($options);
    }
}
