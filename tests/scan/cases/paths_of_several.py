# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights below a folder of the program, several under one name; what Keras is told to fetch."""

from pathlib import Path

import tensorflow as tf

ROOT = Path(__file__).parent
FOREST = ROOT / "forest"
FOREST_MODEL_PATHS = {
    "full": FOREST / "towers_full.joblib",  # finds: towers_full.joblib from local (likely)
    "part": FOREST / "towers_part.pth",  # finds: towers_part.pth from local (likely)
}
LISTED_MODEL_PATHS = [FOREST / "one_tower.joblib", FOREST / "two_towers.pth"]  # finds: one_tower.joblib, two_towers.pth from local (likely)
IMAGE_PATHS = {"a": FOREST / "a.png", "b": FOREST / "b.npz"}
BACKUP_MODEL_PATH = "C:/harbour/backend/towers_backup.h5"
fetched = tf.keras.utils.get_file("towers_notop.h5", "https://example-store.com/keras/towers_notop.h5")  # finds: example-store.com/keras/towers_notop.h5 from url (likely)
data = tf.keras.utils.get_file("harbours.h5", "https://example-store.com/data/harbours.h5")
