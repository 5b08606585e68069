// Texts of an interface in another language, whose keys are those of the settings.
export const de = {
  'settings.general.ollamaModelName': 'Ollama-Modell',
  'settings.general.groqModelName': 'Groq-modell',
  'settings.image.model': 'Bildmodell-1',
  chat: { model: 'KI-Modell', groqModel: 'Groq-Modell', recommended: { model: 'gpt-4o-mini' } }, // finds: gpt-4o-mini from openai
};
