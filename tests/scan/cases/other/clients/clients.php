<?php
use OpenAI\Laravel\Facades\OpenAI;
use Prism\Prism\Prism;
use Prism\Prism\Enums\Provider;
use LLPhant\OllamaConfig;
use NeuronAI\Providers\Anthropic\Anthropic;
use NeuronAI\Providers\Ollama\Ollama;
use Symfony\AI\Platform\Bridge\OpenAi\Gpt;
use function Codewithkyrian\Transformers\Pipelines\pipeline;
$r = OpenAI::chat()->create(['model' => 'gpt-4o-mini', 'messages' => []]);  // finds: gpt-4o-mini from openai
$r = $client->embeddings()->create(['model' => 'text-embedding-3-small', 'input' => 'x']);  // finds: text-embedding-3-small from openai
$p = Prism::text()->using(Provider::Anthropic, 'claude-3-5-sonnet-20241022')->asText();  // finds: claude-3-5-sonnet-20241022 from anthropic
$q = Prism::text()->using(Provider::Ollama, 'llama3.2')->asText();  // finds: llama3.2 from ollama
$q2 = Prism::embeddings()->using('ollama', 'mxbai-embed-large')->asEmbeddings();  // finds: mxbai-embed-large from ollama
$c = new OllamaConfig(); $c->model = 'llama3';  // finds: llama3 from ollama
$n = new Ollama(url: 'http://localhost:11434', model: 'qwen2.5');  // finds: qwen2.5 from ollama
$e = pipeline('embeddings', 'Xenova/all-MiniLM-L6-v2');  // finds: Xenova/all-MiniLM-L6-v2
$g = Gemini::generativeModel(model: 'gemini-2.0-flash')->generateContent('x');  // finds: gemini-2.0-flash from google
$z = Prism::text()->using(Provider::Z, 'glm-4.6')->asText();  // finds: glm-4.6 from zai

use PhpLlm\LlmChain\Platform\Bridge\OpenAI\GPT;

$gpt = new GPT(GPT::GPT_4O_MINI, ['temperature' => 0.5]); // finds: gpt-4o-mini from openai
