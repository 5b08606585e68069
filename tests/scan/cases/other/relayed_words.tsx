import { askAssistant } from '@/lib/assistant';

export async function planTrip(days: number) {
  const answer = await askAssistant('GEMINI', 'gemini/gemini-2.5-flash', [ // finds: gemini-2.5-flash from google
    { role: 'system', content: `Plan ${days} days.` },
  ]);
  return answer.text;
}

export function Panel() {
  const { send } = useAssistant('ANTHROPIC', 'anthropic/claude-sonnet-4-5', true); // finds: claude-sonnet-4-5 from anthropic
  return <button onClick={send}>Ask</button>;
}
