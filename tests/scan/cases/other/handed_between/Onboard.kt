import com.google.mlkit.genai.summarization.Summarization
import com.google.mlkit.vision.text.TextRecognition

val short = Summarization.getClient(options) // finds: gemini-nano from android
val read = TextRecognition.getClient(textOptions)
