#!/usr/bin/env bash
# Draws the pictures of the guide (resources/help/pictures) and of the README (packaging/pictures) from a
# demonstration whose day is fixed. Run after a screen has changed.
set -euo pipefail
cd "$(dirname "$0")/.."

cmake --preset dev >/dev/null
cmake --build --preset dev --target draw_pictures
readme=packaging/pictures
for language in zh_CN en; do
    folder=resources/help/pictures/$language
    mkdir -p "$folder"
    QT_QPA_PLATFORM=offscreen build/dev/tests/draw_pictures "$language" "$folder" ${readme:+"$readme"}
    readme= # Chinese ones
done
