#!/usr/bin/env bash
# What takes too long for every push, one after the other: every test under the sanitizers, the coverage of the layers'
# tests (its figure goes into packaging/coverage.txt), a thousand kills of a program that saves, two hundred broken
# synchronisations with a hub, forty damaged registers in the window, the window's tests off screen, an hour of
# random keys, an hour of fuzzing, clang-tidy over every source. Goes on after a failure and says at the end what failed.
# Some hours on two cores.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=""
step() { # name, command
    local name=$1
    shift
    echo "== $name"
    "$@" || failed="$failed $name"
}
step asan packaging/test.sh asan
step coverage packaging/test.sh coverage
step kills packaging/test.sh kills
step hub env DOORSTEP_HUB_ROUNDS=50 QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=3600000 \
    build/dev/tests/doorstep_app_tests tst_Hub -maxwarnings 0
step damages env DOORSTEP_DAMAGES=40 QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=3600000 \
    build/dev/tests/doorstep_app_tests tst_WindowFaults damagedPages -maxwarnings 0
step offscreen packaging/test.sh offscreen
step walk packaging/test.sh walk
step fuzz packaging/test.sh fuzz
step tidy packaging/tidy.sh --all
[ -z "$failed" ] || { echo "Failed:$failed" >&2; exit 1; }
echo "All of it passed."
