#!/usr/bin/env bash
# Runs tests/wasm*.rs inside a headless browser, with wasm-bindgen's test runner.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/env.sh

mapfile -t tests < <(find tests -maxdepth 1 -name 'wasm*.rs' -exec basename {} .rs \;)
if ((${#tests[@]} == 0)); then
  echo "wasm-test: there are no tests/wasm*.rs" >&2
  exit 1
fi
use_own_std std,panic_abort,test
# A slow machine is no failure; the runner's own limit is 20 seconds.
export WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-180}
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
output=$(mktemp)
trap 'rm -f "$output"' EXIT
CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)} \
  cargo test --locked --target "$WASM_TARGET" --features csr "${tests[@]/#/--test=}" 2>&1 | tee "$output"
# The runner is content with a file in which it finds no test.
passed=$(sed -nE 's/.*test result: ok\. ([0-9]+) passed.*/\1/p' "$output")
if [[ $(wc -w <<<"$passed") != "${#tests[@]}" || " $(xargs <<<"$passed") " == *" 0 "* ]]; then
  echo "wasm-test: not every file has tests that passed" >&2
  exit 1
fi
