(* let model = "gpt-4-turbo" *)
let model = "gpt-4o-mini" (* # finds: gpt-4o-mini from openai
*)
let client = Client.create ~config ~model:"claude-3-5-haiku-latest" in (* # finds: claude-3-5-haiku-latest from anthropic
*) let request = { model = Some "o3-mini"; stream = false } (* # finds: o3-mini from openai
*)
let of_string = function "gpt-4" -> Old | _ -> New
let is_old model = model = "gpt-4-32k"
let name = function
  | Fast -> "gpt-4.1-nano" (* # finds: gpt-4.1-nano from openai
*)
  | Slow -> "gpt-4.1" (* # finds: gpt-4.1 from openai
*)
