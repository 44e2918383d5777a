# What the setup scripts share: how they speak, and Debian's package manager. Sourced by setup.sh.
# shellcheck shell=bash

say() { printf '[setup] %s\n' "$*"; }

give_up() {
  printf '[setup] %s\n' "$@" >&2
  exit 1
}

# run_timed "What it does" "usual time" command…: the command's own output stays visible.
run_timed() {
  local what=$1 usual=$2 started=$SECONDS
  shift 2
  say "$what (usually $usual)"
  "$@"
  say "done in $((SECONDS - started)) s: $what"
}

can_use_apt() { command -v apt-get >/dev/null 2>&1 && [[ $(id -u) == 0 ]]; }

# apt_install "What it is" "usual time" package…: only what is missing.
apt_install() {
  local what=$1 usual=$2 package missing=()
  shift 2
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == *' installed' ]] || missing+=("$package")
  done
  if ((${#missing[@]})); then
    can_use_apt || give_up "As root, install these packages: ${missing[*]}"
    run_timed "Installing $what from Debian" "$usual" apt_install_now "${missing[@]}"
  fi
}

apt_install_now() {
  # A new machine has no package lists, or old ones.
  apt-get -qq -o Acquire::Retries=5 update
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=5 install -y --no-install-recommends "$@" </dev/null \
    | sed -n '/^Setting up/p'
}
