import FoundationModels

func answer() async throws -> String {
    let session = LanguageModelSession(instructions: "Be brief.") // finds: SystemLanguageModel from apple
    return try await session.respond(to: "Hello").content
}
