#!/usr/bin/env bash
# What a function of the script is given, which a program is asked for that says that it takes a model.
build_one () {
    docker run --rm -v "$PWD:/app" "$IMAGE" /app/utils.sh whisper-model $1
}
push_one () {
    /app/utils.sh upload-model $1
}
download_all () {
    build_one org-f/whisper-tiny # finds: org-f/whisper-tiny
    build_one org-f/whisper-base # finds: org-f/whisper-base
    push_one org-f/whisper-own
    echo pull-model org-f/whisper-shown
    tool pull-model org-f/whisper-small # finds: org-f/whisper-small
}
generate "dra" '--set modelArtifacts.uri=pvc+hf://claim/path/to/hub/org-f/on-a-volume' # finds: org-f/on-a-volume
ZOO=https://storage.openvinotoolkit.org/repositories/open_model_zoo/2023.0/models_bin/1
wget "$ZOO/face-detection-0200/FP16/face-detection-0200.bin" # finds: storage.openvinotoolkit.org/repositories/open_model_zoo/2023.0/models_bin/1/face-detection-0200/FP16/face-detection-0200.bin from url
wget "$ZOO/face-detection-0200/FP16/face-detection-0200.xml"
