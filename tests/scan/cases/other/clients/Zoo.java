package x;
import ai.djl.repository.zoo.Criteria;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
class Djl {
  void f() {
    var a = Criteria.builder().optModelUrls("djl://ai.djl.huggingface.pytorch/sentence-transformers/all-MiniLM-L6-v2").build();  // finds: sentence-transformers/all-MiniLM-L6-v2
    var b = Criteria.builder().optModelUrls("djl://ai.djl.pytorch/resnet18_embedding").build();
    var t = HuggingFaceTokenizer.newInstance("bert-base-uncased");  // finds: bert-base-uncased
    var t2 = HuggingFaceTokenizer.builder().optTokenizerName("intfloat/e5-base").build();  // finds: intfloat/e5-base
  }
}
