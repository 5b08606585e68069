package main

import (
	"os"

	face "github.com/Kagami/go-face"
	vosk "github.com/alphacep/vosk-api/go"
	"github.com/dmitryikh/leaves"
	tg "github.com/galeone/tfgo"
	"github.com/ggerganov/whisper.cpp/bindings/go/pkg/whisper"
	llama "github.com/go-skynet/go-llama.cpp"
	sherpa "github.com/k2-fsa/sherpa-onnx-go/sherpa_onnx"
	"github.com/knights-analytics/hugot"
	"github.com/mattn/go-tflite"
	"github.com/sugarme/gotch/nn"
	"github.com/sugarme/gotch/pickle"
	"github.com/sugarme/gotch/ts"
	tf "github.com/tensorflow/tensorflow/tensorflow/go"
	ort "github.com/yalue/onnxruntime_go"
	"gocv.io/x/gocv"
	"gocv.io/x/gocv/contrib"
)

func sights() {
	gocv.ReadNet("dnn/a.weights", "dnn/a.cfg")  // # finds: dnn/a.weights from local (likely)
	gocv.ReadNetFromONNX("dnn/b.onnx")  // # finds: dnn/b.onnx from local (likely)
	gocv.ReadNetFromCaffe("dnn/c.prototxt", "dnn/c.caffemodel")  // # finds: dnn/c.caffemodel from local (likely)
	gocv.ReadNetFromTensorflow("dnn/d.pb")  // # finds: dnn/d.pb from local (likely)
	gocv.ReadNetFromTorch("dnn/e.t7")  // # finds: dnn/e.t7 from local (likely)
	eyes := gocv.NewCascadeClassifier()
	eyes.Load("data/haarcascade_eye.xml")  // # finds: opencv/opencv:haarcascade_eye.xml from github
	plates := gocv.NewCascadeClassifier()
	plates.Load("data/plates.xml")  // # finds: data/plates.xml from local (likely)
	server.classifier.Load("data/stop_cascade.xml")  // # finds: data/stop_cascade.xml from local (likely)
	gocv.NewFaceDetectorYN("dnn/yunet.onnx", "", size)  // # finds: dnn/yunet.onnx from local (likely)
	gocv.NewTrackerGOTURNWithParams("dnn/goturn.caffemodel", "dnn/goturn.prototxt")  // # finds: dnn/goturn.caffemodel from local (likely)
	known := contrib.NewLBPHFaceRecognizer()
	known.LoadFile("faces/known.yml")  // # finds: faces/known.yml from local (likely)
	contrib.NewWeChatQRCode("qr/d.prototxt", "qr/d.caffemodel", "qr/s.prototxt", "qr/s.caffemodel")  // # finds: qr/d.caffemodel, qr/s.caffemodel from local (likely)
	face.NewRecognizer("faces/models")  // # finds: davisking/dlib-models:dlib_face_recognition_resnet_model_v1.dat from github
	gocv.IMRead("data/plates.xml", gocv.IMReadColor)
	settings.Load("data/settings.xml")
}

func nets() {
	tf.LoadSavedModel("nets/saved", []string{"serve"}, nil)  // # finds: nets/saved from local (likely)
	tg.LoadModel("nets/other", []string{"serve"}, nil)  // # finds: nets/other from local (likely)
	ts.ModuleLoad("torch/traced.pt")  // # finds: torch/traced.pt from local (likely)
	vs := nn.NewVarStore(device)
	vs.Load("torch/weights.ot")  // # finds: torch/weights.ot from local (likely)
	pickle.LoadAll(vs, "torch/python.bin")  // # finds: torch/python.bin from local (likely)
	ts.LoadMulti("torch/many.ot")  // # finds: torch/many.ot from local (likely)
	vs.Save("torch/written.ot")
	tflite.NewModelFromFile("lite/flowers.tflite")  // # finds: lite/flowers.tflite from local (likely)
	ort.NewAdvancedSession("ort/net.onnx", in, out, a, b, nil)  // # finds: ort/net.onnx from local (likely)
	ort.NewDynamicSession[float32, float32]("ort/old.onnx", in, out)  // # finds: ort/old.onnx from local (likely)
	ort.SetSharedLibraryPath("lib/onnxruntime.so")
	leaves.XGEnsembleFromFile("trees/churn.model", true)  // # finds: trees/churn.model from local (likely)
	leaves.LGEnsembleFromFile("trees/churn.txt", true)  // # finds: trees/churn.txt from local (likely)
	cfg := hugot.TextClassificationConfig{ModelPath: "models/own", OnnxFilename: "own_quantized.onnx"}  // # finds: own_quantized.onnx from local (likely)
	hugot.DownloadModel(ctx, "KnightsAnalytics/distilbert-base-uncased-finetuned-sst-2-english", "models", options)  // # undecided
	os.ReadFile("data/rows.bin")
}

func speech() {
	vosk.NewModel("models/vosk-model-small-en-us-0.15")  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
	whisper.New("speech/own.bin")  // # finds: speech/own.bin from local (likely)
	vad := sherpa.SileroVadModelConfig{Model: "sherpa/silero_vad.onnx"}  // # finds: sherpa/silero_vad.onnx from local (likely)
	rand.New("seed.bin")
}
