#!/usr/bin/env bash
# Installs what is missing, builds Doorstep, makes a demonstration register if there is none, and opens it.
# With a file: opens that register.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086
install_missing $build_packages

echo "Building…"
cmake --preset release -DDOORSTEP_TESTS=OFF >/dev/null
cmake --build --preset release
program=build/release/app/doorstep

register=${1:-${DOORSTEP_REGISTER:-$HOME/Doorstep/demonstration.doorstep}}
if [ ! -e "$register" ]; then
    echo "Making a demonstration register: $register"
    mkdir -p "$(dirname "$register")"
    "$program" demo "$register"
fi

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here. From a desktop, run: $program '$register'" >&2
    exit 1
fi
echo "Opening $register"
exec "$program" "$register"
