#!/bin/sh
python fit.py --weights_dir=checkpoints/nvidia/Cosmos-AnomalyGen-PCB-2B --step 14000 # finds: nvidia/Cosmos-AnomalyGen-PCB-2B
export MODEL_PATH=models/fourth_pipeline.joblib # finds: models/fourth_pipeline.joblib from local (likely)
