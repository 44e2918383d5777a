# Web servers for the tests of their configurations. Sourced by setup.sh.
# shellcheck shell=bash

NGINX_BROTLI_MODULE=/usr/lib/nginx/modules/ngx_http_brotli_static_module.so

# Only where Debian's packages can be had: elsewhere the tests say which server they left out.
install_hosts() {
  if command -v nginx >/dev/null 2>&1 && command -v caddy >/dev/null 2>&1 && [[ -e $NGINX_BROTLI_MODULE ]]; then return; fi
  can_use_apt || return 0
  without_starting_services apt_install "nginx and Caddy" "20 s" nginx libnginx-mod-http-brotli-static caddy
}

# Debian starts a server as soon as it is installed, unless this file says no. In a subshell, so that the file
# goes away whatever happens.
without_starting_services() (
  policy=/usr/sbin/policy-rc.d
  if [[ ! -e $policy ]]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  "$@"
)
