# A Rust compiler with the source of its standard library. Sourced by setup.sh.
# shellcheck shell=bash

# An older compiler would fail in the middle of a crate, minutes later and in other words.
refuse_old_compiler() {
  local lowest found
  lowest=$(sed -nE 's/^rust-version = "(.*)"/\1/p' "$PROJECT_ROOT/Cargo.toml")
  found=$(rustc --version 2>/dev/null | awk '{ sub(/-.*/, "", $2); print $2 }')
  [[ -n $found ]] || return 0
  [[ $(printf '%s\n' "$lowest" "$found" | sort -V | head -n 1) == "$lowest" ]] || give_up \
    "This needs Rust $lowest or newer; the compiler here is $found." \
    "rustup update stable brings a newer one."
}

install_compiler() {
  if debian_toolchain_is_chosen; then
    install_debian_compiler
  elif ! compiler_has_source && ! add_source_with_rustup; then
    can_use_apt || give_up \
      "This needs a Rust compiler with the source of its standard library." \
      "Either install rustup (https://rustup.rs) and let it reach the network," \
      "or run this once as root on Debian 12, where apt-get can install one."
    install_debian_compiler
  fi
}

add_source_with_rustup() {
  command -v rustup >/dev/null 2>&1 || return 1
  say "Asking rustup for the standard library's source, clippy and rustfmt (usually 10 s)"
  rustup component add rust-src clippy rustfmt && return
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
}
