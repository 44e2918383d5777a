#!/usr/bin/env bash
# Runs tests/wasm*.rs inside a headless browser, with wasm-bindgen's test runner.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/env.sh

mapfile -t tests < <(find tests -maxdepth 1 -name 'wasm*.rs' -exec basename {} .rs \;)
if ((${#tests[@]} == 0)); then
  echo "wasm-test: there are no tests/wasm*.rs yet"
  exit
fi
use_own_std std,panic_abort,test
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)} \
  cargo test --locked --target "$WASM_TARGET" --features csr "${tests[@]/#/--test=}"
