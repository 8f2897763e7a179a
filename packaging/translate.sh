#!/usr/bin/env bash
# Brings resources/i18n up to date with the sources: all of Chinese, and of English what is counted ("1 row", "2 rows").
# With --check: fails when a text has no translation yet.
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
[ -x "$lupdate" ] || { echo "lupdate of Qt 6 is missing: apt-get install qt6-l10n-tools" >&2; exit 1; }
folder=resources/i18n
if [ "${1:-}" = --check ]; then
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' EXIT
    cp $folder/*.ts "$copy"
    folder=$copy
fi
"$lupdate" -silent -locations none -no-obsolete -I . data ui app -ts "$folder/doorstep_zh_CN.ts"
"$lupdate" -silent -locations none -no-obsolete -pluralonly -I . data ui app -ts "$folder/doorstep_en.ts"
python3 packaging/fill-plurals.py "$folder/doorstep_en.ts"
missing=$(cat "$folder"/*.ts | grep -c 'type="unfinished"' || true)
echo "translations: $missing missing"
[ "${1:-}" != --check ] || [ "$missing" = 0 ]
