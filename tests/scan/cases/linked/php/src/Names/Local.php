<?php
namespace Acme\Names;

final class Local
{
    public const CHAT = 'llama3.2'; // finds: llama3.2 from ollama
}
