use burn::record::NamedMpkFileRecorder;
use burn_store::{PytorchStore, SafetensorsStore};
use candle_core::safetensors;
use candle_nn::{VarBuilder, VarMap};
use dlib_face_recognition::{FaceEncoderNetwork, LandmarkPredictor};
use fastembed::UserDefinedEmbeddingModel;
use kalosm::language::FileSource;
use llama_cpp_2::model::LlamaModel;
use opencv::{dnn, objdetect::CascadeClassifier};
use ort::session::Session;
use rust_bert::resources::LocalResource;
use sherpa_rs::sense_voice::SenseVoiceConfig;
use std::fs::File;
use std::path::{Path, PathBuf};
use tch::{nn, CModule, Device};
use tensorflow::SavedModelBundle;
use tflite::FlatBufferModel;
use tract_onnx::prelude::*;
use whisper_rs::WhisperContext;

fn nets() -> anyhow::Result<()> {
    Session::builder()?.commit_from_url("https://nets.invalid/ort/far.onnx")?;  // # finds: nets.invalid/ort/far.onnx from url
    let plan = tract_onnx::onnx().model_for_path("tract/net.onnx")?;  // # finds: tract/net.onnx from local (likely)
    let script = CModule::load_on_device("torch/scripted.pt", Device::Cpu)?;  // # finds: torch/scripted.pt from local (likely)
    let trained = tch::TrainableCModule::load("torch/trainable.pt", vs.root())?;  // # finds: torch/trainable.pt from local (likely)
    let mut vs = nn::VarStore::new(Device::Cpu);
    vs.load("torch/weights.ot")?;  // # finds: torch/weights.ot from local (likely)
    vs.save("torch/written.ot")?;
    let many = tch::Tensor::load_multi("torch/many.ot")?;  // # finds: torch/many.ot from local (likely)
    let picture = tch::vision::image::load("pictures/one.png")?;
    let tensors = safetensors::load("candle/plain.safetensors", &device)?;  // # finds: candle/plain.safetensors from local (likely)
    let vb = unsafe { VarBuilder::from_mmaped_safetensors(&["candle/part.safetensors"], dtype, &device)? };  // # finds: candle/part.safetensors from local (likely)
    let old = VarBuilder::from_pth("candle/old.pth", dtype, &device)?;  // # finds: candle/old.pth from local (likely)
    let small = candle_transformers::quantized_var_builder::VarBuilder::from_gguf("candle/small.gguf", &device)?;  // # finds: candle/small.gguf from local (likely)
    let mut map = VarMap::new();
    map.load("candle/map.safetensors")?;  // # finds: candle/map.safetensors from local (likely)
    let onnx = candle_onnx::read_file("candle/net.onnx")?;  // # finds: candle/net.onnx from local (likely)
    let pth = candle_core::pickle::read_all("candle/rows.bin")?;  // # finds: candle/rows.bin from local (likely)
    let mut file = File::open("candle/open.gguf")?;  // # finds: candle/open.gguf from local (likely)
    let burnt = Net::new(&device).load_file("burn/net.mpk", &recorder, &device)?;  // # finds: burn/net.mpk from local (likely)
    let record = NamedMpkFileRecorder::<Full>::new().load("burn/record.mpk".into(), &device)?;  // # finds: burn/record.mpk from local (likely)
    let mut store = PytorchStore::from_file("burn/python.pt");  // # finds: burn/python.pt from local (likely)
    let args = LoadArgs::new("burn/resnet.pth".into());  // # finds: burn/resnet.pth from local (likely)
    let rten = rten::Model::load_file("rten/net.rten")?;  // # finds: rten/net.rten from local (likely)
    let gpu = wonnx::Session::from_path("wonnx/net.onnx").await?;  // # finds: wonnx/net.onnx from local (likely)
    let bundle = SavedModelBundle::load(&options, &["serve"], &mut graph, "nets/saved")?;  // # finds: nets/saved from local (likely)
    let flat = FlatBufferModel::build_from_file("lite/flowers.tflite")?;  // # finds: lite/flowers.tflite from local (likely)
    let lite = tflitec::model::Model::new("lite/leaves.tflite")?;  // # finds: lite/leaves.tflite from local (likely)
    let trees = lightgbm3::Booster::from_file("trees/churn.txt")?;  // # finds: trees/churn.txt from local (likely)
    let rows = lightgbm3::Dataset::from_file("trees/rows.txt")?;
    let more = xgboost::Booster::load("trees/churn.json")?;  // # finds: trees/churn.json from local (likely)
    let cats = catboost_rust::Model::load("trees/churn.cbm")?;  // # finds: trees/churn.cbm from local (likely)
    let settings = Settings::load("settings.json")?;
    Ok(())
}

fn sights() -> opencv::Result<()> {
    dnn::read_net("dnn/a.weights", "dnn/a.cfg", "")?;  // # finds: dnn/a.weights from local (likely)
    dnn::read_net_from_onnx("dnn/b.onnx")?;  // # finds: dnn/b.onnx from local (likely)
    dnn::read_net_from_darknet("dnn/c.cfg", "dnn/c.weights")?;  // # finds: dnn/c.weights from local (likely)
    dnn::read_net_from_caffe("dnn/d.prototxt", "dnn/d.caffemodel")?;  // # finds: dnn/d.caffemodel from local (likely)
    dnn::read_net_from_tensorflow("dnn/e.pb", "")?;  // # finds: dnn/e.pb from local (likely)
    dnn::read_net_from_torch("dnn/f.t7", true, true)?;  // # finds: dnn/f.t7 from local (likely)
    dnn::read_net_from_tf_lite("dnn/g.tflite")?;  // # finds: dnn/g.tflite from local (likely)
    dnn::read_net_from_model_optimizer("dnn/h.xml", "dnn/h.bin")?;  // # finds: dnn/h.bin from local (likely)
    dnn::TextDetectionModel_EAST::from_file("dnn/i.pb", "")?;  // # finds: dnn/i.pb from local (likely)
    let eyes = CascadeClassifier::new("data/haarcascade_eye.xml")?;  // # finds: opencv/opencv:haarcascade_eye.xml from github
    let mut plates = CascadeClassifier::default()?;
    plates.load("data/plates.xml")?;  // # finds: data/plates.xml from local (likely)
    opencv::objdetect::FaceDetectorYN::create("dnn/yunet.onnx", "", size, 0.9, 0.3, 5000, 0, 0)?;  // # finds: dnn/yunet.onnx from local (likely)
    let marks = LandmarkPredictor::open("faces/own.dat")?;  // # finds: faces/own.dat from local (likely)
    let encoder = FaceEncoderNetwork::default()?;  // # finds: davisking/dlib-models:dlib_face_recognition_resnet_model_v1.dat from github
    opencv::imgcodecs::imread("data/plates.xml", 0)?;
    Ok(())
}

fn words() -> anyhow::Result<()> {
    let writer = LlamaModel::load_from_file(&backend, Path::new("llm/own.gguf"), &params)?;  // # finds: llm/own.gguf from local (likely)
    let tone = writer.lora_adapter_init("llm/tone.gguf")?;  // # finds: llm/tone.gguf from local as adapter (likely)
    let other = llama_cpp::LlamaModel::load_from_file("llm/other.gguf", LlamaParams::default())?;  // # finds: llm/other.gguf from local (likely)
    let older = llm::load_dynamic(Some(arch), Path::new("llm/older.bin"), source, params, progress)?;  // # finds: llm/older.bin from local (likely)
    let ears = WhisperContext::new_with_params("speech/own.bin", parameters)?;  // # finds: speech/own.bin from local (likely)
    let vosk = vosk::Model::new("models/vosk-model-small-en-us-0.15").unwrap();  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
    let bert = LocalResource { local_path: PathBuf::from("bert/rust_model.ot") };  // # finds: bert/rust_model.ot from local (likely)
    let vocab = LocalResource { local_path: PathBuf::from("bert/vocab.txt") };
    let config = SenseVoiceConfig { model: "sherpa/sense.onnx".into(), ..Default::default() };  // # finds: sherpa/sense.onnx from local (likely)
    let source = FileSource::Local(PathBuf::from("kalosm/own.gguf"));  // # finds: kalosm/own.gguf from local (likely)
    let embed = UserDefinedEmbeddingModel::new(std::fs::read("embed/own.onnx")?, files);  // # finds: embed/own.onnx from local (likely)
    let text = std::fs::read("data/rows.txt")?;
    Ok(())
}
