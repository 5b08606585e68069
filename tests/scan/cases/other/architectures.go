package presets

// parsers are the tools of an architecture, by the class that it is: no models.
var toolParsers = map[string]string{
	"DeepseekV3ForCausalLM":   "deepseek_v3",
	"Ernie4_5_MoeForCausalLM": "ernie45",
}

var sizesOfModel = []string{"7B", "0.5B", "1.5B"}

var modelClasses = []string{"T5ForConditionalGeneration", "Qwen3ForCausalLM", "M2M100Model"}

var models = []string{"Qwen/Qwen3-8B"} // finds: Qwen/Qwen3-8B

var header = map[string]string{"tokenizer.ggml.model": "gpt2", "general.name": "small"}
