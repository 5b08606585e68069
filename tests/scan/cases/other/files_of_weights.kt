// Files that are weights and nothing else, whoever opens them.
package app

class Looking {
    private val classifier = Classifier.create("flowers_v2.tflite", resultSize = 2) // finds: flowers_v2.tflite from local (likely)
    private val labels = Labels.read("flowers_v2.txt")
    private val kind = ".tflite"
    private val finder = Finder(context, "assets/yolov7-tiny.onnx") // finds: assets/yolov7-tiny.onnx from local (likely)
}
