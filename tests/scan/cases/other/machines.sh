# Files of weights that lie somewhere on a machine, whatever the variable is called.
DRAFT_PATH=/srv/draft-1b-Q8_0.gguf # finds: draft-1b-Q8_0.gguf from local (likely)
FRAMES="weights/rife-own.pth" # finds: weights/rife-own.pth from local (likely)
OUTPUT=/srv/made-here.gguf
LAST="runs/last.pth"
echo "$DRAFT_PATH $FRAMES"
