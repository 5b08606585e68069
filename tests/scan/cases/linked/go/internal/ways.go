package internal

import (
	"fmt"
	"net/http"
	"strings"
)

const fallbackModel = "gemini-2.5-flash-lite" // finds: gemini-2.5-flash-lite from google

type Resolver struct{ aliases map[string]string }

func (r *Resolver) Resolve(alias string) string { return alias }

// Ask puts the way together of what it may be.
func Ask(r *http.Request, resolver *Resolver, base string) {
	model := resolver.Resolve("whisper")
	if model == "whisper" {
		model = fallbackModel
	}
	r.URL.Path = strings.TrimSuffix(base, "/") + fmt.Sprintf("/v1beta/models/%s:generateContent", model)
}
