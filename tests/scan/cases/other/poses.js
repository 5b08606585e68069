import * as tf from "@tensorflow/tfjs";

export const config = {
  runtime: "tfjs",
  detectorModelUrl: process.env.PUBLIC_URL + "/models/tfjs-model_blazepose_detector_1/model.json", // finds: models/tfjs-model_blazepose_detector_1/model.json from local (likely)
  landmarkModelUrl: "/models/tfjs-model_blazepose_landmark_2/model.json", // finds: tfjs-model_blazepose_landmark_2/model.json from local (likely)
};
const sources = [
  { url: "https://storage.googleapis.com/tfjs-models/savedmodel/blazeface/model.json" }, // finds: storage.googleapis.com/tfjs-models/savedmodel/blazeface/model.json from url (likely)
];
const shape = { modelFile: "/live2d/haru/model.json" };
