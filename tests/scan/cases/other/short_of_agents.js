const MENU = Object.freeze({
  codex: Object.freeze([
    { value: 'gpt-5.4-mini', label: 'GPT-5.4 Mini' }, // finds: gpt-5.4-mini from openai
    { value: 'o3', label: 'o3' }, // finds: o3 from openai
  ]),
  claude: Object.freeze([
    { value: 'opus', label: 'Opus' }, // finds: opus from anthropic
    { value: 'opus[1m]', label: 'Opus, 1M' }, // finds: opus[1m] from anthropic
    { value: 'claude-opus-4-6', label: 'Opus 4.6' }, // finds: claude-opus-4-6 from anthropic
    { value: 'claude-opus-4-6[1m]', label: 'Opus 4.6, 1M' }, // finds: claude-opus-4-6[1m] from anthropic
    { value: 'haiku', label: 'Haiku' }, // finds: haiku from anthropic
  ]),
});

const FORMS = [
  { value: 'haiku', label: 'Haiku' },
  { value: 'sonnet', label: 'Sonnet' },
];

const TAGS = ['gpt-4o', 'symphony', 'opus', 'concerto']; // finds: gpt-4o from openai
