#!/usr/bin/env bash
# Installs what a make target needs and the machine lacks. Usage: setup.sh demo|test
set -euo pipefail
cd "$(dirname "$0")/.."
want=${1:-demo}

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

at_least() { # wanted have
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -1)" = "$1" ]
}
command -v go >/dev/null || die "Go 1.26 or newer is needed: https://go.dev/doc/install"
at_least 1.26 "$(go env GOVERSION | sed 's/^go//')" || die "Go 1.26 or newer is needed, this is $(go env GOVERSION): https://go.dev/doc/install"
command -v node >/dev/null || die "Node.js 20 or newer with npm is needed: https://nodejs.org"
at_least 20 "$(node --version | sed 's/^v//')" || die "Node.js 20 or newer is needed, this is $(node --version): https://nodejs.org"

# package:command, or header, that shows it is there
demo_packages=(postgresql:postgres gnupg:gpg poppler-utils:pdftotext)
test_packages=("${demo_packages[@]}" gcc:gcc libc6-dev:stdlib.h qpdf:qpdf dmtx-utils:dmtxread chromium:chromium openssl:openssl libnss3-tools:certutil)

have() {
  case $1 in
    postgres)
      local p
      for p in /usr/lib/postgresql/*/bin/postgres "$(command -v postgres)"; do
        [ -x "$p" ] && at_least 15 "$("$p" --version | grep -oE '[0-9]+' | head -1)" && return
      done
      return 1 ;;
    *.h) [ -e "/usr/include/$1" ] ;; # a gcc that came without its recommendations has no headers
    *) command -v "$1" >/dev/null ;;
  esac
}

packages=("${demo_packages[@]}")
[ "$want" = test ] && packages=("${test_packages[@]}")
missing=()
for p in "${packages[@]}"; do have "${p#*:}" || missing+=("${p%%:*}"); done

if [ ${#missing[@]} -gt 0 ]; then
  run=(apt-get install -y --no-install-recommends "${missing[@]}")
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${run[@]}" >/dev/null
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    say "installing ${missing[*]}"
    sudo apt-get update -qq
    sudo DEBIAN_FRONTEND=noninteractive "${run[@]}" >/dev/null
  else
    die "these Debian packages are missing; run this once and call make again:
  sudo apt-get update && sudo ${run[*]}"
  fi
fi

# npm ci only when the lock file changed since the last time.
install_npm() { # folder
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock" 2>/dev/null && return
  say "installing the packages of $1"
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error)
  cp "$1/package-lock.json" "$1/node_modules/.installed-lock"
}
if [ "$want" = demo ]; then
  install_npm frontend
  exit
fi

tool() { # name module version
  local stamp=.tools/bin/.$1-$3
  [ -e "$stamp" ] && return
  say "building $1 $3"
  CGO_ENABLED=0 GOBIN="$PWD/.tools/bin" go install -ldflags='-s -w' "$2@$3"
  touch "$stamp"
}
mkdir -p .tools/bin
# npm waits for the network and the compiler does not: one beside the other.
{ install_npm frontend; install_npm test/judges; } &
packages_installed=$!
tool sqlc github.com/sqlc-dev/sqlc/cmd/sqlc v1.31.1
tool golangci-lint github.com/golangci/golangci-lint/v2/cmd/golangci-lint v2.15.0
wait "$packages_installed"
