// One class for each service, of which not every one is known.
sealed class VoiceSetting {
    data class OpenAI(
        val baseUrl: String = "https://api.openai.com/v1",
        val model: String = "tts-1", // finds: tts-1 from openai
    ) : VoiceSetting()

    data class OfTheHouse(
        val baseUrl: String = "https://voices.example.net",
        val model: String = "v2.1-house",
    ) : VoiceSetting()
}
