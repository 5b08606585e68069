unit Chat;
{ Model := 'gpt-4-turbo'; }
const
  DEFAULT_MODEL = 'gpt-4o-mini'; // finds: gpt-4o-mini from openai
procedure Ask;
begin
  // Params.Model('gpt-4');
  Params.Model('gpt-4.1'); // finds: gpt-4.1 from openai
  Request.Model := 'claude-3-5-haiku-latest'; // finds: claude-3-5-haiku-latest from anthropic
  if Request.Model = 'gpt-3.5-turbo' then Exit;
end;
