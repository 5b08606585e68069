module Chat
// let model = "gpt-4-turbo"
(* let model = "gpt-4" *)
let model = "gpt-4o-mini" // finds: gpt-4o-mini from openai
let chosen fast =
    if fast then "gpt-4.1-nano" // finds: gpt-4.1-nano from openai
    else "gpt-4.1" // finds: gpt-4.1 from openai
let settings = { Model = "claude-3-5-haiku-latest"; Temperature = 0.2 } // finds: claude-3-5-haiku-latest from anthropic
let known = function
    | "gpt-3.5-turbo" -> true
    | _ -> model = "gpt-4"
let raw = """model = "gpt-4-turbo" """
