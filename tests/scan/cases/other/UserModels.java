class UserModels {
    List<UserModel> defaults(long userId) {
        return List.of(
            new UserModel(userId, "glm", "Zhipu GLM", "glm-5.2", true, 5), // finds: glm-5.2 from zai (likely)
            new UserModel(userId, "own", "Something else", "glm-5.2", true, 6),
            new UserModel(userId, "deepseek", "DeepSeek", "deepseek-chat", true, 7)); // finds: deepseek-chat from deepseek (likely)
    }
}
