Item {
    // property string model: "gpt-4-turbo"
    property string chatModel: "gpt-4o-mini" // finds: gpt-4o-mini from openai
    ChatClient { model: "gpt-4.1"; stream: true } // finds: gpt-4.1 from openai
}
