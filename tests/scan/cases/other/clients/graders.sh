grade --aggregator_name soft --run_name gpt-4o --checker_name bedrock/anthropic.claude-3-sonnet-20240229-v1:0  # finds: anthropic.claude-3-sonnet-20240229-v1:0 from bedrock
grade --name bedrock/anthropic.claude-3-haiku-20240307-v1:0
