#include <opencv2/objdetect.hpp>
#include <net.h>

// Objects that are declared without a value are of their types all the same.
int main() {
  cv::CascadeClassifier boats;
  boats.load("nets/own_boats.xml");  // # finds: nets/own_boats.xml from local (likely)
  ncnn::Net net, other;
  net.load_param("nets/quays.param");
  other.load_model("nets/own_quays.bin");  // # finds: nets/own_quays.bin from local (likely)
  std::string name;
  name.load("nets/none.xml");
}
