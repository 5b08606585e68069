import static dev.langchain4j.model.openai.OpenAiAudioTranscriptionModelName.WHISPER_1;
import static dev.langchain4j.model.voyageai.VoyageAiScoringModelName.RERANK_LITE_1;

import dev.langchain4j.model.openai.OpenAiAudioTranscriptionModel;
import dev.langchain4j.model.voyageai.VoyageAiEmbeddingModel;
import dev.langchain4j.model.voyageai.VoyageAiEmbeddingModelName;
import dev.langchain4j.model.voyageai.VoyageAiScoringModel;

class Voices {
    void build(String key) {
        var heard = OpenAiAudioTranscriptionModel.builder().apiKey(key).modelName(WHISPER_1).build(); // finds: whisper-1 from openai
        var embedded = VoyageAiEmbeddingModel.builder()
            .apiKey(key)
            .modelName(VoyageAiEmbeddingModelName.VOYAGE_3_LITE) // finds: voyage-3-lite from voyage
            .build();
        var scored = VoyageAiScoringModel.builder().apiKey(key).modelName(RERANK_LITE_1).build(); // finds: rerank-lite-1 from voyage
    }
}
