// A page of a library, linked beside the name that it is about, is no second use.
export const models = [
  {
    name: "phi3:mini", // finds: phi3:mini from ollama (likely)
    provider: "ollama",
    link: "https://ollama.com/library/phi3", // possible: phi3 from ollama
  },
];
