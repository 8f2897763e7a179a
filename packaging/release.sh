#!/usr/bin/env bash
# Makes a release in the folder given (default: build/release-files): the Debian package (which UOS and Kylin take, too),
# the source, and their checksums. The same commit gives the same bytes: times are the commit's. DOORSTEP_HOME names the
# home page, if there is one, for the pictures of software stores.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086
install_missing $build_packages $release_packages

SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
folder=$(realpath -m "${1:-build/release-files}")
version=$(sed -n 's/^ *VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)
rm -rf "$folder"
mkdir -p "$folder"

echo "Building…"
cmake --preset release -DDOORSTEP_TESTS=OFF -B build/package "-DDOORSTEP_HOME=${DOORSTEP_HOME:-}" \
    "-DCMAKE_CXX_FLAGS=-ffile-prefix-map=$PWD=. -ffile-prefix-map=$PWD/build/package=build" >/dev/null
cmake --build build/package
cmake --build build/package --target doorstep_icons doorstep_pages
(cd build/package && umask 022 && cpack -B "$folder" >cpack.log) || {
    cat build/package/cpack.log >&2
    exit 1
}
rm -rf "$folder/_CPack_Packages"

git archive --format=tar --prefix="doorstep-$version/" HEAD | xz -9 -T1 >"$folder/doorstep-$version.tar.xz"
(cd "$folder" && sha256sum -- *.deb *.tar.xz >SHA256SUMS)
ls -l "$folder"

# Every later version has to open what this one writes.
schema=$(build/package/app/doorstep --version --json | sed -n 's/^ *"schema": \([0-9]*\).*/\1/p')
[ -e "tests/fixtures/registers/schema$schema.zip" ] ||
    echo "Before this is released: no register of schema $schema is kept yet (tests/fixtures/registers/schema$schema.zip)."
