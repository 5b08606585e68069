<?php

function write(int $port, string $home): void
{
    file_put_contents("$home/agent.yaml", <<<YAML
        provider: anthropic
        model: claude-3-5-haiku-latest # finds: claude-3-5-haiku-latest from anthropic
        port: {$port}
        YAML);
}
