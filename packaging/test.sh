#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, and runs every test: the data's off screen, the window's in a
# real X server, the command line as a process, formatting, house rules and translations. Beside them clang-tidy over what
# changed, in what time they leave. Says the coverage that was measured last, and at the end which tests took longest.
# With a preset (release, asan): the tests under that one. With "coverage": the layers' tests, and how much of the code
# they reach. With "offscreen": the window's tests without an X server. With "kills": a thousand kills of a program that
# saves visits. With "walk": random keys at the window for an hour (DOORSTEP_WALK_SECONDS), from any seed (DOORSTEP_SEED).
# With "fuzz": the readers and the import, fuzzed.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086
install_missing $build_packages $test_packages

preset=${1:-dev}
build() { # preset, and what to build under it
    echo "Building ($1)…"
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$@"
    echo "Built after $SECONDS s."
}
case $preset in
kills)
    build dev --target doorstep_app_tests
    DOORSTEP_KILLS=1000 QTEST_FUNCTION_TIMEOUT=7200000 QT_QPA_PLATFORM=offscreen exec build/dev/tests/doorstep_app_tests tst_Survival \
        aKillAmongSavesLosesNothingAcknowledged -maxwarnings 0
    ;;
offscreen)
    build dev
    ctest --test-dir build/dev --label-regex '^again$' --output-on-failure --parallel "$(nproc)"
    ;;
fuzz)
    exec packaging/fuzz.sh
    ;;
walk)
    build dev --target doorstep_ui_tests
    seconds=${DOORSTEP_WALK_SECONDS:-3600}
    DOORSTEP_SEED=${DOORSTEP_SEED:-$((RANDOM * 32768 + RANDOM))} DOORSTEP_WALK_SECONDS=$seconds \
        QTEST_FUNCTION_TIMEOUT=$((seconds * 2000)) QT_QPA_PLATFORM=offscreen exec build/dev/tests/doorstep_ui_tests \
        tst_RandomWalk -maxwarnings 0
    ;;
coverage)
    # shellcheck disable=SC2086
    install_missing $coverage_packages
    build coverage
    find build/coverage -name '*.gcda' -delete
    passed=yes
    ctest --preset coverage || passed=no
    gcovr --root . --object-directory build/coverage --filter '(data|ui|app)/' --exclude-unreachable-branches \
        --print-summary --output build/coverage/lines.txt build/coverage | tee build/coverage/summary.txt
    echo "Line by file: build/coverage/lines.txt"
    # What they reach is told whether or not each of them passes under it.
    {
        echo "Coverage of the layers' tests, measured $(date +%F) at $(git rev-parse --short HEAD):"
        grep -E '^(lines|branches):' build/coverage/summary.txt
    } > build/coverage/told.txt
    tee packaging/coverage.txt < build/coverage/told.txt
    [ "$passed" = yes ]
    ;;
dev)
    build dev
    nice -n 19 packaging/tidy.sh --within 60 > build/tidy.txt 2>&1 &
    tidying=$!
    cat packaging/coverage.txt 2>/dev/null || echo "Coverage has not been measured yet (packaging/nightly.sh)."
    passed=yes
    # One more than there are cores: most of a test of the window is waiting.
    ctest --preset dev --parallel "$(($(nproc) + 1))" | tee build/ctest.txt || passed=no
    echo "Tested after $SECONDS s. What took longest, in seconds:"
    sed '/^---/,$d' build/dev/Testing/Temporary/CTestCostData.txt | sort -k3 -rn | awk 'NR <= 12 { print "  " $3, $1 }'
    wait "$tidying" || passed=no
    cat build/tidy.txt
    sed -n '/tests passed/,$p' build/ctest.txt
    [ "$passed" = yes ]
    ;;
*)
    build "$preset"
    ctest --preset "$preset"
    ;;
esac
