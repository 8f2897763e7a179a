#!/bin/sh
# Runs a program with a real Chinese input method: an X server and a D-Bus session of its own and in them fcitx5 with
# pinyin, settings and dictionaries in a folder of their own. 77 where a tool is missing, a failure where none may be
# (DOORSTEP_NOTHING_MISSING).
missing=""
for tool in Xvfb openbox fcitx5 fcitx5-remote dbus-run-session xdotool; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
done
for part in fcitx5/libpinyin.so qt6/plugins/platforminputcontexts/libfcitx5platforminputcontextplugin.so; do
    [ -n "$(find /usr/lib -path "*/$part" 2>/dev/null | head -n 1)" ] || missing="$missing $part"
done
if [ -n "$missing" ]; then
    echo "Missing:$missing (fcitx5, fcitx5-chinese-addons, fcitx5-frontend-qt6, dbus-daemon, xdotool)" >&2
    [ -z "${DOORSTEP_NOTHING_MISSING:-}" ] && exit 77
    exit 1
fi
if [ "${1:-}" != --on-display ]; then
    exec "$(dirname "$0")/on_x.sh" "$0" --on-display "$@"
fi
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/config/fcitx5" "$folder/run"
chmod 700 "$folder/run"
cat > "$folder/config/fcitx5/profile" <<'PROFILE'
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
PROFILE
# For the whole session: the bus would start another one by itself, with these folders, too.
export QT_IM_MODULE=fcitx XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_RUNTIME_DIR="$folder/run"
dbus-run-session -- sh -c '
    fcitx5 --disable=wayland,waylandim,notifications,notificationitem >"$XDG_RUNTIME_DIR/log" 2>&1 &
    method=$!
    export DOORSTEP_METHOD_PID=$method
    tries=100
    until fcitx5-remote --check 2>/dev/null || [ $tries = 0 ]; do
        sleep 0.1
        tries=$((tries - 1))
    done
    "$@"
    status=$?
    [ -z "${DOORSTEP_METHOD_LOG:-}" ] || cp "$XDG_RUNTIME_DIR/log" "$DOORSTEP_METHOD_LOG"
    kill $method 2>/dev/null
    fcitx5-remote -e 2>/dev/null
    wait $method 2>/dev/null
    exit $status' sh "$@"
