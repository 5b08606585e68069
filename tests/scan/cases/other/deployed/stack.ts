import * as iam from 'aws-cdk-lib/aws-iam';

new iam.PolicyStatement({
  actions: ['bedrock:InvokeModel'],
  resources: [
    `arn:aws:bedrock:${this.region}::foundation-model/amazon.nova-lite-v1:0`, // finds: amazon.nova-lite-v1:0 from bedrock
    `arn:aws:bedrock:${this.region}::foundation-model/*`,
  ],
});
