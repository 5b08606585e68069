#include <string>
#include "detector.h"

const std::string root_path = "/home/somebody/work/demo/";

int main(int argc, char** argv) {
    std::string base = argv[1];
    std::string modelPath = root_path + "palm_detector/models/palm_detection.mnn"; // finds: palm_detector/models/palm_detection.mnn from local (likely)
    const std::string pose = base + "pose_detector/models/pose_detection.mnn"; // finds: pose_detector/models/pose_detection.mnn from local (likely)
    Segmenter segmenter(base + "touch/models/magic_touch.onnx"); // finds: touch/models/magic_touch.onnx from local (likely)
    std::string ending = base + ".onnx";
    std::string picture = base + "data/body.jpeg";
}
