#!/usr/bin/env bash
# Installs what is missing, builds Doorstep, makes a demonstration register if there is none, and opens it.
# With a file: opens that register. Without a display: does the month's work on it and leaves it in a folder.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086
install_missing $build_packages

echo "Building…"
cmake --preset dev >/dev/null # test.sh goes on with the same objects
cmake --build --preset dev --target doorstep
program=build/dev/app/doorstep

register=${1:-${DOORSTEP_REGISTER:-$HOME/Doorstep/demonstration.doorstep}}
if [ ! -e "$register" ]; then
    echo "Making a demonstration register: $register"
    mkdir -p "$(dirname "$register")"
    "$program" demo "$register"
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Opening $register"
    exec "$program" "$register"
fi

folder=$(dirname "$register")/$(basename "$register" .doorstep)-$(date +%Y-%m-%d)
echo "There is no display here. What the window would make goes into $folder"
mkdir -p "$folder"
# The window comes first: it brings a register of an earlier version up to this one.
"$program" "$register" --picture "$folder/window.png"
"$program" report "$register" --month "$(date +%Y-%m)" --output "$folder"
"$program" cards "$register" --undelivered --output "$folder/cards.pdf"
"$program" walk-sheet "$register" --due --output "$folder/walk-sheet.pdf"
ls -l "$folder"
echo "From a desktop, run: $program '$register'"
