# ruff: noqa
# fmt: off
# mypy: ignore-errors
import os
import pickle

import cloudpickle
import joblib
import lightgbm as lgb
import skops.io as sio
import xgboost as xgb
from catboost import CatBoostClassifier

HERE = os.path.dirname(__file__)
MODEL_PATH = os.path.join("artifacts", "churn_model.pkl")  # finds: artifacts/churn_model.pkl from local (likely)
FOREST = os.path.join(HERE, "artifacts", "forest.joblib")  # finds: artifacts/forest.joblib from local (likely)


def load():
    with open(MODEL_PATH, "rb") as f:
        churn = pickle.load(f)
    with open("models/knn.pickle", "rb") as f:  # finds: models/knn.pickle from local (likely)
        knn = pickle.load(f)
    svm = cloudpickle.load(open(f"{HERE}/svm_model.pkl", "rb"))  # finds: svm_model.pkl from local (likely)
    return churn, knn, svm, joblib.load(FOREST)


booster = xgb.Booster()
booster.load_model("fraud.ubj")  # finds: fraud.ubj from local (likely)
classifier = xgb.XGBClassifier()
classifier.load_model("artifacts/fraud.json")  # finds: artifacts/fraud.json from local (likely)
gbm = lgb.Booster(model_file="ranking.txt")  # finds: ranking.txt from local (likely)
cat = CatBoostClassifier()
cat.load_model("prices.cbm")  # finds: prices.cbm from local (likely)
iris = sio.load("iris.skops")  # finds: iris.skops from local (likely)

# What prepares the input of a model, and data, are kept the same way.
scaler = joblib.load("models/scaler.pkl")
names = joblib.load("models/feature_columns.joblib")
with open("model_metrics.pkl", "rb") as f:
    metrics = pickle.load(f)
with open("data/train_data.pkl", "rb") as f:
    data = pickle.load(f)

# What the program makes itself is its own.
joblib.dump(classifier, "models/made_model.joblib")
again = joblib.load("models/made_model.joblib")
