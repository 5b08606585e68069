package listed;

class Alike {
    enum Known {
        GPT_4O("gpt-4o"), // finds: gpt-4o from openai (likely)
        O4_MINI("o4-mini"), // finds: o4-mini from openai (likely)
        O1_PRO("o1-pro"), // finds: o1-pro from openai (likely)
        O3("o3"); // finds: o3 from openai (likely)

        Known(String name) {}
    }

    void ask() {
        builder.messages(all).model("ft:gpt-3.5-turbo-1106:personal::8K5KwJTU").build(); // finds: ft:gpt-3.5-turbo-1106:personal::8K5KwJTU from openai (likely)
    }
}
