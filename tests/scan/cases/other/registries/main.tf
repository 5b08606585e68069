resource "aws_sagemaker_model" "tides" {
  primary_container {
    image          = var.image
    model_data_url = "s3://harbour/tides/tides.tar.gz" # finds: s3://harbour/tides/tides.tar.gz from url
  }
}

resource "aws_sagemaker_model" "ropes" {
  container {
    model_package_name = "arn:aws:sagemaker:eu-west-1:123456789012:model-package/ropes/1" # finds: ropes from sagemaker
  }
}
