#!/bin/sh
# Runs a program under the X server at hand with a window manager, which gives windows the focus.
openbox &
manager=$!
"$@"
status=$?
kill $manager
exit $status
