Assistant.create!(name: "Small", api_name: "gpt-4o-mini") # finds: gpt-4o-mini from openai
Assistant.find_or_create_by!(api_name: "claude-3-haiku-20240307") { |one| one.name = "Haiku" } # finds: claude-3-haiku-20240307 from anthropic
Assistant.find_by(api_name: "gpt-4-turbo")&.destroy
