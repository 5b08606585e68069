// Files of weights below an application's folders.
package app

class Talker(private val context: Context) {
    private val speechModel = File(context.filesDir, "our-talker.gguf") // finds: our-talker.gguf from local (likely)

    val options = LlmInference.LlmInferenceOptions.builder().setModelPath(File(context.cacheDir, "our-writer.task").path) // finds: our-writer.task from local (likely)

    fun open() = Talking.load(speechModel.absolutePath)
}
