using System.IO;
using Accord.MachineLearning.DecisionTrees;
using DlibDotNet;
using Emgu.CV.Dnn;
using FaceRecognitionDotNet;
using LLama;
using LLama.Common;
using Microsoft.Extensions.ML;
using Microsoft.ML;
using OpenCvSharp;
using OpenCvSharp.Dnn;
using OpenCvSharp.Face;
using SherpaOnnx;
using Tensorflow;
using TorchSharp;
using Unity.InferenceEngine;
using Whisper.net;
using Windows.AI.MachineLearning;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

class Samples
{
    private readonly CascadeClassifier eyes = new CascadeClassifier("data/haarcascade_eye.xml");  // # finds: opencv/opencv:haarcascade_eye.xml from github
    private readonly MLContext ml = new MLContext();

    void MlNet()
    {
        ITransformer prices = ml.Model.Load("models/prices.zip", out var schema);  // # finds: models/prices.zip from local (likely)
        using var stream = File.OpenRead("models/streamed.zip");  // # finds: models/streamed.zip from local (likely)
        ml.Model.Load(stream, out _);
        ml.Model.LoadTensorFlowModel("models/inception.pb");  // # finds: models/inception.pb from local (likely)
        ml.Transforms.ApplyOnnxModel("models/first.onnx");  // # finds: models/first.onnx from local (likely)
        services.AddPredictionEnginePool<Row, Guess>().FromFile(modelName: "S", filePath: "models/moods.mlnet", watchForChanges: true);  // # finds: models/moods.mlnet from local (likely)
        services.AddPredictionEnginePool<Row, Guess>().FromFile("models/tags.zip");  // # finds: models/tags.zip from local (likely)
        services.AddPredictionEnginePool<Row, Guess>().FromUri(modelName: "S", uri: "https://store.blob.core.windows.net/models/moods.zip");  // # finds: store.blob.core.windows.net/models/moods.zip from url
        ml.Model.Save(prices, schema, "models/written.zip");
        ml.Data.LoadFromTextFile<Row>("data/rows.csv");
    }

    void OpenCv()
    {
        CvDnn.ReadNet("dnn/a.weights", "dnn/a.cfg");  // # finds: dnn/a.weights from local (likely)
        Cv2.Dnn.ReadNetFromONNX("dnn/b.onnx");  // # finds: dnn/b.onnx from local (likely)
        CvDnn.ReadNetFromDarknet("dnn/c.cfg", "dnn/c.weights");  // # finds: dnn/c.weights from local (likely)
        DnnInvoke.ReadNetFromCaffe("dnn/d.prototxt", "dnn/d.caffemodel");  // # finds: dnn/d.caffemodel from local (likely)
        DnnInvoke.ReadNetFromTensorflow("dnn/e.pb");  // # finds: dnn/e.pb from local (likely)
        DnnInvoke.ReadNetFromTorch("dnn/f.t7");  // # finds: dnn/f.t7 from local (likely)
        DnnInvoke.ReadNetFromTFLite("dnn/g.tflite");  // # finds: dnn/g.tflite from local (likely)
        DnnInvoke.ReadNetFromModelOptimizer("dnn/h.xml", "dnn/h.bin");  // # finds: dnn/h.bin from local (likely)
        new DetectionModel("dnn/i.weights", "dnn/i.cfg");  // # finds: dnn/i.weights from local (likely)
        FaceDetectorYN.Create("dnn/yunet.onnx", "", size);  // # finds: dnn/yunet.onnx from local (likely)
        var plates = new CascadeClassifier();
        plates.Load("data/plates.xml");  // # finds: data/plates.xml from local (likely)
        var known = LBPHFaceRecognizer.Create();
        known.Read("faces/known.yml");  // # finds: faces/known.yml from local (likely)
        using var marks = FacemarkLBF.Create();
        marks.LoadModel("faces/lbfmodel.yaml");  // # finds: faces/lbfmodel.yaml from local (likely)
        var wider = new DnnSuperResImpl("edsr", 4);
        wider.ReadModel("data/EDSR_x4.pb");  // # finds: opencv/opencv_contrib:dnn_superres/EDSR_x4.pb from github
        OpenCvSharp.ML.SVM.Load("data/digits_svm.xml");  // # finds: data/digits_svm.xml from local (likely)
        settings.Load("data/settings.xml");
    }

    void Local()
    {
        var parameters = new ModelParams("llm/own.gguf") { ContextSize = 1024 };  // # finds: llm/own.gguf from local (likely)
        using var weights = LLamaWeights.LoadFromFile(parameters);
        MtmdWeights.LoadFromFile("llm/own.mmproj", weights, context);  // # finds: llm/own.mmproj from local (likely)
        var scene = ModelLoader.Load(Application.streamingAssetsPath + "/scene.sentis");
        ModelLoader.LoadFromStreamingAssets("gesture.nn");  // # finds: gesture.nn from local (likely)
        ModelLoader.Load(modelAsset);
        torch.jit.load("torch/scripted.pt");  // # finds: torch/scripted.pt from local (likely)
        torch.jit.load<torch.Tensor>("torch/typed.pt");  // # finds: torch/typed.pt from local (likely)
        var net = new OwnNet();
        net.load("torch/own.dat");  // # finds: torch/own.dat from local (likely)
        net.load_py("torch/python.pth");  // # finds: torch/python.pth from local (likely)
        torch.load("torch/rows.tensor");
        new Vosk.Model("vosk-model-small-en-us-0.15");  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
        WhisperFactory.FromPath("speech/own.bin");  // # finds: speech/own.bin from local (likely)
        FaceRecognition.Create("faces");  // # finds: davisking/dlib-models:dlib_face_recognition_resnet_model_v1.dat from github
        ShapePredictor.Deserialize("faces/shape_predictor_68_face_landmarks.dat");  // # finds: davisking/dlib-models:shape_predictor_68_face_landmarks.dat from github
        DlibDotNet.Dnn.LossMmod.Deserialize("faces/trucks.dat");  // # finds: faces/trucks.dat from local (likely)
        keras.models.load_model("saved/mnist.h5");  // # finds: saved/mnist.h5 from local (likely)
        var graph = tf.Graph().as_default();
        graph.Import("saved/frozen.pb");  // # finds: saved/frozen.pb from local (likely)
        model.load_weights("saved/w.h5");  // # finds: saved/w.h5 from local (likely)
        LearningModel.LoadFromFilePath("winml/squeezenet.onnx");  // # finds: winml/squeezenet.onnx from local (likely)
        Accord.IO.Serializer.Load<DecisionTree>("accord/tree.accord");  // # finds: accord/tree.accord from local (likely)
        DecisionTree.Load("accord/trunk.bin");  // # finds: accord/trunk.bin from local (likely)
        HaarCascade.FromXml("data/haarcascade_mcs_nose.xml");  // # finds: opencv/opencv:haarcascade_mcs_nose.xml from github
        var vad = new SileroVadModelConfig { Model = "sherpa/silero_vad.onnx" };  // # finds: sherpa/silero_vad.onnx from local (likely)
        Serializer.Load("accord/rows.bin");
    }
}
