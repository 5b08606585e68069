./darknet detector test cfg/coco.data cfg/yolo.cfg yolo.weights -i 0 -thresh 0.3  # finds: yolo.weights from local (likely)
./darknet classifier predict cfg/imagenet1k.data cfg/resnet50.cfg nets/resnet50.weights  # finds: nets/resnet50.weights from local (likely)
./darknet detector train cfg/voc.data cfg/yolo-voc.cfg darknet19_448.conv.23  # finds: darknet19_448.conv.23 from local (likely)
./darknet detect cfg/yolov3.cfg yolov3.weights data/dog.jpg  # finds: yolov3.weights from local (likely)
