# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Libraries of language, and what they load where nothing is named."""

import beir.retrieval
import ckip_transformers.nlp
import comet
import deepmultilingualpunctuation
import dl_translate
import fairseq
import fairseq.checkpoint_utils
import en_core_web_md
import flair.embeddings
import germansentiment
import gpt4all
import llm_guard.model
import llmlingua
import ltp
import tirex
import wtpsplit

beir.retrieval.models.SentenceBERT("msmarco-distilbert-base-tas-b")  # finds: sentence-transformers/msmarco-distilbert-base-tas-b

comet.download_model("Unbabel/wmt22-comet-da")  # finds: Unbabel/wmt22-comet-da
comet.download_model("wmt20-comet-da")  # finds: Unbabel/wmt20-comet-da

deepmultilingualpunctuation.PunctuationModel()  # finds: oliverguhr/fullstop-punctuation-multilang-large

fairseq.checkpoint_utils.load_model_ensemble_and_task_from_hf_hub("facebook/fastspeech2-en-ljspeech")  # finds: facebook/fastspeech2-en-ljspeech

flair.embeddings.SentenceTransformerDocumentEmbeddings("bert-base-nli-mean-tokens")  # finds: sentence-transformers/bert-base-nli-mean-tokens

gpt4all.Embed4All("all-MiniLM-L6-v2.gguf2.f16.gguf")  # finds: gpt4all.io/models/all-MiniLM-L6-v2.gguf2.f16.gguf from url

ltp.LTP("LTP/small")  # finds: LTP/small

ckip_transformers.nlp.CkipWordSegmenter(model="bert-base")  # finds: ckiplab/bert-base-chinese-ws

llm_guard.model.Model(path="protectai/deberta-v3-base-prompt-injection-v2", revision="abc")  # finds: protectai/deberta-v3-base-prompt-injection-v2 at abc

llmlingua.PromptCompressor()  # finds: NousResearch/Llama-2-7b-hf

dl_translate.TranslationModel("m2m100")  # finds: facebook/m2m100_418M

germansentiment.SentimentModel()  # finds: oliverguhr/german-sentiment-bert

tirex.load_model("NX-AI/TiRex")  # finds: NX-AI/TiRex

wtpsplit.SaT("sat-3l-sm")  # finds: segment-any-text/sat-3l-sm
wtpsplit.WtP("wtp-bert-mini")  # finds: benjamin/wtp-bert-mini

en_core_web_md.load()  # finds: en_core_web_md from spacy
settings_of_web.load()
