class DefaultsTest {
    static final String ANSWER = """
        {
            "data": [
                { "id": "mlx-community/phi-2-4bit", "name": "phi-2" },
                { "id": "org-a/second-7b", "name": "second" }
            ]
        }
        """;
}
