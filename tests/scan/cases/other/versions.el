;;; versions.el --- models with what they are like -*- lexical-binding: t -*-
(defun our-models ()
  (list (our-make :version "claude-opus-4-5" :token-width 4)  ; # finds: claude-opus-4-5 from anthropic
        (our-make :version "gemini-2.5-pro")  ; # finds: gemini-2.5-pro from google
        (our-make :version "1.2.3")))

(defun our-anthropic-make-model (version)
  `((:key . our-anthropic-key)
    (:handler . our-anthropic-handle)
    (:url . "https://api.anthropic.com")))

(defvar our-anthropic-model
  (our-make :version "claude-haiku-4-5"  ; # finds: claude-haiku-4-5 from anthropic
            :effort-selector #'our-anthropic-effort-selector))
