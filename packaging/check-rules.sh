#!/usr/bin/env bash
# The rules of the house that a compiler does not know. Prints what breaks them; fails if anything does.
set -uo pipefail
cd "$(dirname "$0")/.."
broken=0
forbid() { # what, then the places found
    if [ -n "$2" ]; then
        printf '%s\n%s\n\n' "$1" "$2"
        broken=1
    fi
}
in_files() { grep -nE "$@" 2>/dev/null || true; }
sources() { find "$@" \( -name '*.cpp' -o -name '*.h' \); }
journaled='(activity|pairing|pairing_item|party_member|service_use|shared_problem|code|town|block|grid|street|venue|visitor|service_item|subject|visit|need|need_step|wish|contact_card|card_delivery|seal)'

forbid 'data/ must not know ui/ or app/:' "$(in_files '#include *[<"](ui|app)/' $(sources data))"
forbid 'ui/ must not know app/:' "$(in_files '#include *[<"]app/' $(sources ui))"
forbid 'data/ must not know widgets or painting:' \
    "$(in_files '#include *<Q(Widget|Dialog|MainWindow|TableView|Application|GuiApplication|Painter|Font|Image)\b' $(sources data))"
forbid 'SQL belongs in data/:' \
    "$(in_files '"\s*(SELECT|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM|CREATE TABLE)\b' $(sources ui app))"
forbid 'Only data/register/Database touches QSqlQuery:' \
    "$(in_files '\bQSqlQuery\b' $(sources data ui app | grep -v 'data/register/Database\.'))"
forbid 'Journaled rows are written through Change:' \
    "$(in_files "(INSERT INTO|UPDATE|DELETE FROM) $journaled\b" $(sources data | grep -v '^data/register/'))"
forbid 'A thread of its own is made by guardedThread(), which catches what its work lets out:' \
    "$(in_files 'QThread::create|QtConcurrent|QRunnable|std::(j?thread|async)\b' $(sources data ui app | grep -vE 'data/base/(GuardedThread\.cpp|ReadAhead\.h)|ui/widgets/Errand\.cpp'))"
# (How old a file is, is held against the system's own clock.)
forbid 'There is one clock, data/base/Time.h: now() and today():' \
    "$(in_files 'current(Date|Time|DateTime|DateTimeUtc|SecsSinceEpoch)\(\)|system_clock' $(sources data ui app | grep -vE 'data/(base/(Time|SafeFile)|register/RegisterLock)\.cpp'))"
forbid 'No error may leave a destructor or a scope guard (see sentenceOfCaught()):' \
    "$(awk '/::~[A-Za-z]+\(\)$/ { inside = 1 } /^}| try \{/ { inside = 0 }
        (inside || /qScopeGuard/) && /(\.|->)(run|one|commit|setSetting|save|write)\(|Store\(/ { print FILENAME ":" FNR ":" $0 }' \
        $(sources data ui app))"
forbid 'A catch that ends a way from the event loop catches everything:' \
    "$(in_files 'catch \(const Error& ?\w*\)' ui/shell/{Workspace,PageStack,Application}.cpp ui/widgets/{Reading,LedgerModel,Errand}.cpp ui/visits/DraftKeeper.cpp data/base/GuardedThread.cpp)"
forbid 'A sentence may name a person and is not logged (see sentenceOfCaught()):' \
    "$(in_files 'q(C?(Debug|Info|Warning|Critical))\(.*(what\(\)|message\(\))' $(sources data ui app | grep -v 'data/base/Caught\.cpp'))"
forbid 'A test sets the clock by FixedClock:' "$(in_files 'setClock\(' $(sources tests))"
forbid 'Only ui/widgets/FileDialogs shows files: Qt looks into what it lists, and drops locks:' \
    "$(in_files 'QFileDialog|QFileSystemModel|FileIconProvider|QMimeDatabase|PrintToFile[^,]|PrintToFile, true' $(sources data ui app | grep -v 'ui/widgets/FileDialogs\.'))"
# Our own temporary and resource files, and what asks isKeptOpen() or refuseKeptOpen() first.
forbid 'A file is opened by those who ask data/base/OpenFiles.h first (closing it drops locks):' \
    "$(in_files '\bQ(Save)?File [a-z]\w*[({]|Q(Save)?File m_|QTemporaryFile|fopen\(|fstream|zip_open\(|QFile::copy\(|QPdfWriter [a-z]|QImageReader|[ (!=]::(open|creat)\(' \
        $(sources data ui app | grep -vE 'data/(base/(SafeFile|LogFile|FileLocks|Sha256Sums)|search/Pinyin|codes/CodeSeed|excel/(TableReader|CsvReader|ZipArchive|Workbook)|reports/LedgerExport|register/(Register|Backup|Migrations|LogTie))\.|ui/print/PdfFile\.'))"
forbid 'Unfinished:' "$(in_files '\b(TODO|FIXME|XXX|HACK)\b' $(sources data ui app tests | grep -v 'SheetText'))"
forbid 'No SPDX line:' "$(grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' $(sources data ui app tests))"
forbid 'Paths of one machine:' "$(in_files '(^|[^a-zA-Z0-9._/-])/(home|root|Users)/' $(sources data ui app tests))"
[ "$broken" = 0 ] && echo "The house rules hold."
exit "$broken"
