package com.acme

object Names {
  val small = "small_bert_L2_128" // finds: sparknlp:small_bert_L2_128 from url
}
