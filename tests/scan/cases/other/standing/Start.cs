// A program and what it is given, side by side.
using System.Diagnostics;

class Start
{
    void Run(string folder)
    {
        Process.Start("ollama", "pull llama3.2"); // finds: llama3.2 from ollama
        var small = new ProcessStartInfo { FileName = "ollama", Arguments = "pull phi3:mini" }; // finds: phi3:mini from ollama
        var large = new ProcessStartInfo("huggingface-cli", $"download org-a/cs-7b --local-dir {folder}"); // finds: org-a/cs-7b
        string line = "vllm serve org-a/cs-9b"; // finds: org-a/cs-9b
    }
}
