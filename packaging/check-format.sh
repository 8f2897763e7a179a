#!/usr/bin/env bash
# Fails when a source is not formatted as .clang-format says (clang-format 14, Debian 12's).
set -euo pipefail
cd "$(dirname "$0")/.."
find data ui app tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format --dry-run --Werror
echo "Every source is formatted."
