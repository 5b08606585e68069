// What the getter of a property gives back, in whichever branch.
class Preferences {
    var chatModel: String {
        get { return UserDefaults.standard.string(forKey: Keys.chat) ?? "gpt-3.5-turbo" } // finds: gpt-3.5-turbo from openai
        set(v) { store(v) }
    }
    var fastModel: String {
        if provider == .ollama { return "llama3.3" } // finds: llama3.3 from ollama
        return "gpt-4o-mini" // finds: gpt-4o-mini from openai
    }
}
