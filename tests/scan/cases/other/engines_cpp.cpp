#include <LightGBM/c_api.h>
#include <NvInfer.h>
#include <NvOnnxParser.h>
#include <caffe/caffe.hpp>
#include <catboost/c_api.h>
#include <dlib/dnn.h>
#include <fasttext.h>
#include <fstream>
#include <lm/model.hh>
#include <opencv2/dnn.hpp>
#include <opencv2/face.hpp>
#include <opencv2/objdetect.hpp>
#include <stable-diffusion.h>
#include <tensorflow/cc/saved_model/loader.h>
#include <torch/torch.h>
#include <vosk_api.h>
#include <xgboost/c_api.h>

class Watcher {
  cv::CascadeClassifier plates;
  fasttext::FastText tongue;
  void open();
};

void Watcher::open() {
  plates.load("data/plates.xml");  // # finds: data/plates.xml from local (likely)
  tongue.loadModel("lid/own.ftz");  // # finds: lid/own.ftz from local (likely)
  settings.load("data/settings.xml");
}

void opencv() {
  cv::CascadeClassifier eyes;
  eyes.load("data/haarcascade_eye.xml");  // # finds: opencv/opencv:haarcascade_eye.xml from github
  cv::CascadeClassifier stops;
  stops.load("data/stop_cascade.xml");  // # finds: data/stop_cascade.xml from local (likely)
  cv::Ptr<cv::face::FaceRecognizer> known = cv::face::LBPHFaceRecognizer::create();
  known->read("faces/known.yml");  // # finds: faces/known.yml from local (likely)
  cv::Ptr<cv::face::Facemark> marks = cv::face::FacemarkLBF::create();
  marks->loadModel("faces/lbf.yaml");  // # finds: faces/lbf.yaml from local (likely)
  cv::dnn_superres::DnnSuperResImpl wider;
  wider.readModel("data/EDSR_x4.pb");  // # finds: opencv/opencv_contrib:dnn_superres/EDSR_x4.pb from github
  readNet("dnn/a.weights", "dnn/a.cfg");  // # finds: dnn/a.weights from local (likely)
  cv::dnn::readNetFromTorch("dnn/b.t7");  // # finds: dnn/b.t7 from local (likely)
  cv::dnn::readNetFromTFLite("dnn/c.tflite");  // # finds: dnn/c.tflite from local (likely)
  cv::dnn::readNetFromModelOptimizer("dnn/d.xml", "dnn/d.bin");  // # finds: dnn/d.bin from local (likely)
  cv::dnn::DetectionModel cars("dnn/e.weights", "dnn/e.cfg");  // # finds: dnn/e.weights from local (likely)
  auto digits = cv::ml::SVM::load("data/digits_svm.xml");  // # finds: data/digits_svm.xml from local (likely)
  cv::Ptr<cv::ml::SVM> loaded = cv::Algorithm::load<cv::ml::SVM>("data/letters_svm.xml");  // # finds: data/letters_svm.xml from local (likely)
  cv::wechat_qrcode::WeChatQRCode codes("qr/detect.prototxt", "qr/detect.caffemodel", "qr/sr.prototxt", "qr/sr.caffemodel");  // # finds: qr/detect.caffemodel, qr/sr.caffemodel from local (likely)
  cv::FileStorage rows("data/rows.yml", cv::FileStorage::READ);
}

void engines() {
  std::ifstream file("trt/cars.engine", std::ios::binary);  // # finds: trt/cars.engine from local (likely)
  std::ifstream later;
  later.open("trt/lanes.trt", std::ios::binary);  // # finds: trt/lanes.trt from local (likely)
  std::ofstream written("trt/written.engine", std::ios::binary);
  parser->parseFromFile("trt/source.onnx", 1);  // # finds: trt/source.onnx from local (likely)
  VoskModel *ears = vosk_model_new("models/vosk-model-small-en-us-0.15");  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
  auto speech = tensorflow::LoadSavedModel(session, run, "nets/saved", {"serve"}, &bundle);  // # finds: nets/saved from local (likely)
  tensorflow::ReadBinaryProto(tensorflow::Env::Default(), "nets/frozen.pb", &graph);  // # finds: nets/frozen.pb from local (likely)
  tflite::FlatBufferModel::VerifyAndBuildFromFile("nets/flat.tflite");  // # finds: nets/flat.tflite from local (likely)
  torch::load(policy, "torch/policy.pt");  // # finds: torch/policy.pt from local (likely)
  torch::save(policy, "torch/saved.pt");
  net->CopyTrainedLayersFrom("caffe/net.caffemodel");  // # finds: caffe/net.caffemodel from local (likely)
  network *yolo = load_network("yolo.cfg", "darknet/yolo.weights", 0);  // # finds: darknet/yolo.weights from local (likely)
  Detector eye("eye.cfg", "darknet/eye.weights");  // # finds: darknet/eye.weights from local (likely)
  auto container = zdl::DlContainer::IDlContainer::open("snpe/net.dlc");  // # finds: snpe/net.dlc from local (likely)
  graph_t graph = create_graph(NULL, "tengine", "tengine/net.tmfile");  // # finds: tengine/net.tmfile from local (likely)
  auto express = MNN::Express::Module::load({"in"}, {"out"}, "mnn/net.mnn");  // # finds: mnn/net.mnn from local (likely)
  ncnn_net_load_model(net, "ncnn/net.bin");  // # finds: ncnn/net.bin from local (likely)
  paddle_infer::Config config("paddle/net.pdmodel", "paddle/net.pdiparams");  // # finds: paddle/net.pdmodel from local (likely)
  mobile.set_model_from_file("paddle/net.nb");  // # finds: paddle/net.nb from local (likely)
  api->CreateSession(env, "ort/net.onnx", options, &out);  // # finds: ort/net.onnx from local (likely)
  ov_core_read_model(core, "ov/net.xml", "ov/net.bin", &model);  // # finds: ov/net.xml from local (likely)
  LGBM_BoosterCreateFromModelfile("trees/churn.txt", &rounds, &booster);  // # finds: trees/churn.txt from local (likely)
  XGBoosterLoadModel(booster, "trees/churn.json");  // # finds: trees/churn.json from local (likely)
  XGBoosterLoadJsonConfig(booster, "trees/config.json");
  LoadFullModelFromFile(calcer, "trees/churn.cbm");  // # finds: trees/churn.cbm from local (likely)
  svm_load_model("trees/churn.model");  // # finds: trees/churn.model from local (likely)
  lm::ngram::Model words("lm/words.arpa");  // # finds: lm/words.arpa from local (likely)
  whisper_vad_init_from_file_with_params("speech/vad.bin", params);  // # finds: speech/vad.bin from local (likely)
  mtmd_init_from_file("llm/eyes.mmproj", model, params);  // # finds: llm/eyes.mmproj from local (likely)
  llama_adapter_lora_init(model, "llm/tone.gguf");  // # finds: llm/tone.gguf from local as adapter (likely)
  new_sd_ctx("sd/our_painter.safetensors", "", "", "");  // # finds: sd/our_painter.safetensors from local (likely)
  std::ifstream rows("data/rows.bin", std::ios::binary);
}
