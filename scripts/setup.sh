#!/usr/bin/env bash
# Installs what is missing, and nothing twice: scripts/setup.sh [native|page|browser|hosts|all]
#   native   the compiler with its library's source, clippy and rustfmt: checks and native tests
#   page     that, and Trunk, wasm-bindgen and npm's packages: building and serving the page
#   browser  npm's packages and Chromium: tests of a built page
#   hosts    nginx and Caddy, where they can be had: tests of a built site on them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/env.sh
source scripts/setup/say.sh
source scripts/setup/compiler.sh
source scripts/setup/page_tools.sh
source scripts/setup/browser.sh
source scripts/setup/hosts.sh

refuse_old_compiler

# One call a line: `&&` would switch errexit off inside the functions.
case ${1:-all} in
  native)
    install_compiler
    ;;
  page)
    install_compiler
    install_npm_packages
    install_page_tools
    fetch_crates
    ;;
  browser)
    install_npm_packages
    install_browser
    ;;
  hosts)
    install_hosts
    ;;
  all)
    scripts/setup.sh page
    scripts/setup.sh browser
    scripts/setup.sh hosts
    ;;
  *)
    give_up "usage: scripts/setup.sh [native|page|browser|hosts|all]"
    ;;
esac
