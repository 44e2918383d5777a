# What turns the compiled program into a page: Trunk, wasm-bindgen, and npm's tools. Sourced by setup.sh.
# shellcheck shell=bash

TOOLS_BUILD_DIR=$PROJECT_ROOT/.tools/build

# The command line tool must be of exactly the library's version.
wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print; exit }' "$PROJECT_ROOT/Cargo.lock"
}

has_version() { [[ $("$1" --version 2>/dev/null | awk '{ print $2 }') == "$2" ]]; }

# cargo_install usual-time opt-level crate version flags…: tools run for seconds, so they are compiled for
# a short wait instead of for speed.
cargo_install() {
  local usual=$1 opt_level=$2 crate=$3 version=$4
  shift 4
  run_timed "Compiling $crate $version into .tools/" "$usual" \
    env CARGO_TARGET_DIR="$TOOLS_BUILD_DIR" \
    CARGO_PROFILE_RELEASE_OPT_LEVEL="$opt_level" CARGO_PROFILE_RELEASE_BUILD_OVERRIDE_OPT_LEVEL=0 \
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_STRIP=true \
    cargo install "$crate" --version "$version" --root "$PROJECT_ROOT/.tools" --force "$@"
}

install_page_tools() {
  local bindgen
  bindgen=$(wasm_bindgen_version)
  mkdir -p "$PROJECT_ROOT/.tools"
  # Trunk only starts other tools; wasm-bindgen reads hundreds of megabytes in a debug build.
  has_version trunk "$TRUNK_VERSION" \
    || cargo_install "5 min" 0 trunk "$TRUNK_VERSION" --locked --no-default-features
  # Not --locked: its lock file can name a crate that a registry does not serve yet.
  has_version wasm-bindgen "$bindgen" \
    || cargo_install "4 min" 1 wasm-bindgen-cli "$bindgen" --bin wasm-bindgen --bin wasm-bindgen-test-runner
  rm -rf "$TOOLS_BUILD_DIR"
}

# Trunk is told never to use the network, so the page's crates and those of the standard library have to be
# there before.
fetch_crates() (
  cargo fetch --quiet --locked --manifest-path "$PROJECT_ROOT/Cargo.toml"
  use_own_std std,panic_abort,test
  cargo fetch --quiet --locked --manifest-path "$PROJECT_ROOT/Cargo.toml" --target "$WASM_TARGET"
)

# Only when the lock file changed since the last time.
install_npm_packages() {
  local stamp=$PROJECT_ROOT/node_modules/.installed-lock
  cmp -s "$PROJECT_ROOT/package-lock.json" "$stamp" && return
  command -v npm >/dev/null 2>&1 || give_up "This needs Node 20 or newer with npm: https://nodejs.org"
  # Playwright must not download a browser: that is a step of its own, where none is installed.
  run_timed "Installing npm's packages" "5 s" \
    env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm --prefix "$PROJECT_ROOT" ci --no-fund --no-audit
  cp "$PROJECT_ROOT/package-lock.json" "$stamp"
}
