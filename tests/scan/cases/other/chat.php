<?php
// PHP: clients by array and by method, properties, settings, enumerations.
namespace App\Services;

use LLPhant\Chat\Enums\OpenAIChatModel;
use LLPhant\OllamaConfig;
use OpenAI\Laravel\Facades\OpenAI;
use Prism\Prism\Enums\Provider;
use Prism\Prism\Prism;

const CHAT_MODEL = 'gpt-4o'; // finds: gpt-4o from openai
define('EMBEDDING_MODEL', 'text-embedding-3-small'); // finds: text-embedding-3-small from openai

enum Model: string
{
    case Fast = 'gpt-4o-mini'; // finds: gpt-4o-mini from openai
}

class Chat
{
    protected string $model = 'claude-3-5-sonnet-latest'; // finds: claude-3-5-sonnet-latest from anthropic

    public function __construct(private string $rerankModel = 'org-a/reranker') // finds: org-a/reranker
    {
        $this->title = 'gpt-4o';
    }

    public function ask(string $question): string
    {
        $result = OpenAI::chat()->create(['model' => 'gpt-4.1', 'messages' => []]); // finds: gpt-4.1 from openai
        $again = \OpenAI::client($key)->embeddings()->create(['model' => EMBEDDING_MODEL]);
        $text = Prism::text()->using(Provider::Anthropic, 'claude-3-opus-20240229')->asText(); // finds: claude-3-opus-20240229 from anthropic
        $config = new OllamaConfig();
        $config->model = 'llama3.2'; // finds: llama3.2 from ollama
        $other->model = OpenAIChatModel::Gpt4Turbo->value; // finds: gpt-4-turbo from openai
        $name = $options['model'] ?? 'gpt-3.5-turbo'; // finds: gpt-3.5-turbo from openai
        $short = getenv('CHAT_MODEL') ?: 'gpt-4'; // finds: gpt-4 from openai
        return $this->run(model: 'org-b/named', stream: true); // finds: org-b/named
    }
}

return ['openai' => ['model' => env('OPENAI_MODEL', 'o3-mini')], 'url' => 'org-c/not-this']; // finds: o3-mini from openai

// What people choose from: each name with how it is shown to them, with a remark or without.
$page = ['availableModels' => [
    'us.anthropic.claude-haiku-4-5-20251001-v1:0' => 'Claude Haiku 4.5 (Recommended)', // finds: us.anthropic.claude-haiku-4-5-20251001-v1:0 from bedrock
    'us.anthropic.claude-sonnet-4-5-20250929-v1:0' => 'Claude Sonnet 4.5', // finds: us.anthropic.claude-sonnet-4-5-20250929-v1:0 from bedrock
]];

// What only Whisper is told besides its model says whose the short name is.
$heard = Http::timeout(60)->post("{$server}/process", ['job' => $id, 'model_name' => 'base', 'initial_prompt' => $words]); // finds: openai/whisper-base
$drawn = Http::timeout(60)->post("{$server}/draw", ['job' => $id, 'model_name' => 'base', 'prompt' => $words]);
