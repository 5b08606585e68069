class AddProviders {
  Future<void> up() async {
    await store.execute('''
      UPDATE providers
      SET default_model = 'claude-sonnet-4-5', // finds: claude-sonnet-4-5 from anthropic
          max_context_tokens = 200000
      WHERE code = 'anthropic' AND default_model = 'claude-3-haiku-20240307'
    ''');
    await store.execute("INSERT INTO offered (code, model_id) VALUES ('openai', 'gpt-4o-mini')"); // finds: gpt-4o-mini from openai
    await store.execute(
      'INSERT OR IGNORE INTO offered (code, model_id) '
      'VALUES (\'google\', \'gemini-2.5-flash\')', // finds: gemini-2.5-flash from google
    );
    // What was asked is no choice of the project.
    await store.execute("INSERT INTO asked (model, prompt_tokens, cost_usd) VALUES ('gpt-4-turbo', 12, 0.1)");
    await store.execute("ALTER TABLE chats ADD CONSTRAINT known CHECK (model IN ('gpt-4', 'claude-3-opus'))");
    await store.query("SELECT * FROM offered WHERE model_id = 'gpt-4-32k'");
  }
}
