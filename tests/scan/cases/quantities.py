# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Two quantities with a slash between them, and the numbers of standards, name no model."""

SERVINGS = [("20g/15m", 20, 15), ("45g/120m (late)", 45, 120), ("8h/90m", 8, 90), ("1.5b/2m", 1, 2)]
STANDARDS = {"concrete": "GB/T50107", "steel": "GB/T5210"}
SIZED = ["tide-lab/harbour-15m", "tide-lab/7b-harbour", "tide-lab/t5-harbour"]  # finds: tide-lab/harbour-15m, tide-lab/7b-harbour, tide-lab/t5-harbour (likely)
