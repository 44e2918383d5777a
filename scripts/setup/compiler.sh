# A Rust compiler that can build for the browser. Sourced by setup.sh.
# shellcheck shell=bash

install_compiler() {
  if debian_toolchain_is_chosen; then
    install_debian_compiler
  elif ! compiler_has_wasm && ! add_target_with_rustup; then
    can_use_apt || give_up \
      "This needs a Rust compiler with the $WASM_TARGET target." \
      "Either install rustup (https://rustup.rs) and let it reach the network," \
      "or run this once as root on Debian 12, where apt-get can install one."
    install_debian_compiler
  fi
}

add_target_with_rustup() {
  command -v rustup >/dev/null 2>&1 || return 1
  say "Asking rustup for the $WASM_TARGET standard library, clippy and rustfmt (usually 10 s)"
  rustup target add "$WASM_TARGET" && rustup component add clippy rustfmt && return
  say "rustup could not get it; trying Debian's packages instead"
  return 1
}

install_debian_compiler() {
  # shellcheck disable=SC2086 # a list of packages
  apt_install "Debian's Rust compiler with its library's source" "40 s" $DEBIAN_RUST_PACKAGES
  if command -v rustup >/dev/null 2>&1 && ! rustup toolchain list | grep -q "^$DEBIAN_TOOLCHAIN"; then
    rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr
  fi
  use_debian_toolchain
  wasm_library_is_current \
    || run_timed "Building the $WASM_TARGET standard library from that source" "1 min" build_wasm_library
}

# The library only fits the very compiler that built it, and Debian updates that.
wasm_library_is_current() {
  [[ -f $DEBIAN_WASM_LIB/built-by && $(<"$DEBIAN_WASM_LIB/built-by") == "$(/usr/bin/rustc -vV)" ]]
}

build_wasm_library() {
  local crate
  crate=$(mktemp -d)
  mkdir "$crate/src"
  printf '#![no_std]\n' >"$crate/src/lib.rs"
  printf '[package]\nname = "only_std"\nversion = "0.0.0"\nedition = "2024"\n' >"$crate/Cargo.toml"
  # Bitcode is what link-time optimisation of the page reads; `test` is for wasm-bindgen-test.
  (
    cd "$crate"
    export RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR=$crate/target
    cargo build --quiet --release -Zbuild-std=std,panic_abort,test --target "$WASM_TARGET"
  )
  rm "$crate/target/$WASM_TARGET"/release/deps/libonly_std-*.rlib
  rm -rf "$DEBIAN_WASM_LIB"
  mkdir -p "$DEBIAN_WASM_LIB"
  cp "$crate/target/$WASM_TARGET"/release/deps/*.rlib "$DEBIAN_WASM_LIB/"
  /usr/bin/rustc -vV >"$DEBIAN_WASM_LIB/built-by"
  rm -rf "$crate"
}
