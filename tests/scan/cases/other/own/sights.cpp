#include <string>

int main() {
  std::string modelDetPath = "./models/marks/boxes_v3.onnx"; // finds: models/marks/boxes_v3.onnx from local (likely)
  std::string model_name = "../models/lanes_fp16.mnn"; // finds: lanes_fp16.mnn from local (likely)
  std::string keysPath = "./models/marks/words.txt";
}
