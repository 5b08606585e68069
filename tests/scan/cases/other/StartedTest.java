package harbour;

@SpringBootTest(properties = {
    "spring.ai.openai.chat.options.model=gpt-4o-mini",  // # finds: gpt-4o-mini from openai (likely)
    "spring.ai.openai.chat.options.temperature=0.2",
})
class StartedTest {
  void started() {
    runner.withPropertyValues("spring.ai.openai.api-key=secret", "spring.ai.openai.embedding.options.model=text-embedding-3-small");  // # finds: text-embedding-3-small from openai (likely)
    log.info("harbour.model=none yet, but a sentence");
  }
}
