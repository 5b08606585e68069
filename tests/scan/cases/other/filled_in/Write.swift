import Foundation

func write(port: Int, home: URL) throws {
    let text = """
    provider: anthropic
    model: claude-3-5-haiku-latest # finds: claude-3-5-haiku-latest from anthropic
    port: \(port + 1)
    """
    try text.write(to: home.appendingPathComponent("agent.yaml"), atomically: true, encoding: .utf8)
}
