// Files of weights below folders that are known at run time only, and how objects that load them are made.
#include <QCoreApplication>
#include <dlib/image_processing.h>
#include <onnxruntime_cxx_api.h>
#include <opencv2/dnn.hpp>

void detect(const std::filesystem::path & root) {
    QString modelPath = QCoreApplication::applicationDirPath() + "/models/faces.onnx"; // finds: models/faces.onnx from local (likely)
    auto pose = cv::dnn::readNetFromONNX((home() + "/models/pose.onnx").toStdString()); // finds: models/pose.onnx from local (likely)
    Ort::Session depth(env, (root / "depth.onnx").c_str(), options); // finds: depth.onnx from local (likely)
    auto path = root / "models" / "clip.onnx"; // finds: clip.onnx from local (likely)
    auto clip = std::make_unique<Ort::Session>(env, path.c_str(), options);
    std::string hands = "models/hands.onnx"; // finds: models/hands.onnx from local (likely)
    Ort::Session hand{env, hands.c_str(), options};
    using namespace dlib;
    deserialize("resnet34_1000_imagenet_classifier.dnn") >> net >> labels; // finds: davisking/dlib-models:resnet34_1000_imagenet_classifier.dnn from github
    dlib::deserialize("shape_predictor_5_face_landmarks.dat") >> predictor; // finds: davisking/dlib-models:shape_predictor_5_face_landmarks.dat from github
    cv::CascadeClassifier eyes("haarcascade_eye.xml"); // finds: opencv/opencv:haarcascade_eye.xml from github
    faces.load(root + "/haarcascade_frontalface_default.xml");
    settings.load("settings.xml");
    log(root + "/logs/today.txt");
    int half = width / 2;
}
