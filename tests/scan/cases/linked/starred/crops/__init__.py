from .constants import CropYield
