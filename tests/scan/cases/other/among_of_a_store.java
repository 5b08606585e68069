package net.quarry.bench;

import java.util.Arrays;
import java.util.List;

/** One name of the list is a store's alone, and so are the others then. */
final class AmongOfAStore {
    List<String> models = Arrays.asList("bge-m3", "nomic-embed-text"); // finds: bge-m3, nomic-embed-text from ollama (likely)
    List<String> rows = Arrays.asList("first", "second");
}
