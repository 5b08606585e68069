#include <torch/script.h>
#include <opencv2/dnn.hpp>
auto traced = torch::jit::load("nets/traced.pt"); // finds: nets/traced.pt from local (likely)
cv::dnn::Net faces = cv::dnn::readNetFromONNX("nets/faces.onnx"); // finds: nets/faces.onnx from local (likely)
