(ns chat.core)
;; {:model "gpt-4-turbo"}
(def default-model "gpt-4o-mini") ; # finds: gpt-4o-mini from openai
(defn ask
  "Asks with {:model \"gpt-3.5-turbo\"}."
  [prompt]
  (api/create-chat-completion {:model "gpt-4.1" ; # finds: gpt-4.1 from openai
                               :messages [{:role "user" :content prompt}]}))
(def models ["claude-3-opus-20240229" ; # finds: claude-3-opus-20240229 from anthropic
             "mistral-large-latest"]) ; # finds: mistral-large-latest from mistral
(comment (ask {:model "gpt-4"}))
(when (= model "gpt-4-32k") (throw (ex-info "gone" {})))
(let [model (or (System/getenv "MODEL") "o3-mini")] model) ; # finds: o3-mini from openai
