# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Sizes of a library of which the module speaks, as the first of what describes each."""

from quarry.speech import Size

#: What faster-whisper downloads.
OFFERED_MODELS = (
    Size("small", "Small", files=("model.bin",)),  # finds: Systran/faster-whisper-small (likely)
    Size("medium", "Medium", files=("model.bin",)),  # finds: Systran/faster-whisper-medium (likely)
    Size("large-v3", "Large", files=("model.bin",)),  # finds: Systran/faster-whisper-large-v3 (likely)
    Size("large-v3-turbo", "Turbo", files=("model.bin",)),  # finds: mobiuslabsgmbh/faster-whisper-large-v3-turbo (likely)
)
OFFERED_ROWS = (Size("small", "Few"), Size("medium", "Some"), Size("large-v2", "Many"))
BUSINESS_MODELS = (Size("small", "Few"), Size("medium", "Some"), Size("franchise", "Many"))
