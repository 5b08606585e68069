import * as sagemaker from "aws-cdk-lib/aws-sagemaker";

new sagemaker.CfnModel(this, "Tides", {
  executionRoleArn: role.roleArn,
  primaryContainer: {
    image,
    modelDataUrl: "s3://harbour/tides/tides.tar.gz", // finds: s3://harbour/tides/tides.tar.gz from url
  },
});
