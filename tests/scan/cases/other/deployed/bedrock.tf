# Names of resources, whatever region they are in.
locals {
  source_of_profile = "arn:aws:bedrock:${data.aws_region.current.region}::foundation-model/anthropic.claude-v2:1" # finds: anthropic.claude-v2:1 from bedrock
  all_of_them       = "arn:aws:bedrock:${var.region}::foundation-model/*"
}
