package com.acme

import com.johnsnowlabs.nlp.annotator.BertEmbeddings

object App {
  val embeddings = BertEmbeddings.pretrained(Names.small, "en")
}
