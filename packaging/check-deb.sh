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
inside() { chroot "$root" env -i ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    QT_QPA_PLATFORM=offscreen "$@"; }
mount -t proc proc "$root/proc"
trap 'umount "$root/proc"; rm -rf "$work"' EXIT

check "apt knows its packages" inside apt-get update
# An earlier package: the same files under a lower number.
dpkg-deb -R "$deb" "$work/earlier"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/earlier/DEBIAN/control"
dpkg-deb --root-owner-group -b "$work/earlier" "$root/tmp/earlier.deb" >/dev/null
check "apt installs it" inside apt-get install -y --no-install-recommends /tmp/earlier.deb
check "it says its version" inside doorstep --version --json
check "it makes a register" inside doorstep demo /srv/town.doorstep --shops 60 --workers 20 --visits 400
check "the month's workbook is written" inside doorstep report /srv/town.doorstep --month "$(date +%Y-%m)" \
    --output /srv/month.xlsx
check "the cards are printed" inside doorstep cards /srv/town.doorstep --output /srv/cards.pdf
check "the window draws itself in Chinese letters" inside doorstep /srv/town.doorstep --picture /srv/window.png
[ -e "$root/srv/window.png" ] && cp "$root/srv/window.png" build/window-installed.png
check "Qt's own texts are Chinese" inside test -e /usr/share/qt6/translations/qtbase_zh_CN.qm
check "a double click finds it" inside sh -c \
    'update-mime-database /usr/share/mime 2>/dev/null; grep -q application/x-doorstep /usr/share/mime/globs2 &&
     grep -q MimeType=application/x-doorstep /usr/share/applications/org.doorstep.doorstep.desktop'
figures() { inside doorstep figures /srv/town.doorstep --month "$(date +%Y-%m)" --json || echo none; }
before=$(figures)
same() { [ "$before" != none ] && [ "$before" = "$(figures)" ]; }
inside doorstep /srv/town.doorstep >/dev/null 2>&1 &
sleep 5
check "it is upgraded while a register is open" inside apt-get install -y --no-install-recommends /tmp/doorstep.deb
check "the open window went on" kill $!
wait || true
check "the register is sound" inside doorstep check /srv/town.doorstep
check "the register is as it was" same
check "apt removes it" inside apt-get remove -y --purge doorstep
check "nothing of it is left, the register is" inside sh -c \
    'test -e /srv/town.doorstep && ! test -e /usr/bin/doorstep && ! find /usr/share -name "*doorstep*" | grep .'

echo "$seen passed, $failed failed"
[ "$failed" = 0 ]
