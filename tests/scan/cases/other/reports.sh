{
  echo "Only to a file: cat > $OUT << 'MSGEOF' ... MSGEOF"
} > "$PROMPT_FILE"
cd "$WORKDIR" && claude -p --model sonnet < "$PROMPT_FILE" # finds: sonnet from anthropic
