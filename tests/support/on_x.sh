#!/bin/sh
# Runs a program under an X server of its own with a window manager, which gives windows the focus.
folder=$(mktemp -d)
wait_for() { # a file that is not empty, for ten seconds
    tries=100
    while [ ! -s "$1" ] && [ $tries -gt 0 ]; do
        sleep 0.1
        tries=$((tries - 1))
    done
}
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$folder/number" 2>/dev/null &
server=$!
wait_for "$folder/number"
DISPLAY=:$(cat "$folder/number")
export DISPLAY
openbox --startup "cp $folder/number $folder/managed" 2>/dev/null &
manager=$!
wait_for "$folder/managed"
"$@"
status=$?
kill $manager $server
rm -r "$folder"
exit $status
