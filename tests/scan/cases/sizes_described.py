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
HEARING_MODEL_CANDIDATES = [
    {"name": "large-v3-turbo", "note": "the best"},  # finds: mobiuslabsgmbh/faster-whisper-large-v3-turbo (likely)
    {"name": "base", "note": "quicker"},  # finds: Systran/faster-whisper-base (likely)
    {"name": "tiny", "note": "the quickest"},  # finds: Systran/faster-whisper-tiny (likely)
]
BUSINESS_MODEL_CANDIDATES = [{"name": "small"}, {"name": "base"}, {"name": "tiny"}]
CARS_MODEL_LIST = [{"name": "small"}, {"name": "tiny-x"}, {"name": "large-v3-turbo-diesel"}]
