// Texts of JSON in a program: catalogues that it falls back to, and answers that it only reads.
enum Defaults {
    static let json = """
    {
        "providers": [
            {
                "id": "own",
                "title": "Ours",
                "models": [
                    { "id": "gpt-4.1", "title": "Best" }, // finds: gpt-4.1 from openai
                    { "id": "claude-3-5-haiku-latest", "title": "Quick" } // finds: claude-3-5-haiku-latest from anthropic
                ]
            }
        ]
    }
    """

    static let answer = """
    {
        "models": [ { "id": "gpt-4.1-mini" } ],
        "usage": { "total_tokens": 3 }
    }
    """

    static let cut = """
    { "models": [ { "id": "gpt-4.1-nano" }
    """
}
