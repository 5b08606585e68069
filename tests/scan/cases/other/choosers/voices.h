// Texts that a macro or a type of a library makes of one that is written out.
struct Voices
{
	FString ModelName = TEXT("gpt-4o-mini"); // finds: gpt-4o-mini from openai
	QString model = QStringLiteral("claude-3-5-sonnet-latest"); // finds: claude-3-5-sonnet-latest from anthropic
	FString PathToVADModel = TEXT("./ggml-silero-v6.2.0.bin"); // finds: ggml-org/whisper-vad
	FString Title = TEXT("Voices");
};
