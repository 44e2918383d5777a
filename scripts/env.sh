# Sourced by the other scripts and the Makefile: one toolchain and one PATH for tests, lints and page,
# so that they share their build caches. Needs no network and changes nothing on the machine.
# shellcheck shell=bash

PROJECT_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/versions.env
source "$PROJECT_ROOT/scripts/versions.env"

WASM_TARGET=wasm32-unknown-unknown
DEBIAN_TOOLCHAIN=debian-web

export PATH="$PROJECT_ROOT/.tools/bin:$PROJECT_ROOT/node_modules/.bin:$PROJECT_ROOT/node_modules/binaryen/bin:$PATH"

# Does the compiler that would run now come with the source of its standard library? The page brings
# its own build of it (docs/decisions/0015-own-standard-library.md).
compiler_has_source() {
  local root
  root=$(rustc --print sysroot 2>/dev/null) && [[ -f $root/lib/rustlib/src/rust/library/Cargo.lock ]]
}

# Debian's compiler is chosen by RUSTUP_TOOLCHAIN, or, once setup has linked it, when the machine's
# own compiler has no source.
debian_toolchain_is_chosen() {
  if ! command -v rustup >/dev/null 2>&1; then
    [[ $(command -v rustc) == /usr/bin/rustc ]]
  elif [[ -n ${RUSTUP_TOOLCHAIN:-} ]]; then
    [[ $RUSTUP_TOOLCHAIN == "$DEBIAN_TOOLCHAIN" ]]
  else
    [[ -e ${RUSTUP_HOME:-$HOME/.rustup}/toolchains/$DEBIAN_TOOLCHAIN ]] && ! compiler_has_source
  fi
}

use_debian_toolchain() {
  if command -v rustup >/dev/null 2>&1; then export RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN; fi
  # Debian's compiler comes without the linker that rustup's has inside.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$DEBIAN_WASM_LINKER
}

if debian_toolchain_is_chosen; then use_debian_toolchain; fi

# For what is compiled for the browser. The library's source needs the flags that only its own developers
# are meant to use, which RUSTC_BOOTSTRAP allows.
use_own_std() { # which crates of it
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=$1
}

# For the page that is published: a panic ends the program at once, without words.
use_page_profile() {
  use_own_std std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"
}

# A registry that pauses for half a minute must not end a long installation.
export CARGO_NET_RETRY=${CARGO_NET_RETRY:-10}

# Empty: Playwright's own browser.
CHROMIUM_PATH=${CHROMIUM_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
export CHROMIUM_PATH
