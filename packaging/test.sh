#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, and runs every test: the layers' tests off screen and
# in a real X server, the command line as a process, formatting, house rules and translations.
# With a preset (release, asan): under that one. With "kills": a thousand kills of a program that saves visits.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086
install_missing $build_packages $test_packages

preset=${1:-dev}
if [ "$preset" = kills ]; then
    cmake --preset dev >/dev/null
    cmake --build --preset dev --target doorstep_app_tests
    DOORSTEP_KILLS=1000 QTEST_FUNCTION_TIMEOUT=7200000 QT_QPA_PLATFORM=offscreen exec build/dev/tests/doorstep_app_tests tst_Survival \
        aKillAmongSavesLosesNothingAcknowledged -maxwarnings 0
fi
echo "Building ($preset)…"
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset"
