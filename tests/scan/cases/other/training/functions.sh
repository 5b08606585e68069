#!/bin/bash
# Functions: what they are given is told where they are called.
fetch() {
    local model=$1
    local tries=3
    shift
    for attempt in $(seq $tries); do
        if hf download "$model" "$@"; then
            return 0
        fi
    done
}

fetch "org-f/first" --include config.json # finds: org-f/first
fetch "org-f/texts" --repo-type dataset # finds: org-f/texts as dataset
if ! fetch org-f/second; then exit 1; fi # finds: org-f/second

function compare {
  local name="$1" size=${2:-7b}
  shift 2
  python compare.py --base_model "$1" --draft-model "org-f/draft-$name" # finds: org-f/draft-news, org-f/draft-books
}
compare news large org-f/third # finds: org-f/third
compare books "" "org-f/fourth" # finds: org-f/fourth

serve() { vllm serve "${1}"; } # undecided
serve "$MODEL_OF_THE_DAY"
serve org-f/served # finds: org-f/served

run_all() {
    python train.py --model_name_or_path "$1/$2" --output_dir "runs/$2" # finds: org-f/fifth, org-g/sixth
}
run_all org-f fifth
run_all org-g sixth

# Settings by their path: what stands before the last part says what it is.
python run_grpo.py policy.model_name=org-f/policy policy.tokenizer.name=org-f/words # finds: org-f/policy, org-f/words
python run.py --agent.model.name=claude-sonnet-4-20250514 # finds: claude-sonnet-4-20250514 from anthropic
python run.py trainer.experiment.name=org-f/run output.model.path=outputs/last

curl -s http://localhost:8000/v1/videos \
    -d "{\"model\": \"org-f/video\", \"prompt\": \"$PROMPT\"}" # finds: org-f/video

for judge_model in gpt-4o gpt-4-turbo; do # finds: gpt-4o, gpt-4-turbo from openai
    ./judge.sh "$judge_model" answers/
done
