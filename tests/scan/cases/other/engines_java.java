package demo;

import ai.catboost.CatBoostModel;
import ai.djl.Model;
import ai.djl.repository.zoo.*;
import com.google.ai.edge.litert.CompiledModel;
import com.google.mediapipe.tasks.core.BaseOptions;
import com.k2fsa.sherpa.onnx.*;
import com.k2fsa.sherpa.onnx.OfflineTransducerModelConfig;
import com.k2fsa.sherpa.onnx.OfflineSenseVoiceModelConfig;
import de.kherud.llama.ModelParameters;
import edu.cmu.sphinx.api.Configuration;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.parser.lexparser.LexicalizedParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import hex.genmodel.MojoModel;
import io.github.metarank.lightgbm4j.LGBMBooster;
import ml.dmlc.xgboost4j.java.XGBoost;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.sentdetect.*;
import opennlp.tools.tokenize.TokenizerModel;
import org.apache.spark.ml.PipelineModel;
import org.bytedeco.opencv.opencv_face.LBPHFaceRecognizer;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer;
import org.deeplearning4j.nn.modelimport.keras.KerasModelImport;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.deeplearning4j.zoo.PretrainedType;
import org.deeplearning4j.zoo.model.*;
import org.deeplearning4j.zoo.model.VGG16;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.opencv.dnn.Dnn;
import org.opencv.face.Face;
import org.opencv.objdetect.CascadeClassifier;
import org.opencv.objdetect.FaceDetectorYN;
import org.opencv.dnn_superres.DnnSuperResImpl;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.support.common.FileUtil;
import org.tribuo.interop.onnx.ONNXExternalModel;
import org.vosk.SpeakerModel;
import smile.io.Read;
import java.io.*;
import java.nio.file.*;

class Samples {
  private CascadeClassifier eyes;
  private static final String NET = "nets/digits.zip";  // # finds: nets/digits.zip from local (likely)

  void deeplearning4j() throws Exception {
    MultiLayerNetwork digits = ModelSerializer.restoreMultiLayerNetwork(NET);
    ModelSerializer.restoreComputationGraph(new File("nets/graph.zip"), false);  // # finds: nets/graph.zip from local (likely)
    MultiLayerNetwork.load(new File("nets/loaded.zip"), true);  // # finds: nets/loaded.zip from local (likely)
    KerasModelImport.importKerasSequentialModelAndWeights("keras/one.h5");  // # finds: keras/one.h5 from local (likely)
    KerasModelImport.importKerasModelAndWeights("keras/two.json", "keras/two.h5"); // loads keras/two.h5, which the row does not see (second argument)
    WordVectorSerializer.readWord2VecModel(new File("vectors/news.bin"));  // # finds: vectors/news.bin from local (likely)
    ModelSerializer.writeModel(digits, "nets/written.zip", true);
    VGG16.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/vgg16_dl4j_inference.zip from url
    ZooModel zoo = VGG16.builder().numClasses(3).build();
    zoo.initPretrained(PretrainedType.VGGFACE);  // # finds: dl4jdata.blob.core.windows.net/models/vgg16_dl4j_vggface_inference.v1.zip from url
    new VGG19().initPretrained(PretrainedType.IMAGENET);  // # finds: dl4jdata.blob.core.windows.net/models/vgg19_dl4j_inference.zip from url
    ResNet50.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/resnet50_dl4j_inference.v3.zip from url
    Darknet19.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/darknet19_dl4j_inference.v2.zip from url
    SqueezeNet.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/squeezenet_dl4j_inference.v2.zip from url
    Xception.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/xception_dl4j_inference.v2.zip from url
    NASNet.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/nasnetmobile_dl4j_inference.v1.zip from url
    YOLO2.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/yolo2_dl4j_inference.v3.zip from url
    TinyYOLO.builder().build().initPretrained();  // # finds: dl4jdata.blob.core.windows.net/models/tiny-yolo-voc_dl4j_inference.v2.zip from url
    LeNet.builder().build().initPretrained(PretrainedType.MNIST);  // # finds: dl4jdata.blob.core.windows.net/models/lenet_dl4j_mnist_inference.zip from url
    UNet.builder().build().initPretrained(PretrainedType.SEGMENT);  // # finds: dl4jdata.blob.core.windows.net/models/unet_dl4j_segment_inference.v1.zip from url
    VGG16.builder().numClasses(10).build().init();
  }

  void djl() throws Exception {
    Criteria.builder().optModelUrls("djl://ai.djl.huggingface.pytorch/BAAI/bge-m3").build();  // # finds: BAAI/bge-m3 (likely)
    Criteria.builder().setTypes(A.class, B.class).optModelPath(Paths.get("nets/traced_resnet18.pt")).build();  // # finds: nets/traced_resnet18.pt from local (likely)
    Model own = Model.newInstance("lines");
    own.load(Paths.get("nets/lines.params"));  // # finds: nets/lines.params from local (likely)
    own.save(Paths.get("nets/written.params"), "lines");
  }

  void opencv() throws Exception {
    eyes = new CascadeClassifier("data/haarcascade_eye.xml");  // # finds: opencv/opencv:haarcascade_eye.xml from github
    CascadeClassifier plates = new CascadeClassifier();
    plates.load("data/plates.xml");  // # finds: data/plates.xml from local (likely)
    Dnn.readNet("dnn/a.weights", "dnn/a.cfg");  // # finds: dnn/a.weights from local (likely)
    Dnn.readNetFromONNX("dnn/b.onnx");  // # finds: dnn/b.onnx from local (likely)
    Dnn.readNetFromDarknet("dnn/c.cfg", "dnn/c.weights");  // # finds: dnn/c.weights from local (likely)
    Dnn.readNetFromCaffe("dnn/d.prototxt", "dnn/d.caffemodel");  // # finds: dnn/d.caffemodel from local (likely)
    Dnn.readNetFromTensorflow("dnn/e.pb");  // # finds: dnn/e.pb from local (likely)
    Dnn.readNetFromTorch("dnn/f.t7");  // # finds: dnn/f.t7 from local (likely)
    Dnn.readNetFromTFLite("dnn/g.tflite");  // # finds: dnn/g.tflite from local (likely)
    Dnn.readNetFromModelOptimizer("dnn/h.xml", "dnn/h.bin");  // # finds: dnn/h.bin from local (likely)
    FaceDetectorYN.create("dnn/yunet.onnx", "", size);  // # finds: dnn/yunet.onnx from local (likely)
    LBPHFaceRecognizer known = LBPHFaceRecognizer.create();
    known.read("faces/known.yml");  // # finds: faces/known.yml from local (likely)
    Face.createFacemarkLBF().loadModel("faces/lbfmodel.yaml");  // # finds: faces/lbfmodel.yaml from local (likely)
    DnnSuperResImpl wider = DnnSuperResImpl.create();
    wider.readModel("data/EDSR_x4.pb");  // # finds: opencv/opencv_contrib:dnn_superres/EDSR_x4.pb from github
    org.opencv.ml.SVM.load("data/digits_svm.xml");  // # finds: data/digits_svm.xml from local (likely)
    settings.load("data/settings.xml");
  }

  void tensorflow() throws Exception {
    SavedModelBundle.load("nets/saved_model", "serve");  // # finds: nets/saved_model from local (likely)
    GraphDef.parseFrom(Files.readAllBytes(Paths.get("nets/frozen.pb")));  // # finds: nets/frozen.pb from local (likely)
    FileUtil.loadMappedFile(context, "nets/flowers.tflite");  // # finds: nets/flowers.tflite from local (likely)
    new Interpreter(new File("nets/leaves.lite"));  // # finds: nets/leaves.lite from local (likely)
    CompiledModel.create(context.getAssets(), "nets/trees.tflite");  // # finds: nets/trees.tflite from local (likely)
    BaseOptions.builder().setModelAssetPath("palm_landmarker.task").build();  // # finds: palm_landmarker.task from local (likely)
    FileUtil.loadLabels(context, "nets/labels.txt");
  }

  void language() throws Exception {
    InputStream sentences = new FileInputStream("models/en-sent.bin");  // # finds: opennlp.sourceforge.net/models-1.5/en-sent.bin from url
    SentenceModel split = new SentenceModel(sentences);
    new TokenizerModel(getClass().getResourceAsStream("/models/own-token.bin"));  // # finds: own-token.bin from local (likely)
    new TokenNameFinderModel(new File("models/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"));  // # finds: dlcdn.apache.org/opennlp/models/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin from url (likely)
    new SentenceSample("models/en-sent.train");
    new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");  // # finds: stanfordnlp/CoreNLP
    CRFClassifier.getClassifier("classifiers/own.crf.ser.gz");  // # finds: classifiers/own.crf.ser.gz from local (likely)
    LexicalizedParser.loadModel("edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz");  // # finds: stanfordnlp/CoreNLP
    Properties props = new Properties();
    props.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");  // # finds: stanfordnlp/CoreNLP
    props.setProperty("regexner.mapping", "edu/stanford/nlp/models/kbp/english/gazetteers/regexner_caseless.tab");
  }

  void learners() throws Exception {
    weka.core.SerializationHelper.read("weka/pages.model");  // # finds: weka/pages.model from local (likely)
    weka.core.SerializationHelper.write("weka/written.model", tree);
    MojoModel.load("h2o/GBM_model_1.zip");  // # finds: h2o/GBM_model_1.zip from local (likely)
    XGBoost.loadModel("xgb/churn.ubj");  // # finds: xgb/churn.ubj from local (likely)
    LGBMBooster.createFromModelfile("lgb/churn.txt");  // # finds: lgb/churn.txt from local (likely)
    CatBoostModel.loadModel("cat/churn.cbm");  // # finds: cat/churn.cbm from local (likely)
    new LoadingModelEvaluatorBuilder().load(new File("pmml/churn.pmml")).build();  // # finds: pmml/churn.pmml from local (likely)
    PipelineModel.load("hdfs/models/churn");  // # finds: hdfs/models/churn from local (likely)
    org.tribuo.Model.deserializeFromFile(Paths.get("tribuo/churn.ser"));  // # finds: tribuo/churn.ser from local (likely)
    ONNXExternalModel.createOnnxModel(f, a, b, c, d, opts, "tribuo/churn.onnx", "input");  // # finds: tribuo/churn.onnx from local (likely)
    XGBoostExternalModel.createXGBoostModel(f, a, b, c, "tribuo/churn.xgb");  // # finds: tribuo/churn.xgb from local (likely)
    TensorFlowFrozenExternalModel.createTensorflowModel(f, a, b, "out", c, d, "tribuo/churn.pb");  // # finds: tribuo/churn.pb from local (likely)
    Read.object(Path.of("smile/forest_model.ser"));  // # finds: smile/forest_model.ser from local (likely)
    Read.object(Path.of("smile/table.ser"));
    org.tribuo.MutableDataset.deserializeFromFile(Paths.get("tribuo/rows.pb"));
    XGBoost.train(matrix, "xgb/params.json");
  }

  void speech() throws Exception {
    Configuration sphinx = new Configuration();
    sphinx.setAcousticModelPath("resource:/edu/cmu/sphinx/models/en-us/en-us");  // # finds: cmusphinx/sphinx4:sphinx4-data/en-us from github
    sphinx.setLanguageModelPath("resource:/edu/cmu/sphinx/models/en-us/en-us.lm.bin");  // # finds: cmusphinx/sphinx4:sphinx4-data/en-us.lm.bin from github
    sphinx.setDictionaryPath("resource:/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict");
    new org.vosk.Model("models/vosk-model-small-en-us-0.15");  // # finds: alphacephei.com/vosk/models/vosk-model-small-en-us-0.15 from url
    new SpeakerModel("models/vosk-model-spk-0.4");  // # finds: alphacephei.com/vosk/models/vosk-model-spk-0.4 from url
    OfflineSenseVoiceModelConfig.builder().setModel("sherpa/sense.onnx").build();  // # finds: sherpa/sense.onnx from local (likely)
    OfflineTransducerModelConfig.builder().setEncoder("sherpa/encoder.onnx").setDecoder("sherpa/decoder.onnx").setJoiner("sherpa/joiner.onnx").build();  // # finds: sherpa/encoder.onnx, sherpa/decoder.onnx, sherpa/joiner.onnx from local (likely)
    new ModelParameters().setModel("llm/small.Q4_0.gguf");  // # finds: small.Q4_0.gguf from local (likely)
    car.setModel("sherpa");
  }
}
