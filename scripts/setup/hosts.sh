# Web servers for the tests of their configurations. Sourced by setup.sh.
# shellcheck shell=bash

# Only where Debian's packages can be had: elsewhere the tests say which server they left out.
install_hosts() {
  if command -v nginx >/dev/null 2>&1 && command -v caddy >/dev/null 2>&1; then return; fi
  can_use_apt || return 0
  apt_install "nginx and Caddy" "20 s" nginx-light libnginx-mod-http-brotli-static caddy
}
