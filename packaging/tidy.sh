#!/usr/bin/env bash
# clang-tidy over the sources that differ from a commit (the last one of the branch main that this one has, else the
# one before), by the commands of the build in build/dev.
set -euo pipefail
cd "$(dirname "$0")/.."

base=${1:-$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || true)}
if [ -z "$base" ] || [ "$(git rev-parse "$base")" = "$(git rev-parse HEAD)" ]; then
    base=$(git rev-parse --verify --quiet HEAD~1) || { echo "There is no commit to compare with."; exit 0; }
fi
mapfile -t changed < <(git diff --name-only --diff-filter=d "$base" -- '*.cpp')
[ "${#changed[@]}" -gt 0 ] || { echo "No source differs from $(git rev-parse --short "$base")."; exit 0; }

# GCC's precompiled headers mean nothing to clang: it gets their text.
python3 - <<'PYTHON'
import json, os, re, shutil
os.makedirs('build/tidy', exist_ok=True)
commands = json.load(open('build/dev/compile_commands.json'))
for entry in commands:
    for header in re.findall(r'-include (\S+cmake_pch\.hxx)', entry['command']):
        text = os.path.abspath('build/tidy/' + header.strip('/').replace('/', '_'))
        shutil.copy(header, text)
        entry['command'] = entry['command'].replace(header, text)
    entry['command'] = entry['command'].replace('-Winvalid-pch', '')
json.dump(commands, open('build/tidy/compile_commands.json', 'w'))
PYTHON
echo "clang-tidy: ${#changed[@]} sources that differ from $(git rev-parse --short "$base")"
printf '%s\0' "${changed[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy -p build/tidy --quiet 2> >(grep -v 'warnings generated' >&2)
