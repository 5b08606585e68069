package names

// What a function is tried with that tells the form of a conversation by the name of a file.
var tried = []struct{ path, form string }{
	{"models/mistral-7b-instruct-v0.2.Q4_K_M.gguf", "inst"},
	{"gemma-3-1b-it-Q4_K_M.gguf", "turns"},
}
