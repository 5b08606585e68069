// Scala: Spark NLP, names of libraries, named arguments, defaults.
package com.acme

import com.johnsnowlabs.nlp.annotator._
import io.cequence.openaiscala.domain.{ModelId, NonOpenAIModelId => Others}
import dev.langchain4j.model.openai.OpenAiChatModel

object Chat extends App {
  private val modelId = ModelId.gpt_4o // finds: gpt-4o from openai
  val next = run(ModelId.gpt_99) // undecided
  val seq = Seq(Others.claude_3_haiku_20240307) // finds: claude-3-haiku-20240307 from anthropic
  val size = "8b"
  val ownModel = s"org-a/own-$size" // finds: org-a/own-8b
  val embeddings = BertEmbeddings.pretrained("small_bert_L4_256", "en").setInputCols("document") // finds: sparknlp:small_bert_L4_256 from url
  val java = OpenAiChatModel.builder().modelName("gpt-4.1").build() // finds: gpt-4.1 from openai
  val name = sys.env.getOrElse("CHAT_MODEL", "gpt-4.1-mini") // finds: gpt-4.1-mini from openai
  val body = ChatBody(model = "gpt-4-turbo", stream = true) // finds: gpt-4-turbo from openai
  settings.model = "o3-mini" // finds: o3-mini from openai
  val options = Map("model" -> "o4-mini", "title" -> "gpt-4o") // finds: o4-mini from openai
  val request = """{"model": "gpt-4.1-nano"}""" // finds: gpt-4.1-nano from openai

  case class Settings(model: String = "gpt-4", title: String = "org-b/not-this") // finds: gpt-4 from openai

  def chosenModel(local: Boolean): String = if (local) "org-a/local" else "org-a/remote" // finds: org-a/local, org-a/remote
}
