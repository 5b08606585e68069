import Text "mo:core/Text";

module {
    public func name(value : Kind) : Text =
        switch (value) {
            case (#small) "text-embedding-3-small"; // finds: text-embedding-3-small from openai (likely)
        };
}
