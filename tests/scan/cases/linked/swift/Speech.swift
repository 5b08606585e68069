enum Speech {
    static let size = "base.en" // finds: openai/whisper-base.en
}
