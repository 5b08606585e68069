# mypy: ignore-errors
"""Networks of kornia, by their own names."""

import kornia
import kornia.feature as features
from kornia.feature import DISK, DeDoDe, LightGlueMatcher, LoFTR

DISK.from_pretrained("depth")  # finds: kornia/disk
kornia.feature.DISK.from_pretrained()  # finds: kornia/disk
LoFTR("indoor_new")  # finds: kornia/loftr
features.LoFTR(pretrained="outdoor")  # finds: kornia/loftr
features.LoFTR(pretrained=None)
LightGlueMatcher("disk")  # finds: cvg/LightGlue:disk from github
features.LightGlue(features="superpoint")  # finds: cvg/LightGlue:superpoint from github
DeDoDe.from_pretrained(detector_weights="L-C4-v2", descriptor_weights="B-upright")  # finds: kornia/dedode
