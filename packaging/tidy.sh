#!/usr/bin/env bash
# clang-tidy over the sources that differ from a commit (the last one of the branch main that this one has, else the
# one before), each by its own command, on what build/dev has made. What passed once is not looked at again until it, a header
# or the checks change. With "--within SECONDS" first: begins no other source after that, and says how many are left.
set -euo pipefail
cd "$(dirname "$0")/.."

within=$((10 ** 9))
if [ "${1:-}" = --within ]; then
    within=$2
    shift 2
fi
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || { echo "clang-tidy: no history to compare with."; exit 0; }
base=${1:-$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || true)}
if [ -z "$base" ] || [ "$(git rev-parse "$base")" = "$(git rev-parse HEAD)" ]; then
    base=$(git rev-parse --verify --quiet HEAD~1) || { echo "clang-tidy: there is no commit to compare with."; exit 0; }
fi

# GCC's precompiled headers mean nothing to clang: it gets their text. Prints the changed sources that the build has
# and that have not passed as they are, each with its sum.
mkdir -p build/tidy/passed
cmake --preset dev -B build/tidy/single -DCMAKE_UNITY_BUILD=OFF >/dev/null
{ git diff --name-only --diff-filter=d "$base" -- '*.cpp'; git ls-files --others --exclude-standard -- '*.cpp'; } |
    python3 -c '
import glob, hashlib, json, os, re, shutil, sys
commands = json.loads(open("build/tidy/single/compile_commands.json").read().replace("build/tidy/single", "build/dev"))
for entry in commands:
    for header in re.findall(r"-include (\S+cmake_pch\.hxx)", entry["command"]):
        text = os.path.abspath("build/tidy/" + header.strip("/").replace("/", "_"))
        shutil.copy(header, text)
        entry["command"] = entry["command"].replace(header, text)
    entry["command"] = entry["command"].replace("-Winvalid-pch", "")
json.dump(commands, open("build/tidy/compile_commands.json", "w"))
built = {os.path.relpath(entry["file"]) for entry in commands}
read = lambda name: open(name, "rb").read()
around = hashlib.sha256(read(".clang-tidy"))
for header in sorted(sum((glob.glob(top + "/**/*.h", recursive=True) for top in ("data", "ui", "app", "tests")), [])):
    around.update(read(header))
for source in sorted({line.strip() for line in sys.stdin} & built):
    total = hashlib.sha256(around.digest() + source.encode() + read(source)).hexdigest()
    if not os.path.exists("build/tidy/passed/" + total):
        print(source, total)
' > build/tidy/sources
count=$(wc -l < build/tidy/sources)
[ "$count" -gt 0 ] || { echo "clang-tidy: nothing new differs from $(git rev-parse --short "$base")."; exit 0; }
echo "clang-tidy: $count sources that differ from $(git rev-parse --short "$base")"

rm -f build/tidy/left
look() { # source, its sum
    if [ "$(date +%s)" -ge "$until" ]; then
        echo "$1" >> build/tidy/left
        return 0
    fi
    clang-tidy -p build/tidy --quiet "$1" 2> >(grep -v 'warnings generated' >&2) && touch "build/tidy/passed/$2"
}
export -f look
export until=$(($(date +%s) + within))
xargs -a build/tidy/sources -n 2 -P "$(nproc)" bash -c 'look "$@"' tidy
if [ -s build/tidy/left ]; then
    echo "clang-tidy: $(wc -l < build/tidy/left) of them are left for packaging/tidy.sh."
fi
