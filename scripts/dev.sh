#!/usr/bin/env bash
# Rebuilds the page (unoptimised) after each change and serves it with the same headers as the real one.
# It does not touch dist/. Reload the browser by hand.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/env.sh

use_own_std std,panic_abort
trunk watch --dist target/dev-page &
watcher=$!
DEV=1 DIST=target/dev-page node scripts/serve.mjs &
server=$!
trap 'kill "$watcher" "$server" 2>/dev/null || true' EXIT
# Either one's end ends both.
wait -n
