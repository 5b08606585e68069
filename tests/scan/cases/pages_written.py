# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Pages that a program keeps as text, and names among those of a store."""
PAGE = """
<!doctype html>
<script>
const state = { llm: 'none', ollamaModel: 'llama2:7b' };  // # finds: llama2:7b from ollama (likely)
</script>
<select class="form-select" id="ollama-model">
  <option value="mistral:7b">Mistral</option>  # finds: mistral:7b from ollama (likely)
</select>
<select id="language"><option value="en-US">English</option></select>
"""

PREFERENCES = (
    "llama3.2:1b",  # finds: llama3.2:1b from ollama (likely)
    "gemma2:2b",  # finds: gemma2:2b from ollama (likely)
    "llama3.2:latest",  # finds: llama3.2:latest from ollama (likely)
    "exaone3.5:2.4b",  # finds: exaone3.5:2.4b from ollama (likely)
    "qwen2.5:7b",  # finds: qwen2.5:7b from ollama (likely)
)
STAGES = ("stt_vad_segment_model", "stt_mode_stt_lora")
