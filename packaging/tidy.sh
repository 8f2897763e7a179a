#!/usr/bin/env bash
# clang-tidy over the sources that differ from a commit: the argument; else where this branch left main; on main itself
# ten commits back. --all: every source. What is changed last is looked at first, and what passed once not again until
# it, a header or the checks change. With --within SECONDS: begins no other source after that, and says how many are left.
set -euo pipefail
cd "$(dirname "$0")/.."

within=$((10 ** 9))
base=""
while [ $# -gt 0 ]; do
    case $1 in
    --within) within=$2 && shift ;;
    *) base=$1 ;;
    esac
    shift
done

mkdir -p build/tidy/passed build/tidy/moc
if [ "$base" = --all ]; then
    since="the beginning"
    git ls-files -- '*.cpp' > build/tidy/changed
else
    git rev-parse --verify --quiet HEAD~1 >/dev/null || { echo "clang-tidy: no commit to compare with."; exit 0; }
    base=${base:-$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || true)}
    if [ -z "$base" ] || [ "$(git rev-parse "$base")" = "$(git rev-parse HEAD)" ]; then
        base=$(git rev-list --first-parent --max-count=11 HEAD | tail -1)
    fi
    since=$(git rev-parse --short "$base")
    {
        git status --porcelain --untracked-files=all | cut -c4-
        git log -m --first-parent --format= --name-only "$base..HEAD"
    } > build/tidy/changed
fi

# One command a source, in a build of its own that is only configured: what GCC would precompile clang reads as text.
cmake --preset dev -B build/tidy -DCMAKE_UNITY_BUILD=OFF >/dev/null
moc=$(grep -ho '"QT_MOC_EXECUTABLE" : "[^"]*"' build/tidy/data/CMakeFiles/doorstep_data_autogen.dir/AutogenInfo.json | cut -d'"' -f4)
python3 - "$moc" > build/tidy/sources <<'PYTHON'
import glob, hashlib, json, os, re, subprocess, sys

def read(name):
    with open(name, "rb") as file:
        return file.read()

built = {os.path.relpath(entry["file"]) for entry in json.loads(read("build/tidy/compile_commands.json"))}
around = hashlib.sha256(read(".clang-tidy") + read("tests/.clang-tidy"))
for header in sorted(sum((glob.glob(top + "/**/*.h", recursive=True) for top in ("data", "ui", "app", "tests")), [])):
    around.update(read(header))
with open("build/tidy/changed") as changed:
    names = [re.sub(r"\.h$", ".cpp", line.strip()) for line in changed]
for source in dict.fromkeys(name for name in names if name in built and os.path.exists(name)):
    text = read(source)
    total = hashlib.sha256(around.digest() + source.encode() + text).hexdigest()
    if os.path.exists("build/tidy/passed/" + total):
        continue
    for made in re.findall(rb'^#include "(\w+\.moc)"', text, re.MULTILINE):
        subprocess.run([sys.argv[1], "-o", "build/tidy/moc/" + made.decode(), source], check=True)
    for made in re.findall(rb'^#include "(moc_\w+\.cpp)"', text, re.MULTILINE):
        header = re.sub(r"\.cpp$", ".h", source)
        subprocess.run([sys.argv[1], "-o", "build/tidy/moc/" + made.decode(), header], check=True)
    print(source, total)
PYTHON
count=$(wc -l < build/tidy/sources)
[ "$count" -gt 0 ] || { echo "clang-tidy: nothing new since $since."; exit 0; }
echo "clang-tidy: $count sources that differ from $since"

rm -f build/tidy/left
look() { # source, its sum
    if [ "$(date +%s)" -ge "$until" ]; then
        echo "$1" >> build/tidy/left
        return 0
    fi
    clang-tidy -p build/tidy --extra-arg=-I"$PWD/build/tidy/moc" --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-deprecated-declarations --quiet "$1" 2> >(grep -v 'warnings generated' >&2) &&
        touch "build/tidy/passed/$2"
}
export -f look
export until=$(($(date +%s) + within))
failed=0
xargs -a build/tidy/sources -n 2 -P "$(nproc)" bash -c 'look "$@"' tidy || failed=1
if [ -s build/tidy/left ]; then
    echo "clang-tidy: $(wc -l < build/tidy/left) of them are left for packaging/tidy.sh."
fi
exit $failed
