# Sourced by the other scripts and the Makefile: one toolchain and one PATH for tests, lints and page,
# so that they share their build caches. Needs no network and changes nothing on the machine.
# shellcheck shell=bash

PROJECT_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/versions.env
source "$PROJECT_ROOT/scripts/versions.env"

WASM_TARGET=wasm32-unknown-unknown
DEBIAN_TOOLCHAIN=debian-web
DEBIAN_WASM_LIB=/usr/lib/rustlib/$WASM_TARGET/lib

export PATH="$PROJECT_ROOT/.tools/bin:$PROJECT_ROOT/node_modules/.bin:$PROJECT_ROOT/node_modules/binaryen/bin:$PATH"

# Does the compiler that would run now have a wasm32 standard library?
compiler_has_wasm() {
  local libraries
  libraries=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$libraries/libstd-*.rlib" >/dev/null
}

# Debian's compiler is chosen by RUSTUP_TOOLCHAIN, or, once setup has linked it, when the machine's
# own compiler cannot build for the browser.
debian_toolchain_is_chosen() {
  if ! command -v rustup >/dev/null 2>&1; then
    [[ $(command -v rustc) == /usr/bin/rustc && -d $DEBIAN_WASM_LIB ]]
  elif [[ -n ${RUSTUP_TOOLCHAIN:-} ]]; then
    [[ $RUSTUP_TOOLCHAIN == "$DEBIAN_TOOLCHAIN" ]]
  else
    [[ -e ${RUSTUP_HOME:-$HOME/.rustup}/toolchains/$DEBIAN_TOOLCHAIN ]] && ! compiler_has_wasm
  fi
}

use_debian_toolchain() {
  if command -v rustup >/dev/null 2>&1; then export RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN; fi
  # Debian's compiler comes without the linker that rustup's has inside.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$DEBIAN_WASM_LINKER
}

if debian_toolchain_is_chosen; then use_debian_toolchain; fi

# A registry that pauses for half a minute must not end a long installation.
export CARGO_NET_RETRY=${CARGO_NET_RETRY:-10}

# Empty: Playwright's own browser.
CHROMIUM_PATH=${CHROMIUM_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
export CHROMIUM_PATH
