;;; versions.el --- models with what they are like -*- lexical-binding: t -*-
(defun our-models ()
  (list (our-make :version "claude-opus-4-5" :token-width 4)  ; # finds: claude-opus-4-5 from anthropic
        (our-make :version "gemini-2.5-pro")  ; # finds: gemini-2.5-pro from google
        (our-make :version "1.2.3")))
