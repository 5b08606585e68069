# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Learning by reinforcement, tables, series, tools for language, engines: paths and names of each."""

import hanlp
import mlflow
import tritonclient.http as triton
from allennlp.predictors.predictor import Predictor
from autogluon.tabular import TabularPredictor
from cnocr import CnOcr
from darts.models import TFTModel
from deepsparse import Pipeline
from gensim.models import Word2Vec
from h2o import load_model as load_h2o
from ltp import LTP
from pycaret.classification import load_model
from pypmml import Model
from rwkv.model import RWKV
from sb3_contrib import MaskablePPO
from surprise import dump

sailor = MaskablePPO.load("kept/sailor_v1.zip")  # finds: kept/sailor_v1.zip from local (likely)
sailor.save("kept/sailor_v2.zip")
tides = TabularPredictor.load("AutogluonModels/tides")  # finds: AutogluonModels/tides from local (likely)
fares = load_model("fares_final")  # finds: fares_final from local (likely)
winds = load_h2o("kept/winds_gbm")  # finds: kept/winds_gbm from local (likely)
quays = mlflow.pyfunc.load_model("models:/quays/Production")  # finds: quays from mlflow
crew = mlflow.sklearn.load_model("models:/crew@champion")  # finds: crew from mlflow
by_run = mlflow.pyfunc.load_model(f"runs:/{run}/model")  # undecided
waves = TFTModel.load("kept/waves_tft.pt")  # finds: kept/waves_tft.pt from local (likely)
rates = Model.fromFile("rates.pmml")  # finds: rates.pmml from local (likely)
crews, algorithm = dump.load("crews.algo")  # finds: crews.algo from local (likely)
words = Word2Vec.load("kept/words_of_sailors.model")  # finds: kept/words_of_sailors.model from local (likely)
tags = Predictor.from_path("kept/tags_of_quays.tar.gz")  # finds: kept/tags_of_quays.tar.gz from local (likely)
ocr = CnOcr(rec_model_name="densenet_lite_136-gru")  # finds: breezedeus/cnstd-cnocr-models
parsed = hanlp.load("CLOSE_TOK_POS_NER_SRL_DEP_SDP_CON_ELECTRA_SMALL_ZH")  # finds: hankcs/HanLP:CLOSE_TOK_POS_NER_SRL_DEP_SDP_CON_ELECTRA_SMALL_ZH from github
client = triton.InferenceServerClient("localhost:8000")
client.infer("lanes_trt", inputs=[])  # finds: lanes_trt from local (likely)
sparse = Pipeline.create(task="yolo", model_path="zoo:cv/detection/yolov8-s/pytorch/ultralytics/coco/base-none")  # finds: cv/detection/yolov8-s/pytorch/ultralytics/coco/base-none from sparsezoo
story = RWKV(model="kept/story_rwkv", strategy="cpu fp32")  # finds: kept/story_rwkv from local (likely)
