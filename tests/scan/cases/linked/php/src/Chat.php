<?php
namespace Acme;

use Acme\Names\Local;
use LLPhant\OllamaConfig;

$config = new OllamaConfig();
$config->model = Local::CHAT;
