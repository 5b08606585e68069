using Engine;

class Converted
{
    void Start()
    {
        var engine = new Engine("mistral-7b-instruct.Q4_K_M.gguf", verbose: true); // finds: mistral-7b-instruct.Q4_K_M.gguf from local (likely)
        var path = Path.Combine(root, @"weights\llama-2-7b-chat.Q2_K.gguf"); // finds: llama-2-7b-chat.Q2_K.gguf from local (likely)
        var plain = new Engine("weights.gguf");
        var other = new Engine("sounds-of-the-sea.Q4_0.gguf");
    }
}
