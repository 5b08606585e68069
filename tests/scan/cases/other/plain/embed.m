function v = embed(text)
% model = "text-embedding-ada-002"
model = "text-embedding-3-small"; % # finds: text-embedding-3-small from openai
chat = openAIChat("Be brief", ModelName="gpt-4o-mini"); % # finds: gpt-4o-mini from openai
w = v' * v; label = 'it''s';
end
