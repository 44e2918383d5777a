# A Chromium for the browser tests. Sourced by setup.sh, after npm's packages.
# shellcheck shell=bash

install_browser() {
  local own_browser_is_there=$PROJECT_ROOT/.tools/playwright-browser
  if [[ -x $CHROMIUM_PATH || -e $own_browser_is_there ]]; then
    return
  elif can_use_apt; then
    apt_install "Chromium and its driver" "30 s" chromium chromium-driver
  else
    run_timed "Downloading Playwright's Chromium" "1 min" playwright install chromium
    touch "$own_browser_is_there"
  fi
}
