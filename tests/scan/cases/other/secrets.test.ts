test("lists", async () => {
  const found = await openRouter.listImageModels("sk-or-v1-test-key");
  const other = await openRouter.useModel("sk-proj-abc123def");
  const asked = await openRouter.useModel("qwen/qwen-2.5-7b-instruct"); // finds: qwen/qwen-2.5-7b-instruct from openrouter (likely)
});
