#!/usr/bin/env bash
# Builds the fuzzers with clang and runs each for an hour (DOORSTEP_FUZZ_SECONDS): whatever stands in a file is read
# or refused, and what an import shows can be written and is written once; a form is filled or refused. What they find lies in build/fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086
install_missing $build_packages $fuzz_packages

CC=clang CXX=clang++ cmake --preset dev -B build/fuzz -DDOORSTEP_FUZZ=ON >/dev/null
cmake --build build/fuzz --target table_reader_fuzz import_fuzz form_fill_fuzz

found=$PWD/build/fuzz/found
mkdir -p "$found/tables" "$found/lists" "$found/forms"
/usr/bin/python3 tests/fuzz/make_seeds.py "$found/lists" "$found/words"
/usr/bin/python3 tests/fuzz/make_form_seeds.py "$found/forms"
options="-timeout=120 -rss_limit_mb=4096 -print_final_stats=1 -max_total_time=${DOORSTEP_FUZZ_SECONDS:-3600}"
export UBSAN_OPTIONS=print_stacktrace=1 LSAN_OPTIONS=suppressions=tests/support/lsan.supp
# shellcheck disable=SC2086
build/fuzz/tests/table_reader_fuzz $options -max_len=65536 -artifact_prefix="$found/table-" "$found/tables" \
    tests/fixtures/tables >"$found/tables.log" 2>&1 &
tables=$!
# shellcheck disable=SC2086
build/fuzz/tests/import_fuzz $options -max_len=2048 -dict="$found/words" -artifact_prefix="$found/list-" \
    "$found/lists" >"$found/lists.log" 2>&1 || true
wait $tables || true
# shellcheck disable=SC2086
build/fuzz/tests/form_fill_fuzz $options -max_len=65536 -artifact_prefix="$found/form-" "$found/forms" \
    >"$found/forms.log" 2>&1 || true
tail -n 6 "$found/tables.log" "$found/lists.log" "$found/forms.log"
! compgen -G "$found/*-*" >/dev/null
