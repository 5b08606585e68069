# mypy: ignore-errors
"""Networks of torchvision whose first place says whether their weights are fetched."""

import torchvision.models as models
from torchvision.models import ResNet50_Weights, resnet50, vgg16


class Net:
    """A network upon another."""

    def __init__(self, depth, pretrained=True, other=None):
        if depth == 18:
            self.net = models.resnet18(pretrained)  # finds: pytorch/vision:resnet18 from torchhub
        elif depth == 34:
            self.net = models.resnet34(pretrained=pretrained)  # finds: pytorch/vision:resnet34 from torchhub


models.resnet101(False)
models.resnet101()
models.resnet152(True)  # finds: pytorch/vision:resnet152 from torchhub
vgg16("DEFAULT")  # finds: pytorch/vision:vgg16 from torchhub
vgg16(None)
resnet50(ResNet50_Weights.DEFAULT)  # finds: pytorch/vision:resnet50 from torchhub
models.ResNet(models.resnet.BasicBlock, [2, 2, 2, 2])
