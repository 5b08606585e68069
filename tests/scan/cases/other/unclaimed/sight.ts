import path from "path";

export const sight = {
  scriptPath: path.join(__dirname, "../scripts/see.py"),
  modelPath: process.env.SIGHT_MODEL_PATH ?? path.join(__dirname, "../models/hand_signs.task"), // finds: hand_signs.task from local (likely)
  labelsPath: path.join(__dirname, "../models/signs.onnx.txt"),
};
const MODEL_PATH = "./models/of_ours.onnx"; // finds: models/of_ours.onnx from local (likely)
const EXAMPLE_MODEL = "path/to/model.onnx";
