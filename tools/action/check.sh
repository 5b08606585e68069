#!/usr/bin/env bash
# Check the project; write annotations, summary and documents; tell decision, exit code and files as outputs.
# The job fails in a later step, so that the comment is written first.
set -uo pipefail
auditor="$AUDITOR_HOME/bin/auditor"
reports="$(mktemp -d "${RUNNER_TEMP:?}/auditor-report.XXXXXX")"
arguments=("--lang=$INPUT_LANG")
[ "$INPUT_LOCKED" != true ] || arguments+=(--locked)
[ "$INPUT_OFFLINE" != true ] || arguments+=(--offline)
[ -z "$INPUT_FAIL_ON" ] || arguments+=("--fail-on=$INPUT_FAIL_ON")

base="${INPUT_BASE:-$EVENT_BASE}"
if [ -n "$base" ] && [ "$base" != none ]; then
  # A shallow clone lacks the base: fetch that one commit. If it cannot be had, the check says so.
  if [ "${base#-}" = "$base" ] && ! git -C "$INPUT_PATH" rev-parse --quiet --verify "$base^{commit}" &> /dev/null; then
    if git -C "$INPUT_PATH" fetch --quiet --no-tags --depth=1 origin "$base" &> /dev/null; then
      base="$(git -C "$INPUT_PATH" rev-parse FETCH_HEAD)"
    fi
  fi
  arguments+=("--base=$base")
fi

documents=("--format=check" "--format=json=$reports/audit.json" "--format=markdown=$reports/comment.md")
[ "$INPUT_ANNOTATIONS" = false ] || documents+=("--format=github=$reports/annotations")
[ "$INPUT_SUMMARY" = false ] || documents+=("--format=github-summary=$reports/summary.md")
while IFS= read -r line || [ -n "$line" ]; do
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  [ -z "$line" ] || documents+=("--format=$line")
done <<< "$INPUT_FORMATS"

# What a change brings is printed while the runner takes no commands; only our annotations are any.
stop="$("$AUDITOR_HOME/bin/python" -I -c 'import secrets; print(secrets.token_hex(16))')"
echo "::stop-commands::$stop"
"$auditor" check "${arguments[@]}" "${documents[@]}" -- "$INPUT_PATH" 2>&1
code=$?
echo "::$stop::"

echo "exit-code=$code" >> "$GITHUB_OUTPUT"
if [ -s "$reports/audit.json" ]; then
  [ ! -e "$reports/annotations" ] || cat "$reports/annotations"
  [ ! -e "$reports/summary.md" ] || cat "$reports/summary.md" >> "$GITHUB_STEP_SUMMARY"
  decision="$("$AUDITOR_HOME/bin/python" -I -c \
    'import json, sys; print(json.load(open(sys.argv[1], encoding="utf-8"))["decision"])' "$reports/audit.json")"
  {
    echo "decision=$decision"
    echo "report=$reports/audit.json"
    echo "markdown=$reports/comment.md"
  } >> "$GITHUB_OUTPUT"
else
  echo "::error title=auditor::The check could not be made (exit code $code); the log of this step says why."
fi
exit 0
