import { writeFileSync } from "node:fs";

export function write(port: number, home: string) {
  writeFileSync(
    `${home}/agent.yaml`,
    `
provider: openai
model: gpt-4.1-mini # finds: gpt-4.1-mini from openai
port: ${port}
home: ${home || `${process.env.HOME}/agent`}
`,
  );
  console.log(`Dear ${home},
there is a model: gpt-4.1
and ${port} of them.`);
}
