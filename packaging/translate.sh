#!/usr/bin/env bash
# Brings resources/i18n up to date with the sources. With --check: fails when a text has no translation yet.
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
[ -x "$lupdate" ] || { echo "lupdate of Qt 6 is missing: apt-get install qt6-l10n-tools" >&2; exit 1; }
file=resources/i18n/doorstep_zh_CN.ts
if [ "${1:-}" = --check ]; then
    copy=$(mktemp --suffix=.ts)
    trap 'rm -f "$copy"' EXIT
    cp "$file" "$copy"
    file=$copy
fi
"$lupdate" -silent -locations none -no-obsolete -I . data ui app -ts "$file"
missing=$(grep -c 'type="unfinished"' "$file" || true)
echo "translations: $missing missing"
[ "${1:-}" != --check ] || [ "$missing" = 0 ]
