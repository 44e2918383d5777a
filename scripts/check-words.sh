#!/usr/bin/env bash
# Refuses what is meant to be gone before a change is shared: unfinished things, tests that are switched off, files
# in which nobody finds their way, and HTML that is put together from text.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

LONGEST=400 # lines; tables may have more
CODE=(--include='*.rs' --include='*.mjs' --include='*.js' --include='*.css' --include='*.html')
problems=0
complain() {
  echo "words: $1" >&2
  problems=$((problems + 1))
}

refuse() { # what it is, an expression, where…
  if grep -rnE "${CODE[@]}" "$2" "${@:3}"; then complain "the lines above $1"; fi
}

refuse "hold something unfinished" 'dbg!|todo!|unimplemented!|FIXME|XXX|console\.log' src tests style public index.html
refuse "switch tests off" '#\[ignore|\b(test|it|describe)\.(only|skip|fixme)\(' src tests
refuse "put HTML together from text" 'inner_?html|innerHTML|insertAdjacentHTML' src style public index.html

while read -r lines file; do
  complain "$file has $lines lines, more than $LONGEST"
done < <(find src style scripts -type f ! -name '*.tsv' -exec wc -l {} \; | awk -v longest="$LONGEST" '$1 > longest')

((problems == 0)) || exit 1
echo "words: nothing unfinished"
