// What a machine does when it starts, as the lines of a script.
import * as ec2 from "aws-cdk-lib/aws-ec2";

export function prepare(props: { region: string; search: boolean }) {
  const data = ec2.UserData.forLinux();
  data.addCommands(
    "yum install -y docker",
    'E=/opt/chat/.env',
    `echo "REGION=${props.region}" >> $E`,
    'echo "EMBEDDINGS_MODEL=amazon.titan-embed-text-v2:0" >> $E', // finds: amazon.titan-embed-text-v2:0 from bedrock (likely)
    'echo "CHAT_MODEL=gpt-4o"',
    'cat > /opt/chat/settings.yaml << EOF',
    'endpoints:',
    '  bedrock:',
    '    titleModel: "anthropic.claude-3-5-sonnet-20241022-v2:0"', // finds: anthropic.claude-3-5-sonnet-20241022-v2:0 from bedrock (likely)
    // what may be chosen
    '    models:',
    '      default:',
    "        - \"amazon.titan-text-lite-v1\"", // finds: amazon.titan-text-lite-v1 from bedrock (likely)
    ...(props.search
      ? [
          'search:',
          '  model: "amazon.rerank-v1:0"', // finds: amazon.rerank-v1:0 from bedrock (likely)
        ]
      : ['# no search']),
    'EOF',
  );
  return data;
}

export const usage = [
  "Start it with a model of your own:",
  "  model: as you like",
  "  it is read from gpt-4o",
];
