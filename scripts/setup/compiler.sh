# A Rust compiler with the source of its standard library. Sourced by setup.sh.
# shellcheck shell=bash

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
