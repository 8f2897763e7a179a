#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, and runs every test: the layers' tests off screen and
# in a real X server, the command line as a process, formatting, house rules and translations.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086
install_missing $build_packages $test_packages

preset=${1:-dev}
echo "Building ($preset)…"
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset"
