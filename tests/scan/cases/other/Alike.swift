public extension Model {
    static let gpt4_o = "gpt-4o" // finds: gpt-4o from openai (likely)
    static let o4_mini = "o4-mini" // finds: o4-mini from openai (likely)
    static let o1_pro = "o1-pro" // finds: o1-pro from openai (likely)
    static let o1 = "o1" // finds: o1 from openai (likely)
    static let third = "o3"
}
