#!/usr/bin/env bash
# Refuses what is meant to be gone before a change is shared.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if grep -rnE --include='*.rs' --include='*.mjs' --include='*.js' --include='*.css' --include='*.html' \
  'dbg!|todo!|FIXME|console\.log|test\.only' src tests style public index.html; then
  echo "words: the lines above hold something unfinished" >&2
  exit 1
fi
echo "words: nothing unfinished"
