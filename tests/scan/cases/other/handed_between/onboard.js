const session = await LanguageModel.create({ initialPrompts: [] }); // finds: gemini-nano from chrome
const older = await window.ai.languageModel.create(); // finds: gemini-nano from chrome
