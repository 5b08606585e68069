module Chat where
-- model = "gpt-4-turbo"
{- model = "gpt-4" {- nested -} model = "gpt-4" -}
chatModel :: Text
chatModel = "gpt-4o-mini" -- # finds: gpt-4o-mini from openai
request = createChatCompletion
  { model = "gpt-4.1" -- # finds: gpt-4.1 from openai
  , messages = []
  }
other = _CreateRequest { model = Just "o3-mini" } -- # finds: o3-mini from openai
isOld m = m == "gpt-3.5-turbo"
