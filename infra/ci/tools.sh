#!/usr/bin/env bash
# tools.sh DIR: what .ci/run needs beyond Node and npm, where it is missing. Debian packages; oasdiff, stripe-mock and Schemathesis into DIR.
set -euo pipefail
dir=$1

packages=()
command -v git >/dev/null || packages+=(git)
command -v curl >/dev/null || packages+=(curl)
[ -x /usr/bin/chromium ] || packages+=(chromium fonts-noto-core)
command -v pdftotext >/dev/null || packages+=(poppler-utils)
[ -x /usr/lib/postgresql/15/bin/initdb ] || packages+=(postgresql-15)
# Debian's python3 comes without what a virtual environment is made with.
python3 -c 'import ensurepip' 2>/dev/null || packages+=(python3-venv)
if [ ${#packages[@]} -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "missing: ${packages[*]}; install them, or run this as root" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # The package would make a cluster and start it. Ours is made where it is needed, and only then.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

mkdir -p "$dir"
# build PROGRAM PACKAGE@VERSION: a Go program, where it is missing.
build() {
  [ -x "$dir/$1" ] && return
  export PATH=$PATH:/usr/local/go/bin # where Go is put by hand, and not every shell looks there
  command -v go >/dev/null || { echo "missing: go, which builds $1" >&2; exit 1; }
  local made
  made=$(mktemp -d)
  GOBIN=$made GOFLAGS='' go install "$2"
  mv "$made/$1" "$dir/$1"
  rmdir "$made"
}
build oasdiff github.com/oasdiff/oasdiff@v1.35.0
build stripe-mock github.com/stripe/stripe-mock@v0.203.0

schemathesis=$dir/schemathesis-4.32.5
if [ ! -x "$schemathesis/bin/st" ]; then
  rm -rf "$schemathesis" # begun and broken off; its programs name the directory that they were made in, so it is made in place
  python3 -m venv "$schemathesis"
  "$schemathesis/bin/pip" install --quiet --disable-pip-version-check --requirement infra/ci/schemathesis-requirements.txt
fi
