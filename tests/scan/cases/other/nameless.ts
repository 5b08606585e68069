// What functions without a name give back, to whoever computes with them.
const defaultModel = computed(() => {
  if (!data.value) return "gpt-3.5-turbo"; // finds: gpt-3.5-turbo from openai
  const models = data.value.filter((one) => one.isDefault && one.id !== "gpt-4-turbo");
  return models[0]?.name || "gpt-4o-mini"; // finds: gpt-4o-mini from openai
});
const chosen = useMemo(function () {
  return "claude-3-5-haiku-20241022"; // finds: claude-3-5-haiku-20241022 from anthropic
}, []);
const isNew = models.some((one) => {
  return one.startsWith("gpt-4-");
});
