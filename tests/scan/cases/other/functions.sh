#!/bin/bash
build_one_whisper () {
    docker run --rm "$IMAGE":"$TAG" /app/tool.sh whisper-model $1
}

function fetch() {
    tool --into cache "$@"
}

push_model() {
    tool upload $1
}

fetch_all() {
    build_one_whisper org-a/own-whisper-tiny  # finds: org-a/own-whisper-tiny
    fetch org-b/Qwen2.5-7B-own plain  # finds: org-b/Qwen2.5-7B-own
    push_model org-a/own-whisper-medium
    other_thing org-a/own-whisper-large
    fetch cache/whisper data/x
}
