#!/usr/bin/env bash
# Installs the package given in a bare Debian 12 of its own, as a stranger would, starts it, upgrades it over a register,
# removes it, and says what was seen. Without a package: the one that release.sh makes.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

deb=${1:-}
if [ -z "$deb" ]; then
    packaging/release.sh build/release-files >/dev/null
    deb=$(ls build/release-files/*.deb)
fi
deb=$(realpath "$deb")
install_missing mmdebstrap lintian desktop-file-utils appstream man-db

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seen=0
failed=0
check() { # what, and the command that shows it
    local what=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "  passed  $what"
        seen=$((seen + 1))
    else
        echo "  FAILED  $what"
        sed 's/^/          /' "$work/said" | tail -15
        failed=$((failed + 1))
    fi
}

echo "$(basename "$deb"), $(du -h "$deb" | cut -f1)"
check "lintian has no error and no warning" lintian --fail-on error,warning --suppress-tags-from-file \
    packaging/linux/lintian-answered "$deb"
dpkg-deb -x "$deb" "$work/files"
check "the menu's entry is valid" desktop-file-validate \
    "$work/files/usr/share/applications/org.doorstep.doorstep.desktop"
check "the store's page is valid" appstreamcli validate --no-net \
    "$work/files/usr/share/metainfo/org.doorstep.doorstep.metainfo.xml"
check "the page of the manual is well formed" bash -c \
    "! MANROFFSEQ= LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z '$work/files/usr/share/man/man1/doorstep.1.gz' 2>&1 >/dev/null | grep ."

check "with a home page the store's page is valid, too" bash -c "mkdir '$work/home' &&
    sed 's|@DOORSTEP_HOME@|https://doorstep.invalid|' packaging/linux/org.doorstep.doorstep.metainfo.xml \
        >'$work/home/org.doorstep.doorstep.metainfo.xml' &&
    appstreamcli validate --no-net '$work/home/org.doorstep.doorstep.metainfo.xml'"

echo "Making a bare Debian 12…"
root=$work/root
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mmdebstrap --quiet --variant=apt --include=ca-certificates "$suite" "$root" >"$work/debootstrap" 2>&1 || {
    tail -5 "$work/debootstrap" >&2
    echo "A bare system can't be made here." >&2
    exit 1
}
cp "$deb" "$root/tmp/doorstep.deb"
# However packages are reached from here, they are reached from there.
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside=(chroot "$root" env -i ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"}
    PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen)
inside() { "${inside[@]}" "$@"; }
mount -t proc proc "$root/proc"
leave() {
    local process
    for process in /proc/[0-9]*; do # windows that a desktop would have open
        [ "$(readlink "$process/root")" != "$root" ] || kill "${process#/proc/}" 2>/dev/null || true
    done
    wait
    umount "$root/proc"
    rm -rf "$work"
}
trap leave EXIT
until_there() { # a file, for half a minute at most
    local tries
    for tries in $(seq 60); do
        [ -e "$1" ] && return
        sleep 0.5
    done
    echo "$1 is not there after $tries tries."
    return 1
}

month=$(date +%Y-%m)
check "apt knows its packages" inside apt-get update
# An earlier package: the same files under a lower number.
dpkg-deb -R "$deb" "$work/earlier"
version=$(sed -n 's/^Version: //p' "$work/earlier/DEBIAN/control")
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/earlier/DEBIAN/control"
dpkg-deb --root-owner-group -b "$work/earlier" "$root/tmp/earlier.deb" >/dev/null
check "apt installs it" inside apt-get install -y --no-install-recommends /tmp/earlier.deb
check "it says its version" inside sh -c "doorstep --version --json | grep -q '\"version\": \"$version\"'"
check "it makes a register" inside doorstep demo /srv/town.doorstep --shops 60 --workers 20 --visits 400
check "the month's workbook is written" inside doorstep report /srv/town.doorstep --month "$month" --output /srv/month.xlsx
check "the cards are printed" inside doorstep cards /srv/town.doorstep --output /srv/cards.pdf
check "the window draws itself in Chinese letters" inside doorstep /srv/town.doorstep --picture /srv/window.png
[ -e "$root/srv/window.png" ] && cp "$root/srv/window.png" build/window-installed.png
check "Qt's own texts are Chinese" inside test -e /usr/share/qt6/translations/qtbase_zh_CN.qm

# The manual and the completion against what the program itself says.
inside env DOORSTEP_LANGUAGE=en doorstep --help >"$work/usage" || true
every_command_is_told() {
    local command option told=yes
    zcat "$root/usr/share/man/man1/doorstep.1.gz" | sed 's/\\-/-/g' >"$work/manual"
    while read -r command; do
        grep -q "^\.B doorstep $command " "$work/manual" || { echo "$command is not told"; told=no; }
        for option in $(grep -E "^ *doorstep $command " "$work/usage" | grep -oE -- '--[a-z][a-z-]*' | sort -u); do
            grep "^\.B doorstep $command " "$work/manual" | grep -qE -- "$option\b" || { echo "$command $option is not told"; told=no; }
        done
    done < <(sed -n 's/^ *doorstep \([a-z][a-z-]*\) .*/\1/p' "$work/usage" | sort -u)
    [ "$told" = yes ] && [ "$(grep -c '^\.B doorstep ' "$work/manual")" -ge 20 ]
}
check "the manual tells every command and option" every_command_is_told
completed() { # the words before, and the one that is typed
    inside bash -c '. /usr/share/bash-completion/completions/doorstep; COMP_WORDS=(doorstep "$@"); COMP_CWORD=$#; _doorstep 2>/dev/null
        printf "%s\n" "${COMPREPLY[@]}"' - "$@"
}
every_command_is_completed() {
    [ "$(completed "" | grep -v '^--' | sort)" = "$(sed -n 's/^ *doorstep \([a-z][a-z-]*\) .*/\1/p' "$work/usage" | sort -u)" ] &&
        [ "$(completed lift)" = lift-seal ] && [ "$(completed report x.doorstep --sea)" = --seal ] &&
        [ "$(completed learn x.doorstep f.xlsx --period y)" = year ] &&
        [ "$(completed guide --language e)" = en ] && [ -z "$(completed figures --sea)" ]
}
check "the shell completes every command" every_command_is_completed

# As a desktop goes about it.
check "apt installs what desktops have" inside apt-get install -y --no-install-recommends \
    shared-mime-info desktop-file-utils libglib2.0-bin
inside sh -c 'cp /srv/town.doorstep /srv/renamed; cp /srv/town.doorstep /srv/clicked.doorstep; cp /srv/month.xlsx /srv/other.doorstep.xlsx' || true
type_of() { inside gio info -a standard::content-type "$1" | sed -n 's/^ *standard::content-type: //p'; }
check "a register has its file type" test "$(type_of /srv/town.doorstep)" = application/x-doorstep
check "a register under another name, too, by its first bytes" test "$(type_of /srv/renamed)" = application/x-doorstep
check "a workbook has not" test "$(type_of /srv/other.doorstep.xlsx)" != application/x-doorstep
check "a double click finds the program" inside sh -c \
    'gio mime application/x-doorstep | grep -q org.doorstep.doorstep.desktop'
check "the menu has its icon" inside sh -c \
    'for size in 16 24 32 48 64 128 256; do test -s /usr/share/icons/hicolor/${size}x$size/apps/doorstep.png || exit 1; done
     test -s /usr/share/icons/hicolor/scalable/apps/doorstep.svg'
"${inside[@]}" gio launch /usr/share/applications/org.doorstep.doorstep.desktop /srv/clicked.doorstep >/dev/null 2>&1 &
check "the menu's entry opens a register" until_there "$root/srv/clicked.doorstep.lock"

# What an administrator lays down for all.
mkdir -p "$root/etc/doorstep" "$root/srv/releases"
cp "$deb" "$root/srv/releases/doorstep_99.0.0_$(dpkg --print-architecture).deb"
printf '%s\n' 'town = 新泾镇' 'folder = /srv' 'second-place = /srv/stick' 'always-masked = yes' 'language = en' \
    'releases = /srv/releases' >"$root/etc/doorstep/policy.ini"
check "the office's language holds" inside sh -c 'doorstep --help | grep -q ^Usage'
check "the office's masking can't be turned off" inside sh -c \
    '! doorstep export /srv/town.doorstep --ledger shops --unmasked --output /srv/whole.csv && ! test -e /srv/whole.csv'
check "a newer version is found where the office says" inside sh -c 'doorstep newer | grep -q 99.0.0'
rm -r "$root/etc/doorstep"

figures() { inside doorstep figures /srv/town.doorstep --month "$month" --json || echo none; }
before=$(figures)
same() { [ "$before" != none ] && [ "$before" = "$(figures)" ]; }
"${inside[@]}" doorstep /srv/town.doorstep >/dev/null 2>&1 &
window=$!
check "a window has the register open" until_there "$root/srv/town.doorstep.lock"
check "it is upgraded while a register is open" inside apt-get install -y --no-install-recommends /tmp/doorstep.deb
goes_on() { [[ $(readlink "/proc/$window/exe") == *doorstep*deleted* ]] && [ -e "$root/srv/town.doorstep.lock" ]; }
check "the window of the earlier version goes on" goes_on
check "a start of the new one shows that window and ends" timeout 30 "${inside[@]}" doorstep /srv/town.doorstep
kill "$window" || true
wait "$window" || true
check "the register is sound" inside doorstep check /srv/town.doorstep
check "the register is as it was" same
check "apt removes it" inside apt-get remove -y --purge doorstep
check "nothing of it is left, the register is" inside sh -c \
    'test -e /srv/town.doorstep && ! test -e /usr/bin/doorstep && ! find /usr/share /etc /var/lib/dpkg/info -name "*doorstep*" | grep .'

echo "$seen passed, $failed failed"
[ "$failed" = 0 ]
