class AddDefaults < ActiveRecord::Migration[7.1]
  def up
    execute <<~SQL
      UPDATE assistants
      SET llm_model = 'gpt-4.1-mini' -- # finds: gpt-4.1-mini from openai
      WHERE llm_model IS NULL
    SQL
  end
end
