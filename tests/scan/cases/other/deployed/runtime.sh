BODY='{"model": "gpt-4o-mini", "temperature": 0}'  # finds: gpt-4o-mini from openai
VARS="{\"KNOWLEDGE\":\"$KNOWLEDGE\",\"MODEL_ID\":\"global.anthropic.claude-opus-4-6-v1\"}"  # finds: global.anthropic.claude-opus-4-6-v1 from bedrock
LABELS="{\"name\":\"models\",\"tier\":\"4o\"}"
