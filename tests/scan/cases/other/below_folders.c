/* The same in C, where a library's functions are called by their names. */
#include "rknn_api.h"
#include "tensorflow/lite/c/c_api.h"

void load(void) {
    rknn_init(&context, "./model/plates.rknn", 0, 0, NULL); // finds: model/plates.rknn from local (likely)
    TfLiteModel *model = TfLiteModelCreateFromFile("assets/plates.tflite"); // finds: assets/plates.tflite from local (likely)
}
